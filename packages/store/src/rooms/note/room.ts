import { room } from '../../kernel/room.ts';
import { addNote, fillNotes, listNotes, pageOfNotes, takeNoteBack } from './commands.ts';
import { noteTable } from './migration.ts';
import { NOTE } from './table.ts';

/** What members note, with the day. */
export const note = room({
  name: 'note',
  port: 'notes',
  tables: [NOTE],
  migrations: [noteTable],
  reads: { list: listNotes, page: pageOfNotes },
  writes: { add: addNote, takeBack: takeNoteBack },
  whole: fillNotes,
  withdrawals: { note: takeNoteBack },
});
