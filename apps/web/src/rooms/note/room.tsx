import { PAGES } from '@throughline/protocol/pages';
import { later, page, type Room } from '../../kernel/room.ts';

const NotesPage = later(() => import('./member-note.tsx'), 'NotesPage', 'note');
const DeskNotesPage = later(() => import('./desk-note.tsx'), 'DeskNotesPage', 'desk', 'note');
const WallNotes = later(() => import('./wall-note.tsx'), 'WallNotes', 'note');
const { member, desk } = PAGES.note;

/** What members note, by the day. The wall shows it until the first round opens. */
export const note: Room = {
  pages: [
    page(member, ({ circle }) => <NotesPage circle={circle} />, { shared: true }),
    page(desk, ({ circle }) => <DeskNotesPage id={circle} />, { desk: true }),
  ],
  menu: [{ at: 85, door: 'note', path: member }],
  desk: { at: 35, door: 'note', path: desk },
  files: ['notes.csv'],
  wall: {
    wants: (now, step) => now !== null && step === null && now.round === null && now.note.notes > 0,
    Show: WallNotes,
  },
};
