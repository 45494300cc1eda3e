import type { Circle } from '../circle/circle.ts';
import { isDate } from '../circle/create-circle.ts';
import type { Verdict } from '../consent/decide.ts';
import { accept, type Outcome, reasonsOf } from '../refusal.ts';
import { lengthOf, tidyText } from '../text.ts';
import type { Voice } from '../voice/voice.ts';
import { nameOf } from './name-of.ts';
import {
  type BeforePurpose,
  type Decision,
  type Draft,
  MOST_THREADS,
  PART_LIMIT,
  PARTS,
  type PartId,
  type PartTexts,
  type Thread,
  type Version,
} from './purpose.ts';
import type { PurposeRefusals } from './purpose-refusals.ts';

const { refuse } = reasonsOf<PurposeRefusals>();

const REASONS_LIMIT = 600;

/**
 * The text that a consent is bound to: the version's number and language, and every part in order under its own
 * heading. The text is tidied, so only a readable change changes it. Its SHA-256 is the version's hash. The number is
 * included, so that the same words put to consent again have a new hash. Otherwise the answers to the first consent
 * would count for the second.
 */
export const canonicalText = ({ number, language, parts }: Pick<Version, 'number' | 'language' | 'parts'>): string =>
  [
    `version: ${number}`,
    `language: ${language}`,
    ...PARTS.map((part) => `# ${part}\n${tidyText(parts[part], 'many-lines')}`),
  ].join('\n\n');

/** The number that the next version will have. */
export const nextNumber = (versions: readonly Version[]): number => versions.length + 1;

/** The parts in their stored form, or the reason for refusing them. */
export const writeParts = (typed: PartTexts): Outcome<PartTexts> => {
  const parts: Record<string, string> = {};
  for (const part of PARTS) {
    const text = tidyText(typed[part], 'many-lines');
    if (lengthOf(text) > PART_LIMIT)
      return refuse(
        'too-long',
        'part-too-long',
        { length: lengthOf(text), most: PART_LIMIT },
        { field: `parts.${part}` },
      );
    parts[part] = text;
  }
  return accept(parts as PartTexts);
};

/**
 * Ties a voice to a part. A second thread between the same two is not added. Only a voice that is being asked can be
 * tied.
 */
export const tie = (
  threads: readonly Thread[],
  thread: Thread,
  voice: Pick<Voice, 'state'> | null,
): Outcome<readonly Thread[]> => {
  if (voice === null) return refuse('not-found', 'tied-voice-gone');
  if (voice.state !== 'asked') return refuse('not-allowed', 'tied-voice-not-asked');
  if (threads.some(({ part, voice: other }) => part === thread.part && other === thread.voice)) return accept(threads);
  if (threads.length >= MOST_THREADS) return refuse('too-many', 'too-many-threads', { most: MOST_THREADS });
  return accept([...threads, { part: thread.part, voice: thread.voice }]);
};

export const untie = (threads: readonly Thread[], thread: Thread): readonly Thread[] =>
  threads.filter(({ part, voice }) => part !== thread.part || voice !== thread.voice);

/** What a part reports: no voice is tied to it, or only voices that one position shares. */
export type PartNotice = { readonly part: PartId; readonly notice: 'no-thread' | 'one-position' };

/** @param sharedBy the positions that share a voice, as may be shown; empty where none does or too little is known */
export const partNotices = (
  { parts, threads }: Pick<Draft, 'parts' | 'threads'>,
  sharedBy: (voice: string) => readonly string[],
): readonly PartNotice[] =>
  PARTS.flatMap((part): PartNotice[] => {
    // what is still open is dissent and need not come from a voice
    if (parts[part] === '' || part === 'still-open') return [];
    const own = threads.filter((thread) => thread.part === part);
    if (own.length === 0) return [{ part, notice: 'no-thread' }];
    const positions = new Set(own.flatMap(({ voice }) => sharedBy(voice)));
    return positions.size === 1 ? [{ part, notice: 'one-position' }] : [];
  });

/** Parts that consent needs: what we do together, and what for. */
const NEEDED: readonly PartId[] = ['together-we', 'so-that'];

