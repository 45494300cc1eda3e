import type { Admission, Circle, CircleId } from '@throughline/domain';
import { ask, type Steps, touch } from '../../kernel/command.ts';

/** Whether a circle was made: `taken: 'code'` when another circle has the same four words. */
export type Taken = { readonly taken: 'code' } | { readonly taken: null };
type Body = { readonly body: string };

/** Makes a circle. Gives `taken: 'code'` when another has the same four words, so that the caller draws again. */
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

/** The circle of this id, or null. */
export function* findCircle(circle: CircleId): Steps<Circle | null> {
  const [row] = yield* ask<Body>('SELECT body FROM circle WHERE circle_id = ?', circle);
  return row === undefined ? null : (JSON.parse(row.body) as Circle);
}

/** The circle that has these four words, with what lets people in; null when none has. */
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

/** What lets people into a circle: its four words and its pass; null when there is no such circle. */
export function* findAdmission(circle: CircleId): Steps<Admission | null> {
  const [row] = yield* ask<{ code: string; pass: string }>(
    'SELECT code, pass FROM admission WHERE circle_id = ?',
    circle,
  );
  return row === undefined ? null : { circle, code: row.code, pass: row.pass };
}

/** Replaces what may be changed; the domain has decided that it may. Does nothing where there is no such circle. */
export function* changeCircle(circle: Circle): Steps<void> {
  const done = yield* ask(
    'UPDATE circle SET body = ? WHERE circle_id = ? RETURNING circle_id',
    JSON.stringify(circle),
    circle.id,
  );
  if (done.length > 0) yield* touch(circle.id);
}

/** Every circle's id, name and flags, by id; for the host's command line and the first page. */
export function* listCircles(): Steps<readonly Pick<Circle, 'id' | 'name' | 'example' | 'imported'>[]> {
  const rows = yield* ask<Body>('SELECT body FROM circle ORDER BY circle_id');
  return rows.map(({ body }) => {
    const { id, name, example, imported } = JSON.parse(body) as Circle;
    return { id, name, example, imported };
  });
}
