import { differenceTells, leastMoved, type Turnover } from './difference.ts';
import type { Look } from './look.ts';
import type { PulseRules } from './pulse-rules.ts';
import type { Question } from './question.ts';
import type { KeptLook, KeptWave } from './series.ts';

/** A group as it would be told now. */
export type Candidate = { readonly look: Look; readonly members: ReadonlySet<string> };

/** What was kept of a group, with who was a member of it then. */
export type Recalled<Kept extends KeptWave> = Kept & { readonly members: readonly string[] };
export type Past = {
  readonly looks: readonly Recalled<KeptLook>[];
  readonly heldBack: readonly Recalled<KeptWave>[];
};

/**
 * Told anew; or as it was before, because of numbers of people alone, or (`held-back`) because of what the answers
 * would tell.
 */
export type Verdict = 'anew' | 'as-it-was' | 'held-back';

/**
 * Whether a group may be told anew, after everything that was told of it. Where nobody came or went, it may. Otherwise
 * its difference from each earlier wave is attributed to the people who came and went. They, and those who stayed, must
 * each number zero or enough, and nobody's side may follow. Or so much changed that enough of those who stayed must
 * have answered differently. A wave that was held back because of its answers revealed something by that. So the people
 * who came and went since then must be enough as well.
 */
export const mayFollow = (
  rules: PulseRules,
  question: Question,
  { looks, heldBack }: Past,
  now: Candidate,
): Verdict => {
  const earlier = rules.looksAtEveryWave ? looks : looks.slice(-1);
  const comparable = earlier.filter((before) => {
    const turnover = turnoverOf(before, now);
    return isSame(turnover) || !movedOtherwise(rules, question, before.look, now.look, turnover);
  });
  if (comparable.length === 0) return 'anew';
  const alongside = [...comparable, ...(rules.mindsHeldBack ? heldBack : [])];
  const least = rules.leastTurnover(question);
  if (!alongside.every((before) => enough(sizesOf(before, now), least))) return 'as-it-was';
  if (!enough(sortsOfMembers(alongside, now), least)) return 'as-it-was';
  const { together, blur } = rules;
  const tells = comparable.some((before) => {
    const turnover = turnoverOf(before, now);
    return (
      !isSame(turnover) &&
      together > 0 &&
      differenceTells(before.look, now.look, question.sides, turnover, together, blur)
    );
  });
  return tells ? 'held-back' : 'anew';
};

const isSame = ({ came, went }: Turnover): boolean => came === 0 && went === 0;

/** Whether a difference between two waves may be mentioned: not where one to four came, went or stayed. */
export const mayBeSetBeside = (
  rules: PulseRules,
  question: Question,
  before: Recalled<KeptWave>,
  now: Candidate,
): boolean => enough(sizesOf(before, now), rules.leastTurnover(question));

/**
 * The people who came, who went and who stayed. Where nobody came or went, a small number who stayed does not matter.
 */
const sizesOf = (before: Recalled<KeptWave>, now: Candidate): readonly number[] => {
  const { came, went } = turnoverOf(before, now);
  return isSame({ came, went }) ? [] : [came, went, before.answers - went];
};

const enough = (sizes: readonly number[], least: number): boolean => sizes.every((size) => size <= 0 || size >= least);

/** Members who stopped answering count as gone, and those who began as come, because they are as easy to subtract. */
const turnoverOf = (before: Recalled<KeptWave>, now: Candidate): Turnover => {
  const stayed = before.members.filter((member) => now.members.has(member)).length;
  const joined = now.members.size - stayed;
  const left = before.members.length - stayed;
  const grown = now.look.answers - before.answers;
  const came = Math.max(joined, left + grown, grown, 0);
  return { came, went: came - grown };
};

const movedOtherwise = (
  rules: PulseRules,
  question: Question,
  before: Look,
  now: Look,
  { came, went }: Turnover,
): boolean => {
  const { more, less } = leastMoved(before, now, question.sides, rules.blur);
  return more >= came + rules.leastMoved(question) || less >= went + rules.leastMoved(question);
};

/** How many members there are with each history of waves. */
const sortsOfMembers = (earlier: readonly Recalled<KeptWave>[], now: Candidate): readonly number[] => {
  const sorts = new Map<string, string>();
  const mark = (members: Iterable<string>, at: number): void => {
    for (const member of members) sorts.set(member, `${sorts.get(member) ?? ''} ${at}`);
  };
  earlier.forEach(({ members }, at) => mark(members, at));
  mark(now.members, earlier.length);
  const sizes = new Map<string, number>();
  for (const sort of sorts.values()) sizes.set(sort, (sizes.get(sort) ?? 0) + 1);
  return [...sizes.values()];
};
