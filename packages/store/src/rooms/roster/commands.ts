import type { CircleId, Invited } from '@throughline/domain';
import { ask, fill, type Steps, touch } from '../../kernel/command.ts';
import { type Page, pageOf, type PageWish } from '../../kernel/page.ts';
import { circleIsThere } from '../circle/circle-is-there.ts';
import { invitedRow, readInvited, ROSTER } from './table.ts';

/** Everybody on a circle's roster, by id. */
export function* listRoster(circle: CircleId): Steps<readonly Invited[]> {
  return (yield* ask('SELECT * FROM roster WHERE circle_id = ? ORDER BY id', circle)).map(readInvited);
}

/**
 * The ids of people who were to be added, by what became of them: now on the roster, address there already, or no room
 * left.
 */
export type AddedToRoster = {
  readonly added: readonly string[];
  readonly taken: readonly string[];
  readonly full: readonly string[];
};

/**
 * Adds people, idempotent by id. With `most`, the roster holds each address once, whatever its case, and at most that
 * many people; those who do not fit are left out.
 */
export function* addToRoster(circle: CircleId, people: readonly Invited[], most?: number): Steps<AddedToRoster> {
  if (people.length === 0 || !(yield* circleIsThere(circle))) return { added: [], taken: [], full: [] };
  const { allowed, taken, full } =
    most === undefined ? { allowed: people, taken: [], full: [] } : sortOut(yield* listRoster(circle), people, most);
  yield* fill(
    ROSTER,
    allowed.map((one) => invitedRow(circle, one)),
  );
  if (allowed.length > 0) yield* touch(circle);
  return { added: allowed.map(({ id }) => id), taken, full };
}

const sortOut = (there: readonly Invited[], people: readonly Invited[], most: number) => {
  const ids = new Set(there.map(({ id }) => id));
  const addresses = new Set(there.flatMap(({ email }) => email?.toLowerCase() ?? []));
  const sorted = { allowed: [] as Invited[], taken: [] as string[], full: [] as string[] };
  for (const one of people) {
    const address = one.email?.toLowerCase() ?? null;
    if (ids.has(one.id)) sorted.allowed.push(one);
    else if (address !== null && addresses.has(address)) sorted.taken.push(one.id);
    else if (ids.size >= most) sorted.full.push(one.id);
    else {
      ids.add(one.id);
      if (address !== null) addresses.add(address);
      sorted.allowed.push(one);
    }
  }
  return sorted;
};

/** Removes a person from the roster. False when nobody has this id. */
export function* removeFromRoster(circle: CircleId, id: string): Steps<boolean> {
  const gone = yield* ask('DELETE FROM roster WHERE circle_id = ? AND id = ? RETURNING id', circle, id);
  if (gone.length > 0) yield* touch(circle);
  return gone.length > 0;
}

/** Stores the day (ISO date) on which people were invited. */
export function* markInvited(circle: CircleId, ids: readonly string[], on: string): Steps<void> {
  for (const id of ids) yield* ask('UPDATE roster SET invited_on = ? WHERE circle_id = ? AND id = ?', on, circle, id);
  yield* touch(circle);
}

/** A circle’s roster, a page at a time, by id. */
export function* pageOfRoster(circle: CircleId, wish: PageWish = {}): Steps<Page<Invited>> {
  return yield* pageOf('SELECT * FROM roster WHERE circle_id = ?', [circle], 'id', wish, readInvited);
}
