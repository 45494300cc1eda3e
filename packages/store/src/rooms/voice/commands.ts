import type { CircleId, DetachedId, Translation, Voice } from '@throughline/domain';
import { ask, fill, type Steps, touch } from '../../kernel/command.ts';
import type { Room } from '../../kernel/room.ts';
import { rememberWithdrawal, wasTakenBack } from '../../kernel/withdrawal.ts';
import { circleIsThere } from '../circle/circle-is-there.ts';
import { readVoice, VOICE, voiceRow } from './table.ts';

/** Adds voices, idempotent by id. `applied` counts those that were neither there already nor taken back before. */
export function* addVoices(circle: CircleId, voices: readonly Voice[]): Steps<{ readonly applied: number }> {
  if (!(yield* circleIsThere(circle))) return { applied: 0 };
  let applied = 0;
  for (const voice of voices) {
    // a post that arrives late, or twice, does not bring back what was taken back
    if (yield* wasTakenBack(circle, 'voice', voice.id)) continue;
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
  const [row] = yield* ask<{ voices: number }>('SELECT count(*) AS voices FROM voice WHERE circle_id = ?', circle);
  return Number(row?.voices ?? 0);
}

/** Changes a voice's words, only until the first response: gives `answered` and writes nothing when there is one. */
export function* mendVoice(
  circle: CircleId,
  voice: DetachedId,
  text: string,
): Steps<'mended' | 'answered' | 'not-found'> {
  const there = yield* ask('SELECT 1 AS one FROM voice WHERE circle_id = ? AND id = ?', circle, voice);
  if (there.length === 0) return 'not-found';
  // one look by key a ballot; an index by voice would make every answer dearer
  const answered = yield* ask(
    `SELECT 1 AS one FROM response WHERE circle_id = ? AND voice_id = ?
      AND ballot_id IN (SELECT id FROM ballot WHERE circle_id = ?) LIMIT 1`,
    circle,
    voice,
    circle,
  );
  if (answered.length > 0) return 'answered';
  yield* ask('UPDATE voice SET text = ? WHERE circle_id = ? AND id = ?', text, circle, voice);
  yield* touch(circle);
  return 'mended';
}

/**
 * Takes the voice and every answer to it out of the store, for good: a late `add` does not bring it back. Voices that
 * were merged into it are asked again, and each of `rooms` takes out what hangs on it. False when it was not there.
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

/** Puts a translation beside the original, in place of one in the same language. False when the voice is gone. */
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

/** Puts the voices of a circle that is made whole. */
export function* fillVoices(circle: CircleId, { voices }: { readonly voices: readonly Voice[] }): Steps<void> {
  yield* fill(
    VOICE,
    voices.map((voice) => voiceRow(circle, voice)),
  );
}
