import type { DatabaseSync } from 'node:sqlite';
import type { PositionId } from '@throughline/domain';
import type { LoadedBallots } from './loaded-ballots.ts';

/** Every ballot and answer of a circle, in columns, from one snapshot of the database. */
export const loadBallots = (database: DatabaseSync): ((circle: string) => LoadedBallots) => {
  const ballots = database.prepare('SELECT id, position, wrong_question FROM ballot WHERE circle_id = ? ORDER BY id');
  const voices = database.prepare('SELECT id FROM voice WHERE circle_id = ? ORDER BY id');
  const count = database.prepare('SELECT count(*) FROM response WHERE circle_id = ? AND answer IS NOT NULL');
  const responses = database.prepare(
    'SELECT ballot_id, voice_id, answer, important FROM response WHERE circle_id = ? AND answer IS NOT NULL ORDER BY ballot_id, voice_id',
  );
  for (const statement of [ballots, voices, count, responses]) statement.setReturnArrays(true);

  return (circle) => {
    database.exec('BEGIN');
    try {
      const found = ballots.all(circle) as unknown as (readonly [string, PositionId | null, number])[];
      const ids = found.map(([id]) => id);
      const voiceIds = (voices.all(circle) as unknown as (readonly [string])[]).map(([id]) => id);
      const voiceAt = new Map(voiceIds.map((id, index) => [id, index]));
      const most = (count.get(circle) as unknown as readonly [number])[0];
      const ballotOf = new Uint32Array(most);
      const voiceOf = new Uint32Array(most);
      const answer = new Int8Array(most);
      const important = new Uint8Array(most);
      let at = 0;
      let ballot = 0;
      for (const row of responses.iterate(circle) as unknown as Iterable<readonly [string, string, number, number]>) {
        // both lists are ordered by ballot id, so the ballot is found by walking along
        while (ballot < ids.length && (ids[ballot] as string) < row[0]) ballot += 1;
        const voice = voiceAt.get(row[1]);
        if (ids[ballot] !== row[0] || voice === undefined) continue;
        ballotOf[at] = ballot;
        voiceOf[at] = voice;
        answer[at] = row[2];
        important[at] = row[3];
        at += 1;
      }
      return {
        ids,
        positions: found.map(([, position]) => position),
        wrongQuestion: Uint8Array.from(found, ([, , wrong]) => wrong),
        voices: voiceIds,
        ballotOf: ballotOf.slice(0, at),
        voiceOf: voiceOf.slice(0, at),
        answer: answer.slice(0, at),
        important: important.slice(0, at),
      };
    } finally {
      database.exec('COMMIT');
    }
  };
};
