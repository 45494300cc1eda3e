import type { RoomFiles } from '../export/exported-file.ts';
import { csv } from '../export/csv.ts';
import { NoteMemory } from './memory.ts';

/** `notes.csv`: as everybody in the circle may read them. */
export const noteFiles: RoomFiles = (room) => {
  const names = new Map<string, string>(room.circle.positions.map(({ id, name }) => [id, name]));
  return [
    {
      name: 'notes.csv',
      text: csv(
        ['day', 'position', 'text'],
        room
          .of(NoteMemory)
          .all.map(({ on, position, text }) => [on, position === null ? '' : (names.get(position) ?? position), text]),
      ),
    },
  ];
};
