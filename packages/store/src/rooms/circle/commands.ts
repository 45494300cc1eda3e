import type { Admission, Circle, CircleId } from '@throughline/domain';
import type { WholeCircle } from '../../kernel/port.ts';
import { ask, fill, type Steps, touch } from '../../kernel/command.ts';
import { fillDrafting } from '../drafting/commands.ts';
import { fillGatherings } from '../gathering/commands.ts';
import { fillPurpose } from '../purpose/commands.ts';
import { TABLES } from '../../kernel/tables.ts';
import { ballotRow, responseRow } from '../ballot/table.ts';
import { logRow } from '../log/table.ts';
import { roundRow } from '../round/table.ts';
import { storyRow } from '../story/table.ts';
import { voiceRow } from '../voice/table.ts';

type Taken = { readonly taken: 'code' } | { readonly taken: null };
type Body = { readonly body: string };

export function* createCircle(circle: Circle, { code, pass }: Admission): Steps<Taken> {
  const free = yield* ask(
    'INSERT INTO admission (circle_id, code, pass) VALUES (?, ?, ?) ON CONFLICT (code) DO NOTHING RETURNING circle_id',
    circle.id,
    code,
    pass,
  );
  if (free.length === 0) {
    // the same command sent once more, after an answer was lost on its way, is no other circle
    const own = yield* ask(
      'SELECT 1 AS one FROM admission WHERE code = ? AND circle_id = ? AND pass = ?',
      code,
      circle.id,
      pass,
    );
    return { taken: own.length > 0 ? null : 'code' };
  }
  yield* ask('INSERT INTO circle (circle_id, body) VALUES (?, ?)', circle.id, JSON.stringify(circle));
  yield* touch(circle.id);
  return { taken: null };
}

export function* createWhole(whole: WholeCircle): Steps<Taken> {
  const { id } = whole.circle;
  const created = yield* createCircle(whole.circle, whole.admission);
  if (created.taken !== null) return created;
  // an example that is made again is whole again
  yield* ask('DELETE FROM withdrawal WHERE circle_id = ?', id);
  yield* fill(
    TABLES.voice,
    whole.voices.map((voice) => voiceRow(id, voice)),
  );
  yield* fill(
    TABLES.ballot,
    whole.ballots.map(({ ballot }) => ballotRow(id, ballot)),
  );
  yield* fill(
    TABLES.response,
    whole.ballots.flatMap(({ ballot, responses }) => responses.map((one) => responseRow(id, ballot.id, one))),
  );
  yield* fill(
    TABLES.story,
    whole.stories.map((story) => storyRow(id, story)),
  );
  yield* fill(
    TABLES.log_entry,
    whole.log.map((entry) => logRow(id, entry)),
  );
  yield* fill(
    TABLES.round,
    whole.rounds.map((round) => roundRow(id, round)),
  );
  if (whole.drafting !== undefined) yield* fillDrafting(id, whole.drafting);
  yield* fill(TABLES.release, whole.release === null ? [] : [[id, whole.release]]);
  if (whole.purpose !== undefined) yield* fillPurpose(id, whole.purpose);
  yield* fillGatherings(id, whole.gatherings ?? [], whole.stepRecords ?? []);
  return created;
}

export function* findCircle(circle: CircleId): Steps<Circle | null> {
  const [row] = yield* ask<Body>('SELECT body FROM circle WHERE circle_id = ?', circle);
  return row === undefined ? null : (JSON.parse(row.body) as Circle);
}

export function* findByCode(code: string): Steps<{ readonly circle: Circle; readonly admission: Admission } | null> {
  const [row] = yield* ask<Body & { circle_id: string; pass: string }>(
    'SELECT c.body, a.circle_id, a.pass FROM admission a JOIN circle c ON c.circle_id = a.circle_id WHERE a.code = ?',
    code,
  );
  if (row === undefined) return null;
  return {
    circle: JSON.parse(row.body) as Circle,
    admission: { circle: row.circle_id, code, pass: row.pass },
  };
}

export function* findAdmission(circle: CircleId): Steps<Admission | null> {
  const [row] = yield* ask<{ code: string; pass: string }>(
    'SELECT code, pass FROM admission WHERE circle_id = ?',
    circle,
  );
  return row === undefined ? null : { circle, code: row.code, pass: row.pass };
}

export function* changeCircle(circle: Circle): Steps<void> {
  const done = yield* ask(
    'UPDATE circle SET body = ? WHERE circle_id = ? RETURNING circle_id',
    JSON.stringify(circle),
    circle.id,
  );
  if (done.length > 0) yield* touch(circle.id);
}

export function* listCircles(): Steps<readonly Pick<Circle, 'id' | 'name' | 'example' | 'imported'>[]> {
  const rows = yield* ask<Body>('SELECT body FROM circle ORDER BY circle_id');
  return rows.map(({ body }) => {
    const { id, name, example, imported } = JSON.parse(body) as Circle;
    return { id, name, example, imported };
  });
}

/** What has no foreign key of its own. */
const CONTENT = ['response', 'ballot', 'voice', 'story', 'suggestion', 'consent', 'sighting'] as const;

export function* removeCircle(circle: CircleId): Steps<void> {
  // withdrawals stay: a backup restored later must not bring back what was taken back
  for (const table of [...CONTENT, 'roll', 'admission', 'circle']) {
    yield* ask(`DELETE FROM ${table} WHERE circle_id = ?`, circle);
  }
  yield* touch(circle);
}
