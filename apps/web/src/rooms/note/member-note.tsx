import type { CircleView, NotesReply } from '@throughline/protocol';
import { useState } from 'react';
import { CircleMenu } from '../../frames/member/circle-menu.tsx';
import { MemberPage } from '../../frames/member/member-page.tsx';
import { useFetched } from '../../device/use-fetched.ts';
import type { Member } from '../../kernel/room.ts';
import { usePack, useWords } from '../../kernel/words.tsx';
import { Empty } from '../../parts/callout.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notices } from '../../parts/notice.tsx';
import { Said } from '../../parts/said.tsx';
import { NoteForm } from './note-form.tsx';
import { NoteList } from './note-list.tsx';
import { OwnNote } from './own-note.tsx';

/** The notes of the circle, and a form to write one. */
export const NotesPage = ({ circle }: { readonly circle: string }) => {
  const words = usePack('note');
  return (
    <MemberPage circle={circle} title={words.title} column="column">
      {({ circle: read, ...member }) => <Notes member={member} circle={read.circle} />}
    </MemberPage>
  );
};

const Notes = ({ member, circle }: { readonly member: Member; readonly circle: CircleView }) => {
  const { app } = useWords();
  const words = usePack('note');
  const { id, place, data: live } = member;
  const [told, setTold] = useState<string | null>(null);
  const { data, problem, again } = useFetched<NotesReply>(
    { path: `/api/circles/${id}/notes`, pass: place.pass },
    { moves: live.now?.note.revision },
  );
  const tell = (said: string) => {
    setTold(said);
    void again();
  };
  return (
    <div className="stack-loose">
      <div className="stack">
        <h1>{words.title}</h1>
        <p className="soft">{words.more}</p>
      </div>
      <Notices words={told} close={app.close} onClose={() => setTold(null)} />
      {problem === 'offline' ? <Said>{app.offline}</Said> : data === null ? <Loading words={app.loading} /> : null}
      {data?.notes.length === 0 ? <Empty heading={words.none} /> : null}
      <NoteList
        notes={data?.notes ?? []}
        circle={circle}
        after={(note) => <OwnNote member={member} id={note.id} tell={tell} />}
      />
      {circle.imported === null ? <NoteForm member={member} circle={circle} tell={tell} /> : null}
      <CircleMenu circle={id} place={place} />
    </div>
  );
};
