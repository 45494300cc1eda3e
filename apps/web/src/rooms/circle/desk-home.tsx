import { call } from '../../device/api.ts';
import { linkTo } from '@throughline/device';
import { type DeskCircle, exportFile, readDeskCircle, resetExample } from '@throughline/protocol';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { refetch } from '../../device/use-fetched.ts';
import { useRooms } from '../../kernel/room.ts';
import { usePack, useWords } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notices } from '../../parts/notice.tsx';
import { ConvenersSection } from '../convener/conveners-section.tsx';
import { type Problem, refusalOf, useDeskCircle } from '../../frames/desk/desk-data.ts';
import { DeskPage, NotReady, SignedOut } from '../../frames/desk/desk-page.tsx';
import { RoundSection } from '../round/round-section.tsx';
import { useNow } from '../../frames/desk/use-now.ts';
import { WhoseOur } from './whose-our.tsx';

/** The home of one circle at the desk: *Whose "our"?*, the round, the ways in. It follows the live snapshot. */
export const CircleHome = ({ id }: { readonly id: string }) => {
  const { circle } = usePack('desk');
  const loaded = useDeskCircle(id);
  if (loaded.data === null) return <NotReady problem={loaded.problem} title={circle.whatHeading} />;
  return <Home id={id} desk={loaded.data} problem={loaded.problem} />;
};

const Home = ({ id, desk, problem }: { readonly id: string; readonly desk: DeskCircle; readonly problem: Problem }) => {
  const words = usePack('desk');
  const { app } = useWords();
  const { circle } = words;
  const rooms = useRooms();
  const now = useNow(id, desk.pass, () => void refetch(linkTo(readDeskCircle, { circle: id })));
  const [notice, setNotice] = useState<string | null>(null);
  return (
    <DeskPage title={desk.circle.name} circle={desk.circle.name} id={id}>
      <div className="wide">
        <div className="page-and-margin">
          <div className="stack-loose">
            <div>
              <h1 className="words circle-name" lang={desk.circle.language} dir="auto">
                {desk.circle.name}
              </h1>
              <p className="words circle-question" lang={desk.circle.language} dir="auto">
                {desk.circle.question}
              </p>
              {desk.circle.example ? <p className="small soft">{app.example}</p> : null}
              {desk.circle.imported === null ? null : (
                <p className="small soft">{app.imported(desk.circle.imported)}</p>
              )}
            </div>
            <SignedOut problem={problem} />
            <Notices words={notice} close={app.close} onClose={() => setNotice(null)} />
            <WhoseOur id={id} desk={desk} notify={setNotice} />
          </div>
          <div className="margin stack-loose">
            <RoundSection id={id} desk={desk} now={now} notify={setNotice} />
            <hr className="line" />
            <section className="stack-tight">
              <p>
                <Link href={`/desk/${id}/gathering`}>{circle.gatheringLink}</Link>
              </p>
            </section>
            <hr className="line" />
            <section className="stack-tight">
              <h2>{circle.bringHeading}</h2>
              <p>
                {circle.fourWords} <strong>{desk.circle.code}</strong>.
              </p>
              <p>
                <Link href={`/print/${id}/sheet`}>{circle.printSheet}</Link>
              </p>
              <p>
                <Link href={`/desk/${id}/ways-in`}>{circle.waysIn}</Link>
              </p>
              <p>
                <Link href={`/desk/${id}/roster`}>{circle.rosterLink}</Link>
              </p>
            </section>
            <hr className="line" />
            <section className="stack-tight">
              <p>
                <Link href={`/desk/${id}/voices`}>{circle.voicesLink}</Link>
              </p>
              {desk.circle.imported === null ? (
                <p>
                  <Link href={`/desk/${id}/edit`}>{circle.editLink}</Link>
                </p>
              ) : null}
            </section>
            <ConvenersSection id={id} desk={desk} notify={setNotice} />
            <hr className="line" />
            <section className="stack-tight">
              <h2>{circle.exportHeading}</h2>
              <p className="small soft">{circle.exportMore}</p>
              <p className="row">
                {[
                  'circle.json',
                  'voices.csv',
                  'result.csv',
                  ...rooms.flatMap(({ files }) => files ?? []),
                  ...(desk.circle.matrixDeclared ? ['comments.csv', 'votes.csv'] : []),
                ].map((file) => (
                  <a key={file} href={linkTo(exportFile, { circle: id, file })} download>
                    {file}
                  </a>
                ))}
              </p>
            </section>
            {desk.circle.example ? <ResetExample id={id} notify={setNotice} /> : null}
          </div>
        </div>
      </div>
    </DeskPage>
  );
};

const ResetExample = ({ id, notify }: { readonly id: string; readonly notify: (words: string) => void }) => {
  const { circle, account } = usePack('desk');
  const [asking, setAsking] = useState(false);
  const [, go] = useLocation();
  const reset = async () => {
    const answered = await call(resetExample, { at: { circle: id } });
    setAsking(false);
    if (!answered.ok) return notify(refusalOf(answered)?.words ?? account.offline);
    await refetch();
    go(`/desk/${answered.body.id}`);
  };
  return (
    <>
      <Button onPress={() => setAsking(true)}>{circle.reset}</Button>
      {asking ? (
        <Dialog
          heading={circle.resetHeading}
          yes={circle.resetYes}
          no={circle.resetNo}
          onYes={() => void reset()}
          onNo={() => setAsking(false)}
        >
          <p>{circle.resetMore}</p>
        </Dialog>
      ) : null}
    </>
  );
};
