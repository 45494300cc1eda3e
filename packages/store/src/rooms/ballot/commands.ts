import type { Ballot, CircleId, DetachedId, PositionId, Response } from '@throughline/domain';
import { ask, bit, fill, type Steps, touch } from '../../kernel/command.ts';
import { circleIsThere } from '../circle/circle-is-there.ts';
import { roundIsOpen } from '../round/round-is-open.ts';
import { BALLOT, ballotRow, readResponse, RESPONSE, responseRow } from './table.ts';

/** A person's mark "this is the wrong question", or their taking it back; the highest `n` wins. */
export type WrongQuestion = { readonly marked: boolean; readonly n: number };
/**
 * `applied`: the voices whose answers were written; for the others a newer answer is stored. `unknown` names what was
 * not there; for `round` it means that the round is not open any more.
 */
export type Responded =
  | { readonly ok: true; readonly applied: readonly DetachedId[] }
  | { readonly ok: false; readonly unknown: 'ballot' | 'voice' | 'round' };
/** A ballot with its answers. */
export type BallotWithAnswers = { readonly ballot: Ballot; readonly responses: readonly Response[] };

/**
 * Opens a ballot or changes its position; the highest `n` wins. `opened` is true the first time. `applied` is false
 * when a newer change is stored or the circle does not exist.
 */
export function* openBallot(
  circle: CircleId,
  ballot: DetachedId,
  position: PositionId | null,
  n: number,
): Steps<{ readonly opened: boolean; readonly applied: boolean }> {
  const moved = yield* ask(
    'UPDATE ballot SET position = ?, position_n = ? WHERE circle_id = ? AND id = ? AND position_n < ? RETURNING id',
    position,
    n,
    circle,
    ballot,
    n,
  );
  if (moved.length > 0) {
    yield* touch(circle);
    return { opened: false, applied: true };
  }
  if (!(yield* circleIsThere(circle))) return { opened: false, applied: false };
  const fresh = yield* ask(
    'INSERT INTO ballot (circle_id, id, position, position_n, wrong_question, wrong_question_n) VALUES (?, ?, ?, ?, 0, 0) ON CONFLICT DO NOTHING RETURNING id',
    circle,
    ballot,
    position,
    n,
  );
  if (fresh.length > 0) yield* touch(circle);
  return { opened: fresh.length > 0, applied: fresh.length > 0 };
}

/**
 * Records answers of one ballot; for each voice the highest `n` wins. Returns the voices whose answers were written.
 * When the ballot or any of the voices does not exist, nothing is written and `unknown` says which. With `during`, the
 * answers are taken only while the round of that number is open.
 */
export function* respond(
  circle: CircleId,
  ballot: DetachedId,
  responses: readonly Response[],
  during?: number,
): Steps<Responded> {
  if (during !== undefined && !(yield* roundIsOpen(circle, during))) return { ok: false, unknown: 'round' };
  const opened = yield* ask('SELECT 1 AS one FROM ballot WHERE circle_id = ? AND id = ?', circle, ballot);
  if (opened.length === 0) return { ok: false, unknown: 'ballot' };
  if (!(yield* voicesAreThere(circle, new Set(responses.map(({ voice }) => voice)))))
    return { ok: false, unknown: 'voice' };
  const applied: DetachedId[] = [];
  for (const { voice, answer, important, n } of responses) {
    const written = yield* ask(PUT_RESPONSE, circle, ballot, voice, answer, bit(important), n);
    if (written.length > 0) applied.push(voice);
  }
  if (applied.length > 0) yield* touch(circle);
  return { ok: true, applied };
}

/** Asks for all of them at once: on PostgreSQL each question is a way there and back. */
function* voicesAreThere(circle: CircleId, voices: ReadonlySet<DetachedId>): Steps<boolean> {
  const [last = ''] = [...voices].slice(-1);
  // the list is filled up to one of few lengths with a voice that is in it, so that few statements are prepared
  const length = LENGTHS.find((enough) => enough >= voices.size) ?? voices.size;
  const asked = [...voices, ...Array.from({ length: length - voices.size }, () => last)];
  const [row] = yield* ask<{ rows: number }>(
    `SELECT count(*) AS rows FROM voice WHERE circle_id = ? AND id IN (${asked.map(() => '?').join(', ')})`,
    circle,
    ...asked,
  );
  return Number(row?.rows ?? 0) === voices.size;
}

