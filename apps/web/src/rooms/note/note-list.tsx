import type { CircleView, NotesReply } from '@throughline/protocol';
import type { ReactNode } from 'react';
import { dateWords, usePack } from '../../kernel/words.tsx';

type Note = NotesReply['notes'][number];

/** Notes with their positions and days; `after`: what stands below one. */
export const NoteList = ({
  notes,
  circle,
  after,
}: {
  readonly notes: readonly Note[];
  readonly circle: CircleView;
  readonly after?: (note: Note) => ReactNode;
}) => {
  const words = usePack('note');
  const names = new Map<string, string>(circle.positions.map(({ id, name }) => [id, name]));
  return (
    <ul className="voice-list">
      {notes.map((note) => (
        <li key={note.id} className="stack-tight">
          <p className="words story-words" lang={circle.language} dir="auto">
            {note.text}
          </p>
          <p className="small soft">
            {note.position === null ? words.positionNone : (names.get(note.position) ?? note.position)}
            {' · '}
            <time dateTime={note.on}>{dateWords(note.on)}</time>
          </p>
          {after?.(note)}
        </li>
      ))}
    </ul>
  );
};
