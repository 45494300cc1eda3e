import {
  accept,
  type CircleId,
  type DetachedId,
  judgeMending,
  type Outcome,
  type Translation,
  type Voice,
} from '@throughline/domain';
import { ask, fill, type Steps, touch } from '../../kernel/command.ts';
import { countOf } from '../../kernel/count-of.ts';
import { type Page, pageOf, type PageWish } from '../../kernel/page.ts';
import type { Room } from '../../kernel/room.ts';
import { rememberWithdrawal, wasTakenBack } from '../../kernel/withdrawal.ts';
import { circleIsThere } from '../circle/circle-is-there.ts';
import { roundIsOpen } from '../round/round-is-open.ts';
import { readVoice, VOICE, voiceRow } from './table.ts';

/**
 * When voices may be added: only while the round numbered `during` is open, and only if the circle then has at most
 * `most` voices.
 */
export type VoicesOnly = { readonly during?: number; readonly most?: number };
/** `applied` counts the voices that were new. `refused`: nothing was written. */
export type AddedVoices = { readonly applied: number; readonly refused?: 'closed' | 'full' };

/**
 * Adds voices, idempotent by id. Voices that exist, or were taken back before, are left out. When `only` does not allow
 * all of the rest, none is written. `applied` is 0 when the circle does not exist.
 */
export function* addVoices(circle: CircleId, voices: readonly Voice[], only: VoicesOnly = {}): Steps<AddedVoices> {
  if (!(yield* circleIsThere(circle))) return { applied: 0 };
  const novel: Voice[] = [];
  for (const voice of voices) {
    // a post that comes late, or twice, must not bring back what was taken back
    if (yield* wasTakenBack(circle, 'voice', voice.id)) continue;
    if ((yield* findVoice(circle, voice.id)) === null) novel.push(voice);
  }
  if (novel.length === 0) return { applied: 0 };
  if (only.during !== undefined && !(yield* roundIsOpen(circle, only.during))) return { applied: 0, refused: 'closed' };
  if (only.most !== undefined && (yield* countVoices(circle)) + novel.length > only.most)
    return { applied: 0, refused: 'full' };
  let applied = 0;
  for (const voice of novel) {
    const fresh = yield* ask(
      `INSERT INTO voice (circle_id, id, text, language, origin, state, merged_into, translations)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
      ...voiceRow(circle, voice),
    );
    applied += fresh.length;
  }
  if (applied > 0) yield* touch(circle);
  return { applied };
}

/** The voice of this id, or null. */
export function* findVoice(circle: CircleId, voice: DetachedId): Steps<Voice | null> {
  const [row] = yield* ask('SELECT * FROM voice WHERE circle_id = ? AND id = ?', circle, voice);
  return row === undefined ? null : readVoice(row);
}

/** All of a circle's voices, hidden and merged ones included, by id. */
export function* listVoices(circle: CircleId): Steps<readonly Voice[]> {
  return (yield* ask('SELECT * FROM voice WHERE circle_id = ? ORDER BY id', circle)).map(readVoice);
}

/** How many voices a circle has, hidden and merged ones included. */
export function* countVoices(circle: CircleId): Steps<number> {
  return yield* countOf(VOICE, circle);
}

/** Changes the words of a voice where the domain's rule allows it: the voice is still asked, and nobody has answered it. Refuses otherwise. */
export function* mendVoice(circle: CircleId, voice: DetachedId, text: string): Steps<Outcome<Voice>> {
  const there = yield* findVoice(circle, voice);
  // looks up one key for each ballot: an index by voice would slow down every answer
  const answered = yield* ask(
    `SELECT 1 AS one FROM response WHERE circle_id = ? AND voice_id = ?
      AND ballot_id IN (SELECT id FROM ballot WHERE circle_id = ?) LIMIT 1`,
    circle,
    voice,
    circle,
  );
  const judged = judgeMending(there, answered.length);
  if (!judged.ok) return judged;
  yield* ask('UPDATE voice SET text = ? WHERE circle_id = ? AND id = ?', text, circle, voice);
  yield* touch(circle);
  return accept({ ...judged.value, text });
}

/**
 * Removes a voice and every answer to it for good: a late `add` does not bring it back. Voices that were merged into it
 * are asked again, and each of `rooms` removes what belongs to it. False when the voice was not there.
 */
export const takeVoiceBackWith = (rooms: readonly Room[]) =>
  function* takeVoiceBack(circle: CircleId, voice: DetachedId): Steps<boolean> {
    const gone = yield* ask('DELETE FROM voice WHERE circle_id = ? AND id = ? RETURNING id', circle, voice);
    if (gone.length === 0) return false;
    yield* ask(
      "UPDATE voice SET state = 'asked', merged_into = NULL WHERE circle_id = ? AND merged_into = ? AND state = 'merged'",
      circle,
      voice,
    );
    for (const { voiceGone } of rooms) if (voiceGone !== undefined) yield* voiceGone(circle, voice);
    yield* rememberWithdrawal(circle, 'voice', voice);
    yield* touch(circle);
    return true;
  };

/**
 * Takes a voice back as `takeVoiceBack` does, unless one of `rooms` needs it: a version that was put to consent keeps
 * the voices that are tied to it. When it returns `held`, nothing was written.
 */
export const takeVoiceBackUnlessHeldWith = (rooms: readonly Room[]) => {
  const takeBack = takeVoiceBackWith(rooms);
  return function* takeBackUnlessHeld(circle: CircleId, voice: DetachedId): Steps<'taken-back' | 'held' | 'not-found'> {
    for (const { holdsVoice } of rooms)
      if (holdsVoice !== undefined && (yield* holdsVoice(circle, voice))) return 'held';
    return (yield* takeBack(circle, voice)) ? 'taken-back' : 'not-found';
  };
};

/** Adds a translation, or replaces the one in the same language. False when the voice is gone. */
export function* setTranslation(circle: CircleId, voice: DetachedId, translation: Translation): Steps<boolean> {
  const [row] = yield* ask<{ translations: string }>(
    'SELECT translations FROM voice WHERE circle_id = ? AND id = ?',
    circle,
    voice,
  );
  if (row === undefined) return false;
  const others = (JSON.parse(row.translations) as Translation[]).filter(
    ({ language }) => language !== translation.language,
  );
  yield* ask(
    'UPDATE voice SET translations = ? WHERE circle_id = ? AND id = ?',
    JSON.stringify([...others, translation]),
    circle,
    voice,
  );
  yield* touch(circle);
  return true;
}

/** Writes the voices of a circle that is created whole. */
export function* fillVoices(circle: CircleId, { voices }: { readonly voices: readonly Voice[] }): Steps<void> {
  yield* fill(
    VOICE,
    voices.map((voice) => voiceRow(circle, voice)),
  );
}

/** A circle’s voices, hidden and merged ones included, a page at a time, by id. */
export function* pageOfVoices(circle: CircleId, wish: PageWish = {}): Steps<Page<Voice>> {
  return yield* pageOf('SELECT * FROM voice WHERE circle_id = ?', [circle], 'id', wish, readVoice);
}
