import { takesAnswers, writeNote } from '@throughline/domain';
import type { noteEndpoints } from '@throughline/protocol';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { refuse } from '../../kernel/refuse.ts';
import type { Parts } from '../parts.ts';
import { RoundMemory } from '../round/memory.ts';
import { NoteMemory } from './memory.ts';

/** So that nobody can fill the disk. */
const MOST_NOTES = 5_000;

export const noteHandlers = ({ store, clock }: Parts): Handlers<typeof noteEndpoints> => ({
  readNotes: ({ room }) => ({ notes: room.of(NoteMemory).all }),
  readDeskNotes: ({ room }) => ({ notes: room.of(NoteMemory).all }),

  writeNote: async ({ body, room }) => {
    // never into a conversation that was brought in to be read
    if (room.circle.imported !== null) {
      const closed = takesAnswers(room.circle, room.of(RoundMemory).all);
      if (!closed.ok) return closed;
    }
    const { key, text, position } = body;
    const id = idOfKey(key);
    // sent twice: it keeps its day
    const there = room.of(NoteMemory).find(id);
    if (there !== null) return { id, on: there.on };
    const written = writeNote({ text, position }, { id, on: clock.today(), circle: room.circle });
    if (!written.ok) return written;
    const { refused } = await room.write(store.notes.add(room.id, written.value, MOST_NOTES), ({ applied }) => {
      if (applied) room.of(NoteMemory).take(written.value);
    });
    if (refused === 'full') return refuse('too-many', 'circle-full-of-notes', { most: MOST_NOTES });
    // not kept: it was taken back before
    const kept = room.of(NoteMemory).find(id);
    return kept === null ? gone() : { id, on: kept.on };
  },

  takeNoteBack: async ({ body, room }) => {
    const id = idOfKey(body.key);
    const taken = await room.write(store.notes.takeBack(room.id, id), (done) => {
      if (done) room.of(NoteMemory).remove(id);
    });
    return taken ? {} : gone();
  },
});

const gone = () => refuse('not-found', 'note-gone');
