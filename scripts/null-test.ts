import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Names, type OpinionPicture, opinionPicture, type Responses, seeded } from '@throughline/common-ground';
import { readFolder } from '../apps/cli/src/analysis/read-folder.ts';
import { columnPermuted } from '../packages/common-ground/bench/column-permuted.ts';

/**
 * What the opinion picture shows for the eight real conversations (as `throughline common-ground` does), what it would
 * show if people had other names, and what remains when every voice's answers are shuffled among the people who saw it:
 * `node --conditions=source scripts/null-test.ts [--runs 100] [--orders 20] [--write]`. Seeds are fixed. `--write` puts
 * the table into docs/opinion-picture.md.
 */
const REFERENCE = fileURLToPath(new URL('../../shared/reference/polis', import.meta.url));
const DOCUMENT = fileURLToPath(new URL('../docs/opinion-picture.md', import.meta.url));

const percent = (share: number | null): string => (share === null ? '–' : `${(100 * share).toFixed(1)} %`);

const shows = ({ verdict, k, shown, labels }: OpinionPicture): string => {
  if (verdict === 'not-enough') return 'not enough';
  if (verdict === 'one-field') return shown ? 'one field (spread, no groups that come back)' : 'one field';
  const sizes = Array.from({ length: k }, (_, group) => labels.filter((label) => label === group).length);
  return `${k} groups: ${sizes.join(' and ')}`;
};

/** In how many other orders of people's names each number of groups comes out; random draws differ in each order. */
const otherwise = (responses: Responses, names: Names, orders: number): string => {
  const told = new Map<number, number>();
  for (let order = 0; order < orders; order += 1) {
    const random = seeded(`order ${order}`);
    const drawn = Array.from({ length: responses.people }, () => random.next().toFixed(15));
    const { k } = opinionPicture(responses, { ...names, person: (person) => drawn[person] as string });
    told.set(k, (told.get(k) ?? 0) + 1);
  }
  const list = [...told].sort(([, one], [, other]) => other - one).map(([k, times]) => `${k} in ${times}`);
  return list.join(', ');
};

const numberAfter = (words: readonly string[], word: string, unsaid: number): number =>
  words.includes(word) ? Number(words[words.indexOf(word) + 1]) : unsaid;

const main = async (words: readonly string[]): Promise<void> => {
  if (!existsSync(REFERENCE)) throw new Error(`The reference conversations are not at ${REFERENCE}.`);
  const runs = numberAfter(words, '--runs', 100);
  const orders = numberAfter(words, '--orders', 20);
  const rows: string[] = [
    '| conversation | placed | voices | explained | by chance | shows | stability of that | told in other orders | shuffled: camps | shuffled: gate open |',
    '| --- | --: | --: | --: | --: | --- | --: | --- | --: | --: |',
  ];
  for (const name of readdirSync(REFERENCE)) {
    const { responses, names } = await readFolder(join(REFERENCE, name), null, name);
    const real = opinionPicture(responses, names);
    let camps = 0;
    let open = 0;
    for (let run = 0; run < runs; run += 1) {
      const picture = opinionPicture(columnPermuted(responses, seeded(`null ${run}`)), names);
      if (picture.verdict === 'groups') camps += 1;
      if (picture.shown) open += 1;
    }
    const stability = real.verdict === 'groups' ? (real.tried[real.k - 1]?.stability.toFixed(2) ?? '') : '–';
    rows.push(
      `| ${name} | ${real.placed} of ${real.of} | ${real.voices} | ${percent(real.explained)} | ${percent(real.byChance)} | ${shows(real)} | ${stability} | ${otherwise(responses, names, orders)} | ${camps} of ${runs} | ${open} of ${runs} |`,
    );
    process.stdout.write(`${rows[rows.length - 1]}\n`);
    if (camps > runs / 10) process.exitCode = 1;
  }
  if (!words.includes('--write')) return;
  const [before, rest] = readFileSync(DOCUMENT, 'utf8').split('<!-- null-test -->\n') as [string, string];
  const after = rest.slice(rest.indexOf('<!-- /null-test -->'));
  writeFileSync(DOCUMENT, `${before}<!-- null-test -->\n\n${rows.join('\n')}\n\n${after}`);
};

await main(process.argv.slice(2));
