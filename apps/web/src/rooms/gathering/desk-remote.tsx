import { call } from '../../device/api.ts';
import { linkTo } from '@throughline/device';
import { type DeskCircle, type GatheringView, listGatherings, startGathering } from '@throughline/protocol';
import './gathering.css';
import { useState } from 'react';
import { Link } from 'wouter';
import { Page } from '../../kernel/page.tsx';
import { refetch } from '../../device/use-fetched.ts';
import { usePack, useWords } from '../../kernel/words.tsx';
import { SayAloud } from './say-aloud.tsx';
import { StepClock } from './step-clock.tsx';
import { Empty } from '../../parts/callout.tsx';
import { Button } from '../../parts/button.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notices } from '../../parts/notice.tsx';
import { useNow } from '../../frames/desk/use-now.ts';
import { useDeskCircle } from '../../frames/desk/desk-data.ts';
import { NotReady, SignedOut } from '../../frames/desk/desk-page.tsx';
import { currentOf, type SeenGatherings, useDeskGatherings, useHere, usePress } from './gathering-data.ts';
import { LeadSection } from './lead-section.tsx';
import { StepButtons } from './step-buttons.tsx';
import { WhoTakesPart } from './who-takes-part.tsx';

/** Leading with a phone while walking about: one hand, large buttons, the words to say. */
export const RemotePage = ({ id }: { readonly id: string }) => {
  const loaded = useDeskCircle(id);
  const { circle } = usePack('desk');
  if (loaded.data === null) return <NotReady problem={loaded.problem} title={circle.whatHeading} />;
  return <Remote id={id} desk={loaded.data} />;
};

const Remote = ({ id, desk }: { readonly id: string; readonly desk: DeskCircle }) => {
  const { app } = useWords();
  const { plan } = usePack('gathering');
  const now = useNow(id, desk.pass, () => void refetch(linkTo(listGatherings, { circle: id })));
  const loaded = useDeskGatherings(id);
  const [notice, setNotice] = useState<string | null>(null);
  const current = currentOf(loaded.data?.gatherings ?? []);
  useHere(id, current);
  return (
    <Page title={plan.remoteTitle} header={<Link href={`/desk/${id}/gathering`}>{plan.title}</Link>}>
      <div className="phone stack-loose remote">
        <SignedOut problem={loaded.problem} />
        <Notices words={notice} close={app.close} onClose={() => setNotice(null)} />
        {loaded.data === null ? (
          <>
            <h1>{plan.remoteTitle}</h1>
            <Loading words={app.loading} />
          </>
        ) : current === null ? (
          <>
            <h1 className="unseen">{plan.remoteTitle}</h1>
            <Empty heading={plan.remoteNone}>
              <p>
                <Link href={`/desk/${id}/gathering`}>{plan.use}</Link>
              </p>
            </Empty>
          </>
        ) : (
          <Held id={id} gathering={current} seen={loaded.data} notify={setNotice} />
        )}
        {current?.state === 'running' ? <WhoTakesPart now={now} /> : null}
      </div>
    </Page>
  );
};

const Held = ({
  id,
  gathering,
  seen,
  notify,
}: {
  readonly id: string;
  readonly gathering: GatheringView;
  readonly seen: SeenGatherings;
  readonly notify: (words: string | null) => void;
}) => {
  const { plan, clock, steps: kinds } = usePack('gathering');
  const { account } = usePack('desk');
  const { press, busy } = usePress(id, gathering, { movedOn: plan.movedOn, offline: account.offline }, notify);
  const step = gathering.steps[gathering.at];
  if (gathering.state === 'planned' || step === undefined)
    return (
      <>
        <h1 dir="auto">{gathering.name}</h1>
        <p>{plan.startMore}</p>
        <Button
          kind="filled"
          main
          busy={busy}
          onPress={() => void press((at) => call(startGathering, { at, body: { turn: gathering.turn } }))}
        >
          {plan.start}
        </Button>
      </>
    );
  return (
    <>
      <div className="stack-tight">
        <p className="soft">{clock.step(gathering.at + 1, gathering.steps.length)}</p>
        <h1 className="step-now">{kinds[step.kind].name}</h1>
        <p className="step-clock">
          <StepClock gathering={gathering} ahead={seen.ahead} />
        </p>
      </div>
      <StepButtons gathering={gathering} press={press} busy={busy} main />
      {gathering.mode === 'days' ? null : (
        <section className="stack">
          <h2>{plan.aloudHeading}</h2>
          <SayAloud kind={step.kind} />
        </section>
      )}
      <LeadSection gathering={gathering} seen={seen} press={press} busy={busy} />
    </>
  );
};
