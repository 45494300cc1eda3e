import type { Admission, Circle, CircleId } from '@throughline/domain';
import { ask, type Row, type Steps, touch } from '../../kernel/command.ts';
import { type Page, pageOf, type PageWish } from '../../kernel/page.ts';
import { addConvener } from '../convener/commands.ts';

/** Whether a circle was created: `taken: 'code'` when another circle has the same four words, null when it was. */
export type Taken = { readonly taken: 'code' } | { readonly taken: null };
type Body = { readonly body: string };

/**
 * Creates a circle and, when `convener` is given, makes that account its convener. Returns `taken: 'code'` when another
 * circle has the same four words; the caller then draws new ones.
 */
export function* createCircle(circle: Circle, { code, pass }: Admission, convener?: string): Steps<Taken> {
  const free = yield* ask(
    'INSERT INTO admission (circle_id, code, pass) VALUES (?, ?, ?) ON CONFLICT (code) DO NOTHING RETURNING circle_id',
    circle.id,
    code,
    pass,
  );
  if (free.length === 0) {
    // a command that is repeated because its result was lost finds its own circle, which is not a conflict
    const own = yield* ask(
      'SELECT 1 AS one FROM admission WHERE code = ? AND circle_id = ? AND pass = ?',
      code,
      circle.id,
      pass,
    );
    return { taken: own.length > 0 ? null : 'code' };
  }
  yield* ask('INSERT INTO circle (circle_id, body) VALUES (?, ?)', circle.id, JSON.stringify(circle));
  if (convener !== undefined) yield* addConvener(circle.id, convener);
  yield* touch(circle.id);
  return { taken: null };
}

/** The circle of this id, or null. */
export function* findCircle(circle: CircleId): Steps<Circle | null> {
  const [row] = yield* ask<Body>('SELECT body FROM circle WHERE circle_id = ?', circle);
  return row === undefined ? null : (JSON.parse(row.body) as Circle);
}

/** The circle with these four words, and its admission; null when none has them. */
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

/**
 * What the caller saw when it decided that the change is allowed: the circle as it `was`, and, for a change of
 * positions, that nobody had joined.
 */
export type ChangeOnly = { readonly was: Circle; readonly unlessJoined?: boolean };
/**
 * `moved`: the circle differs from `was`, or is gone. `joined`: somebody has joined. In both cases nothing was written.
 */
export type Changed = 'changed' | 'moved' | 'joined';

/**
 * Replaces a circle. The caller has already asked the domain whether the change is allowed; with `only`, it is written
 * only if what the caller saw is still true.
 */
export function* changeCircle(circle: Circle, only?: ChangeOnly): Steps<Changed> {
  if (only !== undefined) {
    const kept = yield* findCircle(circle.id);
    if (JSON.stringify(kept) !== JSON.stringify(only.was)) return 'moved';
    if (only.unlessJoined === true && (yield* someoneJoined(circle.id))) return 'joined';
  }
  const done = yield* ask(
    'UPDATE circle SET body = ? WHERE circle_id = ? RETURNING circle_id',
    JSON.stringify(circle),
    circle.id,
  );
  if (done.length === 0) return 'moved';
  yield* touch(circle.id);
  return 'changed';
}

function* someoneJoined(circle: CircleId): Steps<boolean> {
  return (yield* ask('SELECT 1 AS one FROM ballot WHERE circle_id = ? LIMIT 1', circle)).length > 0;
}

/** What a list of circles says of each. */
export type ListedCircle = Pick<Circle, 'id' | 'name' | 'example' | 'imported'>;
const readListed = ({ body }: Row): ListedCircle => {
  const { id, name, example, imported } = JSON.parse(body as string) as Circle;
  return { id, name, example, imported };
};

/** Every circle's id, name and flags, by id; for the host's command line and the first page. */
export function* listCircles(): Steps<readonly ListedCircle[]> {
  return (yield* ask('SELECT body FROM circle ORDER BY circle_id')).map(readListed);
}

/** Every circle's id, name and flags, a page at a time, by id. */
export function* pageOfCircles(wish: PageWish = {}): Steps<Page<ListedCircle>> {
  return yield* pageOf('SELECT circle_id, body FROM circle WHERE 1 = 1', [], 'circle_id', wish, readListed);
}

/** The circles that an account convenes, a page at a time, by id. */
export function* pageOfCirclesOf(user: string, wish: PageWish = {}): Steps<Page<ListedCircle>> {
  const own =
    'SELECT circle_id, body FROM circle WHERE circle_id IN (SELECT circle_id FROM convener WHERE user_id = ?)';
  return yield* pageOf(own, [user], 'circle_id', wish, readListed);
}
