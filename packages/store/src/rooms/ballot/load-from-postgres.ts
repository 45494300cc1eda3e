import type { Pool } from 'pg';
import type { PositionId } from '@throughline/domain';
import type { LoadedBallots } from './loaded-ballots.ts';

const PART = String.fromCharCode(31);

/** Every ballot and answer of a circle, from one snapshot of the database. Each ballot is sent as one row. */
export const loadFromPostgres = async (pool: Pool, circle: string): Promise<LoadedBallots> => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    // locked before the snapshot is taken: a table that `seal` rewrites after it would seem empty
    await client.query('LOCK TABLE ballot, response, voice IN ACCESS SHARE MODE');
    const ballots = await client.query<{
      id: string;
      position: PositionId | null;
      wrong_question: number;
    }>('SELECT id, position, wrong_question FROM ballot WHERE circle_id = $1 ORDER BY id', [circle]);
    const voices = await client.query<{ id: string }>('SELECT id FROM voice WHERE circle_id = $1 ORDER BY id', [
      circle,
    ]);
    const answers = await client.query<{ ballot_id: string; voices: string; marks: string }>(
      `SELECT ballot_id, string_agg(voice_id, chr(31) ORDER BY voice_id) AS voices,
        string_agg((answer + 1 + 3 * important)::text, '' ORDER BY voice_id) AS marks
        FROM response WHERE circle_id = $1 AND answer IS NOT NULL GROUP BY ballot_id ORDER BY ballot_id`,
      [circle],
    );
    await client.query('COMMIT');
    const columns = readAnswers(
      ballots.rows.map(({ id }) => id),
      voices.rows.map(({ id }) => id),
      answers.rows,
    );
    return {
      ...columns,
      positions: ballots.rows.map(({ position }) => position),
      wrongQuestion: Uint8Array.from(ballots.rows, (row) => row.wrong_question),
    };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};

type Answers = Omit<LoadedBallots, 'positions' | 'wrongQuestion'>;

const readAnswers = (
  ids: readonly string[],
  voices: readonly string[],
  rows: readonly { ballot_id: string; voices: string; marks: string }[],
): Answers => {
  const ballotAt = new Map(ids.map((id, index) => [id, index]));
  const voiceAt = new Map(voices.map((id, index) => [id, index]));
  const most = rows.reduce((sum, { marks }) => sum + marks.length, 0);
  const ballotOf = new Uint32Array(most);
  const voiceOf = new Uint32Array(most);
  const answer = new Int8Array(most);
  const important = new Uint8Array(most);
  let at = 0;
  for (const row of rows) {
    const ballot = ballotAt.get(row.ballot_id);
    if (ballot === undefined) continue;
    row.voices.split(PART).forEach((id, index) => {
      const voice = voiceAt.get(id);
      if (voice === undefined) return;
      const mark = row.marks.charCodeAt(index) - 48;
      ballotOf[at] = ballot;
      voiceOf[at] = voice;
      answer[at] = (mark % 3) - 1;
      important[at] = mark >= 3 ? 1 : 0;
      at += 1;
    });
  }
  return {
    ids,
    voices,
    ballotOf: ballotOf.slice(0, at),
    voiceOf: voiceOf.slice(0, at),
    answer: answer.slice(0, at),
    important: important.slice(0, at),
  };
};
