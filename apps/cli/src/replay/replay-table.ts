import { RULES } from './choosers.ts';
import { type Compared, FEWEST, holdsBar, type Needed } from './compare-rules.ts';

/** The comparison as a Markdown table, which is readable in a terminal too, and its conclusion. */
export const replayTable = (all: readonly Compared[]): string => {
  const told = all.filter(({ rules }) => rules !== null);
  const out = all.filter(({ rules }) => rules === null);
  const rows = told.map(({ name, people, voices, positions, truth, total, rules }) => {
    const of = rules as NonNullable<typeof rules>;
    const cells = [
      name,
      String(people),
      String(positions),
      `${truth} of ${voices}`,
      count(total),
      ...RULES.map((rule) => needed(of[rule])),
      (of.ours.median / of.uniform.median).toFixed(2),
      (of.ours.median / of.polis.median).toFixed(2),
      holdsBar(of) ? 'yes' : 'no',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const lines = [
    '| conversation | people | positions | to find | responses | uniform needs | Polis’ rule needs | ours needs | ours / uniform | ours / Polis’ | ≤ .60 and fewer |',
    '| --- | --: | --: | --: | --: | --- | --- | --- | --: | --: | --- |',
    ...rows,
    '',
  ];
  if (out.length > 0)
    lines.push(
      `Left out, fewer than ${FEWEST} voices held in common: ${out.map(({ name, truth, judged }) => `${name} (${truth} of ${judged} that can be judged)`).join(', ')}.`,
      '',
    );
  const held = told.filter(({ rules }) => rules !== null && holdsBar(rules)).length;
  if (told.length > 0)
    lines.push(
      `On ${held} of ${told.length} ours needs at most three fifths of the responses that uniform choice needs, and fewer than Polis’ rule.`,
      '',
    );
  return lines.join('\n');
};

const count = (number: number): string => number.toLocaleString('en-GB');

/** The median, with the smallest and largest value. */
const needed = ({ median, least, most }: Needed): string => `${count(median)} (${count(least)}–${count(most)})`;
