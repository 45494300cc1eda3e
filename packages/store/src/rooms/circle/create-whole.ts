import type { Admission, Circle, CircleId } from '@throughline/domain';
import { ask, type Steps, touch } from '../../kernel/command.ts';
import type { Room } from '../../kernel/room.ts';
import { createCircle, type Taken } from './commands.ts';
import { ADMISSION, CIRCLE } from './table.ts';

type PartOf<R> = R extends { readonly whole?: (circle: CircleId, whole: infer W) => unknown } ? W : unknown;
/** The intersection of what each room of the list reads. */
type Parts<L extends readonly unknown[]> = L extends readonly [infer R, ...infer Rest]
  ? PartOf<R> & Parts<Rest>
  : unknown;
type Plain<T> = { readonly [K in keyof T]: T[K] };

/** A circle with everything that these rooms store of it. */
export type WholeOf<L extends readonly unknown[]> = Plain<
  { readonly circle: Circle; readonly admission: Admission } & Parts<L>
>;

/**
 * Creates a circle with everything in it as one command, all or nothing, even when the process is killed half way (the
 * example, an import). Returns `taken: 'code'` when another circle has the same four words.
 */
export const createWholeWith = <const L extends readonly Room[]>(rooms: L): ((whole: WholeOf<L>) => Steps<Taken>) =>
  function* createWhole(whole: WholeOf<L>): Steps<Taken> {
    const { circle, admission } = whole as unknown as WholeOf<[]>;
    const created = yield* createCircle(circle, admission);
    if (created.taken !== null) return created;
    // an example that is created anew starts without the withdrawals of the last one
    yield* ask('DELETE FROM withdrawal WHERE circle_id = ?', circle.id);
    for (const room of rooms) if (room.whole !== undefined) yield* room.whole(circle.id, whole as never);
    return created;
  };

/** Removes a circle and everything in it (resetting the example, a failed import). */
export const removeCircleWith = (rooms: readonly Room[]) =>
  function* removeCircle(circle: CircleId): Steps<void> {
    // rows of `withdrawal` stay: a backup that is restored later must not bring back what was taken back
    const tables = [...rooms.flatMap((room) => room.tables).toReversed(), ADMISSION, CIRCLE];
    for (const { name } of tables) yield* ask(`DELETE FROM ${name} WHERE circle_id = ?`, circle);
    yield* touch(circle);
  };
