import type { NotesReply } from '@throughline/protocol';
import { deskCircle, LOOK, useDeskCircle } from '../../frames/desk/desk-data.ts';
import { DeskPage, NotReady, SignedOut } from '../../frames/desk/desk-page.tsx';
import { useFetched } from '../../device/use-fetched.ts';
import { usePack, useWords } from '../../kernel/words.tsx';
import { Empty } from '../../parts/callout.tsx';
import { Loading } from '../../parts/loading.tsx';
import { NoteList } from './note-list.tsx';

/** The notes of the circle, for whoever convenes it. */
export const DeskNotesPage = ({ id }: { readonly id: string }) => {
  const { app } = useWords();
  const words = usePack('note');
  const loaded = useDeskCircle(id);
  const { data } = useFetched<NotesReply>({ path: `${deskCircle(id)}/notes` }, { every: LOOK });
  if (loaded.data === null) return <NotReady problem={loaded.problem} title={words.title} />;
  const { circle } = loaded.data;
  return (
    <DeskPage title={`${words.title}: ${circle.name}`} circle={circle.name} id={id}>
      <div className="wide stack-loose">
        <div className="stack-tight">
          <h1>{words.title}</h1>
          <p className="soft">{words.more}</p>
        </div>
        <SignedOut problem={loaded.problem} />
        {data === null ? <Loading words={app.loading} /> : null}
        {data?.notes.length === 0 ? <Empty heading={words.none} /> : null}
        <NoteList notes={data?.notes ?? []} circle={circle} />
      </div>
    </DeskPage>
  );
};
