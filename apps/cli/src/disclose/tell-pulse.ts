import {
  agreementBetween,
  type Between,
  changeOf,
  changeSentence,
  type Claim,
  gapOf,
  gapSentence,
  launchPulse,
  LEAST_OF_A_PULSE,
  LEAST_ON_POWER,
  LEAST_TEXTS,
  middleAnswer,
  pairSentence,
  PLAIN_ENGLISH,
  type PulseItem,
  type PulseRefusal,
  sentencesOf,
  type SideWords,
  tallySheets,
  tellTexts,
  tellWave,
  type ToldGroup,
  type ToldQuestion,
  type ToldTexts,
  type ToldWave,
} from '@throughline/disclosure';
import { type Refused, refused } from '../command.ts';
import type { ReadPulse } from './read-pulse.ts';

/** A group in its told form, with what follows from it in figures and in words. */
export type SaidGroup = ToldGroup & {
  readonly sentences: readonly string[];
  readonly middle: { readonly from: number; readonly to: number } | null;
  readonly agreement: Between | null;
  readonly change: Claim;
};
export type SaidQuestion = Omit<ToldQuestion, 'whole' | 'parts'> & {
  readonly whole: SaidGroup;
  readonly parts: readonly (SaidGroup & { readonly part: string })[] | null;
  readonly noParts: string | null;
  readonly gaps: readonly {
    readonly parts: readonly [string, string];
    readonly gap: Claim;
    readonly sentence: string;
  }[];
};
export type SaidWave = {
  readonly wave: string;
  readonly members: number;
  readonly questions: readonly SaidQuestion[];
  readonly pairs: readonly { readonly item: string; readonly sentence: string }[];
  readonly texts: readonly (ToldTexts & { readonly question: string; readonly sentence: string | null })[];
};

/**
 * All that may be shown of each wave, in order.
 * @param seedOf a fresh seed for the order of each question's texts
 */
export const tellPulse = ({ declared, waves }: ReadPulse, seedOf: () => string): readonly SaidWave[] => {
  const launched = launchPulse(declared);
  if (!launched.ok) throw notShown(launched);
  let series = launched.series;
  const told: ToldWave[] = [];
  return waves.map(({ id, members, sheets, texts }) => {
    const tallied = tallySheets(declared, sheets);
    if (!tallied.ok) throw notShown(tallied);
    const made = tellWave(series, { id, members, answers: tallied.answers });
    if (!made.ok) throw notShown(made, id);
    series = made.series;
    told.push(made.told);
    return {
      wave: id,
      members: members.length,
      questions: made.told.questions.map((question) => sayQuestion(declared.items, told, question)),
      pairs: pairsOf(made.told),
      texts: texts.map((written) => {
        const shown = tellTexts(null, written.texts, seedOf());
        const sentence = shown.why === null ? null : PLAIN_ENGLISH.why(shown.why, LEAST_TEXTS);
        return { question: written.question, ...shown, sentence };
      }),
    };
  });
};

const notShown = ({ words }: PulseRefusal, wave?: string): Refused =>
  wave === undefined ? refused('nothing-shown', { why: words }) : refused('wave-not-shown', { wave, why: words });

const TOKEN_WORDS: SideWords = { high: 'gave it most of their tokens', low: 'gave it none' };

const sayQuestion = (items: readonly PulseItem[], waves: readonly ToldWave[], question: ToldQuestion): SaidQuestion => {
  const item = items.find(({ id }) => id === question.question || question.question.startsWith(`${id}: `));
  const least = item?.onPower === true ? LEAST_ON_POWER : LEAST_OF_A_PULSE;
  const words = item?.kind === 'tokens' ? TOKEN_WORDS : undefined;
  const over = waves.flatMap(({ questions }) => questions.filter((one) => one.question === question.question));
  const say = (group: ToldGroup, run: readonly ToldGroup[]): SaidGroup => {
    const change = changeOf(run);
    const isNew = group.told !== null && group.why === null;
    return {
      ...group,
      sentences: [
        ...(group.told === null ? [] : sentencesOf(group.told, question.scale, words)),
        ...(group.why === null ? [] : [PLAIN_ENGLISH.why(group.why, least)]),
        ...(isNew && run.length > 1 ? [changeSentence(change)] : []),
      ],
      middle: group.told === null ? null : middleAnswer(group.told),
      agreement: group.told === null ? null : agreementBetween(group.told),
      change,
    };
  };
  const runOf = (part: string): readonly ToldGroup[] =>
    over.flatMap(({ parts }) => parts?.filter((one) => one.part === part) ?? []);
  const parts = question.parts?.map((one) => ({ part: one.part, ...say(one, runOf(one.part)) })) ?? null;
  return {
    ...question,
    whole: say(
      question.whole,
      over.map(({ whole }) => whole),
    ),
    parts,
    noParts:
      question.whyNoParts === null || question.whyNoParts === 'no-parts'
        ? null
        : PLAIN_ENGLISH.why(question.whyNoParts, least),
    gaps: gapsOf(question, runOf),
  };
};

const gapsOf = (question: ToldQuestion, runOf: (part: string) => readonly ToldGroup[]): SaidQuestion['gaps'] => {
  const names = question.parts?.map(({ part }) => part) ?? [];
  return names.flatMap((one, at) =>
    names.slice(at + 1).map((other) => {
      const others = runOf(other);
      const gap = gapOf(
        runOf(one).flatMap((group, wave) => (others[wave] === undefined ? [] : [[group, others[wave]] as const])),
      );
      return { parts: [one, other] as const, gap, sentence: gapSentence(gap, one, other) };
    }),
  );
};

/** Items that were asked twice: columns that end in “matters” and in “happens”. */
const pairsOf = ({ questions }: ToldWave): SaidWave['pairs'] =>
  questions.flatMap(({ question, whole }) => {
    if (!question.endsWith(' matters')) return [];
    const item = question.slice(0, -' matters'.length);
    const happens = questions.find((other) => other.question === `${item} happens`)?.whole;
    if (whole.told === null || happens === undefined || happens.told === null || happens.of !== whole.of) return [];
    return [{ item, sentence: pairSentence(whole.told, happens.told) }];
  });
