import { judgePosition } from '../ballot/ballot-rules.ts';
import type { Circle } from '../circle/circle.ts';
import { accept, type Outcome, reasonsOf } from '../refusal.ts';
import { BYTES_PER_CHARACTER, byteLength, lengthOf, tidyText } from '../text.ts';
import { NOTE_LIMIT, type Note } from './note.ts';
import type { NoteRefusals } from './note-refusals.ts';

const { refuse } = reasonsOf<NoteRefusals>();

/** The note to store, or the reason for refusing it. */
export const writeNote = (
  typed: Pick<Note, 'text' | 'position'>,
  { id, on, circle }: { readonly id: string; readonly on: string; readonly circle: Circle },
): Outcome<Note> => {
  const text = tidyText(typed.text, 'many-lines');
  if (text === '') return refuse('too-short', 'note-empty', {}, { field: 'text' });
  const length = lengthOf(text);
  if (length > NOTE_LIMIT || byteLength(text) > NOTE_LIMIT * BYTES_PER_CHARACTER)
    return refuse('too-long', 'note-too-long', { length, most: NOTE_LIMIT }, { field: 'text' });
  const position = judgePosition(circle, typed.position);
  return position.ok ? accept({ id, text, position: position.value, on }) : position;
};

/** Newest day first; within a day by their random ids, so that the list does not tell who came after whom. */
export const inOrderOfDays = (notes: readonly Note[]): readonly Note[] =>
  notes.toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1));
