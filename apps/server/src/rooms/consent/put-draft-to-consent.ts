import { createHash } from 'node:crypto';
import {
  canonicalText,
  nextNumber,
  type Outcome,
  type PartTexts,
  putToConsent,
  type Thread,
  type Version,
} from '@throughline/domain';
import type { Parts } from '../parts.ts';
import type { Room } from '../../kernel/memory/room.ts';
import { refuse } from '../../kernel/refuse.ts';
import { PurposeMemory } from '../purpose/memory.ts';
import { VoiceMemory } from '../voice/memory.ts';

/** What is put to consent: words and threads, and its days (ISO dates). */
export type Wish = {
  readonly parts: PartTexts;
  readonly threads: readonly Thread[];
  readonly reviewOn: string;
  readonly until: string | null;
};

/** The hash that a consent binds to. */
export const textHashOf = (version: Pick<Version, 'number' | 'language' | 'parts'>): string =>
  createHash('sha256').update(canonicalText(version), 'utf8').digest('hex');

/** Puts words to consent as the next version. Voices that are hidden or gone are no threads of it. */
export const putDraftToConsent = async (
  { store, clock }: Pick<Parts, 'store' | 'clock'>,
  room: Room,
  { parts, threads, reviewOn, until }: Wish,
): Promise<Outcome<Version>> => {
  const { circle } = room;
  const tied = threads.filter(({ voice }) => room.of(VoiceMemory).find(voice)?.state === 'asked');
  const { versions } = room.of(PurposeMemory);
  const text = textHashOf({ number: nextNumber(versions), language: circle.language, parts });
  const put = putToConsent({ parts, threads: tied }, versions, circle, {
    text,
    today: clock.today(),
    reviewOn,
    until,
  });
  if (!put.ok) return put;
  // two conveners may press at once: the second finds one that is asked
  const written = await room.write(store.purposes.put(circle.id, put.value), (done) => {
    if (done) room.of(PurposeMemory).take({ version: put.value });
  });
  if (!written) return refuse('already-done', 'version-asked-already');
  return put;
};
