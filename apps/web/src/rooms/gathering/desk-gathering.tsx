import { linkTo } from '@throughline/device';
import { type DeskCircle, listGatherings, type Now, takeDeskGatheringFile } from '@throughline/protocol';
import './gathering.css';
import { useState } from 'react';
import { Link } from 'wouter';
import { refetch } from '../../device/use-fetched.ts';
import { dateWords, usePack, useWords } from '../../kernel/words.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notices } from '../../parts/notice.tsx';
import { useNow } from '../../frames/desk/use-now.ts';
import { useDeskCircle } from '../../frames/desk/desk-data.ts';
import { DeskPage, NotReady, SignedOut } from '../../frames/desk/desk-page.tsx';
import { memberPlace } from '../../frames/desk/member-place.ts';
import { currentOf, type SeenGatherings, useDeskGatherings, useHere } from './gathering-data.ts';
import { PlannedSection } from './planned-section.tsx';
import { NewPlan } from './new-plan.tsx';
import { RunSection } from './run-section.tsx';
import { StepList } from './step-list.tsx';

/** The desk's page for gatherings: plan one, lead it, find the records of past ones. */
export const GatheringDesk = ({ id }: { readonly id: string }) => {
  const words = usePack('desk');
  const loaded = useDeskCircle(id);
  if (loaded.data === null) return <NotReady problem={loaded.problem} title={words.circle.whatHeading} />;
  return <Room id={id} desk={loaded.data} />;
};

const Room = ({ id, desk }: { readonly id: string; readonly desk: DeskCircle }) => {
  const { app } = useWords();
  const { plan } = usePack('gathering');
  const now = useNow(id, desk.pass, () => void refetch(linkTo(listGatherings, { circle: id })));
  const loaded = useDeskGatherings(id);
  const [notice, setNotice] = useState<string | null>(null);
  memberPlace(desk);
  return (
    <DeskPage title={`${plan.title}: ${desk.circle.name}`} circle={desk.circle.name} id={id}>
      <div className="wide stack-loose">
        <SignedOut problem={loaded.problem} />
        <Notices words={notice} close={app.close} onClose={() => setNotice(null)} />
        {loaded.data === null ? (
          <>
            <h1>{plan.title}</h1>
            <Loading words={app.loading} />
          </>
        ) : (
          <Shown id={id} desk={desk} now={now} seen={loaded.data} notify={setNotice} />
        )}
      </div>
    </DeskPage>
  );
};

const Shown = ({
  id,
  desk,
  now,
  seen,
  notify,
}: {
  readonly id: string;
  readonly desk: DeskCircle;
  readonly now: Now | null;
  readonly seen: SeenGatherings;
  readonly notify: (words: string | null) => void;
}) => {
  const { plan } = usePack('gathering');
  const [another, setAnother] = useState(false);
  const current = currentOf(seen.gatherings);
  useHere(id, current);
  const past = seen.gatherings.filter(({ state }) => state === 'closed').reverse();
  if (current?.state === 'running')
    return (
      <>
        <RunSection id={id} desk={desk} now={now} gathering={current} seen={seen} notify={notify} />
        <StepList id={id} gathering={current} notify={notify} />
        <Past id={id} past={past} />
      </>
    );
  return (
    <>
      {current === null || another ? (
        <NewPlan
          id={id}
          isFirst={seen.gatherings.length === 0}
          onPlanned={() => setAnother(false)}
          onLeave={another ? () => setAnother(false) : null}
        />
      ) : (
        <PlannedSection
          key={current.id}
          id={id}
          desk={desk}
          gathering={current}
          notify={notify}
          onAnother={() => setAnother(true)}
        />
      )}
      <Past id={id} past={past} />
      <p>
        <Link href={`/desk/${id}/roster`}>{plan.roster}</Link>
      </p>
    </>
  );
};

const Past = ({ id, past }: { readonly id: string; readonly past: SeenGatherings['gatherings'] }) => {
  const { plan } = usePack('gathering');
  if (past.length === 0) return null;
  return (
    <section className="stack">
      <h2>{plan.pastHeading}</h2>
      <ul className="past-gatherings">
        {past.map(({ id: gathering, name, closedOn }) => (
          <li key={gathering} className="row">
            <strong dir="auto">{name}</strong>
            <span className="soft">{closedOn === null ? '' : plan.closedOn(dateWords(closedOn))}</span>
            <Link href={`/c/${id}/gathering/${gathering}`}>{plan.seeRecord}</Link>
            <a href={linkTo(takeDeskGatheringFile, { circle: id, gathering, file: 'record.docx' })} download>
              {plan.takeRecord}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
