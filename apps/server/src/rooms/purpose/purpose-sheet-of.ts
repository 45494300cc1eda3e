import type { Version } from '@throughline/domain';
import type { DocumentWords } from '@throughline/messages';
import type { OutcomeView } from '@throughline/protocol';
import type { AnswerGiven, PurposeSheet } from './documents/purpose-sheet.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { madeBy } from './made-by.ts';
import { tiedVoices } from './open-purpose.ts';
import { versionView } from './purpose-view.ts';
import { PurposeMemory } from './memory.ts';

/**
 * Everything that is printed of an adopted version: what everybody may read, and nothing that is for the circle alone.
 * @param link the address that the poster's code leads to
 */
export const purposeSheetOf = (
  loaded: LoadedCircle,
  version: Version,
  words: DocumentWords,
  today: string,
  link: string,
): PurposeSheet => {
  const { circle } = loaded;
  const { outcome, reviewOn } = versionView(loaded.of(PurposeMemory), version, today, 'everybody');
  const { madeWith, madeWithout } = madeBy(loaded, version);
  return {
    circle: circle.name,
    question: circle.question,
    language: version.language,
    version: version.number,
    date: version.decision?.on ?? version.putOn,
    parts: version.parts,
    threads: version.threads.length,
    voices: tiedVoices(loaded, version),
    madeWith: madeWith.map(({ name, heard }) => ({
      name,
      told: heard.kind === 'count' ? words.heard.count(heard.count) : words.heard.few,
    })),
    madeWithout: madeWithout.map(({ name, toBeAsked }) => ({
      name,
      asks: toBeAsked === null ? null : { by: toBeAsked.by, on: toBeAsked.date },
    })),
    worries: outcome?.worries.map((worry) => worry.words) ?? [],
    worriesKept: outcome?.worriesKept ?? null,
    notYets:
      outcome?.notYets.map((notYet) => ({
        words: notYet.words,
        wouldChange: notYet.wouldChange,
        answer: answerOf(notYet),
      })) ?? [],
    notYetsKept: outcome?.notYetsKept ?? null,
    rule: words.rules[circle.rule],
    verdict: verdictOf(version, outcome, words),
    reviewOn,
    link,
  };
};

const answerOf = ({ state, answers }: OutcomeView['notYets'][number]): AnswerGiven | null => {
  const newest = answers.at(-1);
  if (newest === undefined || state === 'unanswered') return null;
  return { state, by: newest.by, on: newest.date, because: newest.because };
};

const verdictOf = ({ decision }: Version, outcome: OutcomeView | null, words: DocumentWords): string => {
  if (decision === null) return '';
  const totals = outcome?.totals ?? null;
  return [
    totals === null ? '' : words.cameOf.totals(totals.consent, totals.worry, totals.notYet),
    words.cameOf[decision.verdict],
    decision.by === null ? decision.reasons : words.cameOf.decided(decision.by, decision.on, decision.reasons),
  ]
    .filter((line) => line !== '')
    .join(' ');
};
