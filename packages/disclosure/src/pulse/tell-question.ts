import { addLooks, type Look, lookOf, sumOf } from './look.ts';
import { mayBeSetBeside, mayFollow, type Past, type Recalled } from './may-follow.ts';
import type { PulseRules } from './pulse-rules.ts';
import type { Question } from './question.ts';
import type { KeptGroup, KeptQuestion, KeptWave, ToldAnswers, ToldGroup, ToldQuestion, Wave, Why } from './series.ts';

type Told = { readonly told: ToldQuestion; readonly kept: KeptQuestion | null };
type Group = {
  readonly counts: readonly number[];
  readonly members: readonly string[];
  /** Who was of this group in an earlier wave. */
  readonly membersIn: (wave: string) => readonly string[];
};

/**
 * Who was a member in an earlier wave: of a part by its index, of none by the index after the parts, or of the whole.
 */
export type Recall = (wave: string, of: number | 'whole') => readonly string[];

/** What is told of one question in one wave. `counts`: null where it was not asked. */
export const tellQuestion = (
  rules: PulseRules,
  question: Question,
  parts: readonly string[],
  wave: Wave,
  counts: readonly (readonly number[])[] | null,
  before: KeptQuestion | null,
  recall: Recall,
): Told => {
  const { id, scale } = question;
  if (counts === null) return { told: nothing(question, 'not-asked', parts), kept: before };
  const cells = counts.map((list, at): Group => {
    const part = parts[at] ?? null;
    const members = wave.members.flatMap((one) => (one.part === part ? [one.member] : []));
    return { counts: list, members, membersIn: (earlier) => recall(earlier, at) };
  });
  const whole: Group = {
    counts: scale.map((_, answer) => sumOf(cells.map((cell) => cell.counts[answer] ?? 0))),
    members: wave.members.map(({ member }) => member),
    membersIn: (earlier) => recall(earlier, 'whole'),
  };
  const answered = sumOf(whole.counts);
  if (before === null && answered < rules.least(question))
    return { told: nothing(question, 'too-few', parts), kept: null };
  const mayBeParts = standApart(rules, question, cells);
  const frame = (rules.keepsFrame ? before?.frame : undefined) ?? (mayBeParts ? 'parts' : 'whole');
  const groups = before?.frame === frame ? before.groups : [];
  if (frame === 'whole') {
    const next = nextGroup(rules, question, wave, whole, groups[0] ?? NEVER_TOLD, rules.least(question));
    return {
      told: {
        question: id,
        scale,
        answered: answered < rules.least(question) ? null : answered,
        whole: next.shown,
        parts: null,
        whyNoParts: parts.length === 0 ? 'no-parts' : mayBeParts ? 'told-as-a-whole' : 'too-few-in-a-part',
      },
      kept: { question: id, frame, groups: [next.kept] },
    };
  }
  const next = cells.map((cell, at) => {
    const least = at < parts.length ? rules.leastInPart(question) : rules.leastOutside(question);
    return nextGroup(rules, question, wave, cell, groups[at] ?? NEVER_TOLD, least);
  });
  // members in no part are told in the sum alone: if there are none, there is nothing to add
  const added = next.filter(
    ({ kept }, at) =>
      at < parts.length ||
      sumOf(cells[at]?.counts ?? []) > 0 ||
      (kept.looks.length > 0 && kept.looks.at(-1)?.wave === next[0]?.shown.of),
  );
  const isCounted = cells.every((cell, at) => {
    const size = sumOf(cell.counts);
    return at < parts.length ? size >= rules.leastInPart(question) : size === 0 || size >= rules.leastOutside(question);
  });
  return {
    told: {
      question: id,
      scale,
      answered: isCounted ? answered : null,
      whole: rules.addsUpParts ? sumOfGroups(added.map(({ shown }) => shown)) : exactly(wave, whole),
      parts: parts.map((part, at) => ({ part, ...(next[at] as Next).shown })),
      whyNoParts: null,
    },
    kept: { question: id, frame, groups: next.map(({ kept }) => kept) },
  };
};