const LENGTHS = [1, 5, 20, 50];

const PUT_RESPONSE = `INSERT INTO response (circle_id, ballot_id, voice_id, answer, important, n) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (circle_id, ballot_id, voice_id) DO UPDATE SET answer = excluded.answer, important = excluded.important, n = excluded.n
  WHERE response.n < excluded.n RETURNING n`;

/**
 * `known` is false when the ballot was never opened. `applied` is false when a newer mark is stored. `refused`: the
 * round is not open any more.
 */
export type Marked = { readonly known: boolean; readonly applied: boolean; readonly refused?: 'closed' };

/** Marks the question as the wrong one, or takes the mark back; with `during`, only while the round of that number is open. */
export function* markWrongQuestion(
  circle: CircleId,
  ballot: DetachedId,
  { marked, n }: WrongQuestion,
  during?: number,
): Steps<Marked> {
  if (during !== undefined && !(yield* roundIsOpen(circle, during)))
    return { known: true, applied: false, refused: 'closed' };
  const done = yield* ask(
    'UPDATE ballot SET wrong_question = ?, wrong_question_n = ? WHERE circle_id = ? AND id = ? AND wrong_question_n < ? RETURNING id',
    bit(marked),
    n,
    circle,
    ballot,
    n,
  );
  if (done.length > 0) {
    yield* touch(circle);
    return { known: true, applied: true };
  }
  const there = yield* ask('SELECT 1 AS one FROM ballot WHERE circle_id = ? AND id = ?', circle, ballot);
  return { known: there.length > 0, applied: false };
}

type Found = BallotWithAnswers & { readonly wrongQuestionN: number; readonly positionN: number };

/**
 * A ballot with all its answers and the numbers of its newest changes. An answer that was taken back has `answer` null.
 * Null when the ballot was never opened.
 */
export function* findBallot(circle: CircleId, ballot: DetachedId): Steps<Found | null> {
  const [row] = yield* ask<{
    position: PositionId | null;
    position_n: number;
    wrong_question: number;
    wrong_question_n: number;
  }>(
    'SELECT position, position_n, wrong_question, wrong_question_n FROM ballot WHERE circle_id = ? AND id = ?',
    circle,
    ballot,
  );
  if (row === undefined) return null;
  const responses = yield* ask(
    'SELECT voice_id, answer, important, n FROM response WHERE circle_id = ? AND ballot_id = ? ORDER BY voice_id',
    circle,
    ballot,
  );
  return {
    ballot: { id: ballot, position: row.position, wrongQuestion: row.wrong_question === 1 },
    wrongQuestionN: row.wrong_question_n,
    positionN: row.position_n,
    responses: responses.map(readResponse),
  };
}

/**
 * Adds many ballots at once, all or none (import, example). Throws when the circle, or a voice that was answered, does
 * not exist.
 */
export function* putBallots(circle: CircleId, ballots: readonly BallotWithAnswers[]): Steps<void> {
  if (!(yield* circleIsThere(circle))) throw new Error('No such circle to put ballots into.');
  const rows = yield* ask<{ id: string }>('SELECT id FROM voice WHERE circle_id = ?', circle);
  const voices = new Set(rows.map(({ id }) => id));
  if (ballots.some(({ responses }) => responses.some(({ voice }) => !voices.has(voice))))
    throw new Error('A response to a voice that is not there.');
  yield* fillBallots(circle, { ballots });
  yield* touch(circle);
}

/** Writes the ballots of a circle that is created whole. */
export function* fillBallots(
  circle: CircleId,
  { ballots }: { readonly ballots: readonly BallotWithAnswers[] },
): Steps<void> {
  yield* fill(
    BALLOT,
    ballots.map(({ ballot }) => ballotRow(circle, ballot)),
  );
  yield* fill(
    RESPONSE,
    ballots.flatMap(({ ballot, responses }) => responses.map((one) => responseRow(circle, ballot.id, one))),
  );
}

/**
 * Removes every answer to a voice. The statement looks up one key for each ballot, because an index by voice would slow
 * down every answer.
 */
export function* removeResponsesTo(circle: CircleId, voice: DetachedId): Steps<void> {
  yield* ask(
    'DELETE FROM response WHERE circle_id = ? AND voice_id = ? AND ballot_id IN (SELECT id FROM ballot WHERE circle_id = ?)',
    circle,
    voice,
    circle,
  );
}
