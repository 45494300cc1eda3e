import { createHash } from 'node:crypto';
import {
  accept,
  canonicalText,
  nextNumber,
  type Outcome,
  type PartTexts,
  putToConsent,
  type Thread,
  type Version,
} from '@throughline/domain';
import type { ServerContext } from '../context.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { refuse } from '../../kernel/refuse.ts';
import { PurposeMemory } from '../purpose/memory.ts';

/**
 * What is put to consent: words and threads, the day of review and the last day of the round (ISO dates; null for a
 * round without one).
 */
export type Wish = {
  readonly parts: PartTexts;
  readonly threads: readonly Thread[];
  readonly reviewOn: string;
  readonly until: string | null;
};

/** The hash of a version's text, in hex. A consent is given to this hash. */
export const textHashOf = (version: Pick<Version, 'number' | 'language' | 'parts'>): string =>
  createHash('sha256').update(canonicalText(version), 'utf8').digest('hex');

/**
 * Puts words to consent as the next version. The store drops threads to voices that are hidden or gone. Returns the
 * version as written, or the domain's refusal.
 */
export const putDraftToConsent = async (
  { store, clock }: Pick<ServerContext, 'store' | 'clock'>,
  loaded: LoadedCircle,
  { parts, threads, reviewOn, until }: Wish,
): Promise<Outcome<Version>> => {
  const { circle } = loaded;
  const { versions } = loaded.of(PurposeMemory);
  const text = textHashOf({ number: nextNumber(versions), language: circle.language, parts });
  const put = putToConsent({ parts, threads }, versions, circle, {
    text,
    today: clock.today(),
    reviewOn,
    until,
  });
  if (!put.ok) return put;
  // two conveners may press at once: the second gets null, because a version is asked already
  const written = await loaded.write(store.purposes.putWithAskedVoices(circle.id, put.value), (version) => {
    if (version !== null) loaded.of(PurposeMemory).take({ version });
  });
  return written === null ? refuse('already-done', 'version-asked-already') : accept(written);
};