/** D17: every part has enough answers, and the members in no part have enough too or are none. */
const standApart = (rules: PulseRules, question: Question, cells: readonly Group[]): boolean => {
  const inParts = cells.slice(0, -1);
  const outside = sumOf(cells.at(-1)?.counts ?? []);
  return (
    inParts.length > 0 &&
    inParts.every(({ counts }) => sumOf(counts) >= rules.leastInPart(question)) &&
    (outside === 0 || outside >= rules.leastOutside(question))
  );
};

type Next = { readonly shown: ToldGroup; readonly kept: KeptGroup };
const NEVER_TOLD: KeptGroup = { looks: [], heldBack: [] };

/** One group: told anew if allowed, else as it was last told, else not told. */
const nextGroup = (
  rules: PulseRules,
  question: Question,
  wave: Wave,
  { counts, members, membersIn }: Group,
  kept: KeptGroup,
  least: number,
): Next => {
  const answers = sumOf(counts);
  if (answers < least) return { shown: notTold('too-few'), kept };
  const recalled = <Kept extends KeptWave>(one: Kept): Recalled<Kept> => ({ ...one, members: membersIn(one.wave) });
  const past: Past = { looks: kept.looks.map(recalled), heldBack: kept.heldBack.map(recalled) };
  const look = lookOf(counts, question.sides, rules.blur);
  const now = { look, members: new Set(members) };
  const verdict = mayFollow(rules, question, past, now);
  const last = past.looks.at(-1);
  if (last !== undefined && verdict !== 'anew') {
    const told = shownAnswers(last.look, last.members.length);
    return {
      shown: { told, of: last.wave, why: 'came-or-went', beside: [] },
      kept: verdict === 'held-back' ? { ...kept, heldBack: [...kept.heldBack, { wave: wave.id, answers }] } : kept,
    };
  }
  const beside = past.looks.flatMap((before) => (mayBeSetBeside(rules, question, before, now) ? [before.wave] : []));
  return {
    shown: { told: shownAnswers(look, members.length), of: wave.id, why: null, beside },
    kept: { ...kept, looks: [...kept.looks, { wave: wave.id, answers, look }] },
  };
};

const shownAnswers = ({ answers, counts, notTold }: Look, members: number): ToldAnswers => ({
  answers,
  members,
  counts,
  notTold,
  noAnswer: members - answers,
});

/** The whole, from what is told of its groups: only where all are told, and from the same wave. */
const sumOfGroups = (groups: readonly ToldGroup[]): ToldGroup => {
  const of = groups[0]?.of ?? null;
  const told = groups.flatMap((group) => (group.told === null || group.of !== of ? [] : [group.told]));
  if (of === null || told.length < groups.length) return notTold('not-all-parts');
  const members = told.reduce((sum, one) => sum + one.members, 0);
  const beside = (groups[0]?.beside ?? []).filter((wave) => groups.every((group) => group.beside.includes(wave)));
  return { told: shownAnswers(addLooks(told), members), of, why: groups[0]?.why ?? null, beside };
};

const notTold = (why: Why): ToldGroup => ({ told: null, of: null, why, beside: [] });

/** The leaky control: an exact whole beside its parts. */
const exactly = (wave: Wave, { counts, members }: Group): ToldGroup => ({
  told: shownAnswers({ answers: sumOf(counts), counts, notTold: 0 }, members.length),
  of: wave.id,
  why: null,
  beside: [],
});

const nothing = (question: Question, why: Why, parts: readonly string[]): ToldQuestion => ({
  question: question.id,
  scale: question.scale,
  answered: null,
  whole: notTold(why),
  parts: null,
  whyNoParts: parts.length === 0 ? 'no-parts' : why,
});