/** Puts a draft to consent as the next version, or says why not. @param text the hash of its canonical text */
export const putToConsent = (
  draft: Pick<Draft, 'parts' | 'threads'>,
  versions: readonly Version[],
  circle: Pick<Circle, 'imported' | 'language'>,
  on: { readonly text: string; readonly today: string; readonly reviewOn: string; readonly until: string | null },
): Outcome<Version> => {
  if (circle.imported !== null) return refuse('not-open', 'imported-takes-no-purpose');
  if (versions.some(({ decision }) => decision === null)) return refuse('already-done', 'version-asked-already');
  const parts = writeParts(draft.parts);
  if (!parts.ok) return parts;
  const empty = NEEDED.find((part) => parts.value[part] === '');
  if (empty !== undefined) return refuse('too-short', 'nothing-to-consent-to', {}, { field: `parts.${empty}` });
  if (saysTheSame(standing(versions), parts.value, circle.language))
    return refuse('already-done', 'version-stands-word-for-word');
  if (!isDate(on.reviewOn) || on.reviewOn <= on.today)
    return refuse('malformed', 'review-day-not-to-come', {}, { field: 'reviewOn' });
  if (on.until !== null && (!isDate(on.until) || on.until < on.today || on.until >= on.reviewOn))
    return refuse('malformed', 'last-day-not-before-review', {}, { field: 'until' });
  return accept({
    number: nextNumber(versions),
    text: on.text,
    parts: parts.value,
    threads: [...draft.threads],
    language: circle.language,
    putOn: on.today,
    until: on.until,
    reviewOn: on.reviewOn,
    decision: null,
  });
};

const saysTheSame = (version: Version | null, parts: PartTexts, language: string): boolean =>
  version !== null && version.language === language && PARTS.every((part) => version.parts[part] === parts[part]);

/**
 * Closes the consent on a version. If the rule was met it is adopted; if not, it is not adopted. Where the rule gives
 * no verdict (the convener decides, or too few were heard), it takes a named person's decision with reasons.
 */
export const decide = (
  version: Version,
  verdict: Verdict,
  typed: { readonly adopt: boolean; readonly reasons: string; readonly by: string },
  today: string,
): Outcome<Version> => {
  if (version.decision !== null) return refuse('already-done', 'version-decided');
  const reasons = tidyText(typed.reasons, 'many-lines');
  if (lengthOf(reasons) > REASONS_LIMIT)
    return refuse('too-long', 'reasons-too-long', { most: REASONS_LIMIT }, { field: 'reasons' });
  const decided = (decision: Omit<Decision, 'verdict' | 'on'>): Outcome<Version> =>
    accept({ ...version, decision: { ...decision, verdict, on: today } });
  if (verdict === 'met') return decided({ adopted: true, reasons, by: null });
  if (verdict === 'not-met') return decided({ adopted: false, reasons, by: null });
  const by = nameOf(typed.by, 'decider-missing');
  if (!by.ok) return by;
  if (reasons === '') return refuse('too-short', 'reasons-missing', {}, { field: 'reasons' });
  return decided({ adopted: typed.adopt, reasons, by: by.value });
};

/** The version that stands: the newest adopted one. */
export const standing = (versions: readonly Version[]): Version | null =>
  versions.findLast(({ decision }) => decision?.adopted === true) ?? null;

/** The version that is put to consent now, or null. */
export const asked = (versions: readonly Version[]): Version | null =>
  versions.find(({ decision }) => decision === null) ?? null;

/** The version that takes answers today: put to consent, and its last day is not over. */
export const takesConsent = (versions: readonly Version[], today: string): Version | null => {
  const now = asked(versions);
  return now === null || (now.until !== null && now.until < today) ? null : now;
};

/** A voice may be taken back until it is tied to a version that was put to consent. */
export const isHeld = (voice: string, versions: readonly Version[]): boolean =>
  versions.some(({ threads }) => threads.some((thread) => thread.voice === voice));

/** Purpose first: aims and cycles wait for a purpose that was consented to, unless a convener records the reason. */
export const mayBeginWork = (versions: readonly Version[], before: BeforePurpose | null): Outcome<null> =>
  standing(versions) !== null || before !== null ? accept(null) : refuse('not-allowed', 'purpose-first');

/** The stored form of the reason why work begins before a purpose, or the reason for refusing it. */
export const recordWhyBefore = (typed: BeforePurpose): Outcome<BeforePurpose> => {
  const because = tidyText(typed.because, 'many-lines');
  if (because === '') return refuse('too-short', 'why-before-purpose-missing', {}, { field: 'because' });
  if (lengthOf(because) > REASONS_LIMIT)
    return refuse('too-long', 'reasons-too-long', { most: REASONS_LIMIT }, { field: 'because' });
  const by = nameOf(typed.by);
  return by.ok ? accept({ because, by: by.value, on: typed.on }) : by;
};
