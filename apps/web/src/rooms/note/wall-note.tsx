import './note.css';
import type { NotesReply } from '@throughline/protocol';
import { useFetched } from '../../device/use-fetched.ts';
import type { WallShown } from '../../kernel/room.ts';
import { usePack } from '../../kernel/words.tsx';
import { NoteList } from './note-list.tsx';

/** As many as the back row can read. */
const MOST_ON_THE_WALL = 5;

/** The newest notes, large. */
export const WallNotes = ({ place, data, circle }: WallShown) => {
  const words = usePack('note');
  const read = useFetched<NotesReply>(
    { path: `/api/circles/${circle.id}/notes`, pass: place.pass },
    { moves: data.now?.note.revision },
  );
  return (
    <div className="wall-notes">
      <h1>{words.title}</h1>
      <NoteList notes={read.data?.notes.slice(0, MOST_ON_THE_WALL) ?? []} circle={circle} />
    </div>
  );
};
