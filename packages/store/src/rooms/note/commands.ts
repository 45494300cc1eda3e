import type { CircleId, DetachedId, Note } from '@throughline/domain';
import { ask, fill, type Steps, touch } from '../../kernel/command.ts';
import { countOf } from '../../kernel/count-of.ts';
import { type Page, pageOf, type PageWish } from '../../kernel/page.ts';
import { rememberWithdrawal, wasTakenBack } from '../../kernel/withdrawal.ts';
import { circleIsThere } from '../circle/circle-is-there.ts';
import { NOTE, noteRow, readNote } from './table.ts';

/** `applied` false: it was there already, or taken back before, or the circle is gone, or `refused`. */
type AddedNote = { readonly applied: boolean; readonly refused?: 'full' };

/** Adds a note, idempotent by id, while the circle has fewer than `most` of them then. */
export function* addNote(circle: CircleId, note: Note, most: number): Steps<AddedNote> {
  if (!(yield* circleIsThere(circle))) return { applied: false };
  if (yield* wasTakenBack(circle, 'note', note.id)) return { applied: false };
  const there = yield* ask('SELECT 1 AS one FROM note WHERE circle_id = ? AND id = ?', circle, note.id);
  if (there.length > 0) return { applied: false };
  if ((yield* countOf(NOTE, circle)) >= most) return { applied: false, refused: 'full' };
  yield* fill(NOTE, [noteRow(circle, note)]);
  yield* touch(circle);
  return { applied: true };
}

/** All of a circle's notes, by id. */
export function* listNotes(circle: CircleId): Steps<readonly Note[]> {
  return (yield* ask('SELECT * FROM note WHERE circle_id = ? ORDER BY id', circle)).map(readNote);
}

/** A circle’s notes, a page at a time, by id. */
export function* pageOfNotes(circle: CircleId, wish: PageWish = {}): Steps<Page<Note>> {
  return yield* pageOf('SELECT * FROM note WHERE circle_id = ?', [circle], 'id', wish, readNote);
}

/** Takes a note out for good: a late `add` does not bring it back. False when it was not there. */
export function* takeNoteBack(circle: CircleId, note: DetachedId): Steps<boolean> {
  const gone = yield* ask('DELETE FROM note WHERE circle_id = ? AND id = ? RETURNING id', circle, note);
  if (gone.length === 0) return false;
  yield* rememberWithdrawal(circle, 'note', note);
  yield* touch(circle);
  return true;
}

/** Puts the notes of a circle that is made whole. */
export function* fillNotes(circle: CircleId, { notes = [] }: { readonly notes?: readonly Note[] }): Steps<void> {
  yield* fill(
    NOTE,
    notes.map((note) => noteRow(circle, note)),
  );
}
