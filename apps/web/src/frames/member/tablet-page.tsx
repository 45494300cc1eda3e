import type { LookReply } from '@throughline/protocol';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { BackLine } from './member-page.tsx';
import { LostCircle } from '../../kernel/not-found.tsx';
import { Page } from '../../kernel/page.tsx';
import { forgetFetched } from '../../kernel/use-fetched.ts';
import { useWords } from '../../kernel/words.tsx';
import { ask } from '../../device/api.ts';
import { newPlace } from '../../device/device.ts';
import { guestSession, ownSession, SessionContext } from '../../device/session.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ConsentPage } from '../../rooms/consent/member-consent.tsx';
import { JoinPage } from '../../rooms/join/member-join.tsx';
import { LogPage } from '../../rooms/log/member-log.tsx';
import { MinePage } from '../../rooms/voice/member-mine.tsx';
import { PurposePage } from '../../rooms/purpose/member-purpose.tsx';
import { RespondPage } from '../../rooms/ballot/member-respond.tsx';
import { ResultPage } from '../../rooms/result/member-result.tsx';
import { StoriesPage } from '../../rooms/story/member-stories.tsx';
import { WritePage } from '../../rooms/voice/member-write.tsx';
import { takeFocus } from '../../parts/take-focus.ts';

const GatheringPage = lazy(async () => ({
  default: (await import('../../rooms/gathering/member-gathering.tsx')).GatheringPage,
}));

/** A tablet that many share, one after another: each is a device of their own, and leaves nothing on it. */
export const TabletPage = ({ circle }: { readonly circle: string }) => <Shared circle={circle} scribe={false} />;
/** The same, for somebody who types for others: with the sentence of what is known, and reading back. */
export const ScribePage = ({ circle }: { readonly circle: string }) => <Shared circle={circle} scribe />;

const Shared = ({ circle, scribe }: { readonly circle: string; readonly scribe: boolean }) => {
  const { app } = useWords();
  const [code, setCode] = useState<string | null | undefined>();
  const [person, setPerson] = useState(0);
  const [begun, setBegun] = useState(false);

  useEffect(() => {
    // the link to a tablet carries the four words in its fragment; this device may also be in the circle already
    const words = decodeURIComponent(location.hash.slice(1)) || ownSession.device.place(circle)?.code;
    if (!words) return setCode(null);
    void ask<LookReply>('POST', '/api/look', { body: { code: words } }).then((looked) => {
      const known = ownSession.device.place(circle);
      if (looked.ok && looked.body.circle.id === circle) {
        // what has not been sent when somebody finishes goes on from this tablet, without them: it needs the pass
        if (known === null) ownSession.device.setPlace(newPlace(looked.body.circle, looked.body.pass));
        setCode(looked.body.circle.code);
      } else setCode(known?.code ?? null);
    });
  }, [circle]);

  if (code === undefined) return <Loading words={app.loading} />;
  if (code === null) return <LostCircle />;
  return begun ? (
    <Person
      key={person}
      circle={circle}
      code={code.replaceAll(' ', '-')}
      scribe={scribe}
      onFinish={() => {
        setPerson(person + 1);
        setBegun(false);
      }}
    />
  ) : (
    <Ready circle={circle} scribe={scribe} isFirst={person === 0} onBegin={() => setBegun(true)} />
  );
};

const Ready = ({
  circle,
  scribe,
  isFirst,
  onBegin,
}: {
  readonly circle: string;
  readonly scribe: boolean;
  readonly isFirst: boolean;
  readonly onBegin: () => void;
}) => {
  const { around } = useWords();
  return (
    <Page title={scribe ? around.scribeTitle : around.tabletTitle}>
      <div className="phone stack-loose">
        <div className="stack">
          <h1 tabIndex={-1} ref={takeFocus}>
            {isFirst ? (scribe ? around.scribeTitle : around.tabletTitle) : around.ready}
          </h1>
          <p>{scribe ? around.scribeMore : around.tabletMore}</p>
          {scribe ? (
            <p>
              <strong>{around.scribeSaid}</strong>
            </p>
          ) : null}
        </div>
        <BackLine circle={circle} />
        <Button kind="filled" main onPress={onBegin}>
          {around.begin}
        </Button>
      </div>
    </Page>
  );
};

const Person = ({
  circle,
  code,
  scribe,
  onFinish,
}: {
  readonly circle: string;
  readonly code: string;
  readonly scribe: boolean;
  readonly onFinish: () => void;
}) => {
  const { around, app } = useWords();
  const session = useMemo(() => ({ ...guestSession(), scribe }), [scribe]);
  const { hook } = useMemo(() => memoryLocation({ path: `/j/${code}` }), [code]);
  const [asking, setAsking] = useState(false);
  const finish = () => {
    session.outbox.leave();
    session.device.clear();
    forgetFetched();
    void ownSession.outbox.flush();
    onFinish();
  };
  return (
    <SessionContext value={session}>
      <Router hook={hook}>
        <Switch>
          <Route path="/j/:code">{({ code: words }) => <JoinPage code={words} />}</Route>
          <Route path="/c/:circle/write">{() => <WritePage circle={circle} />}</Route>
          <Route path="/c/:circle/mine">{() => <MinePage circle={circle} />}</Route>
          <Route path="/c/:circle/result">{() => <ResultPage circle={circle} />}</Route>
          <Route path="/c/:circle/purpose">{() => <PurposePage circle={circle} />}</Route>
          <Route path="/c/:circle/consent">{() => <ConsentPage circle={circle} />}</Route>
          <Route path="/c/:circle/log">{() => <LogPage circle={circle} />}</Route>
          <Route path="/c/:circle/stories">{() => <StoriesPage circle={circle} />}</Route>
          <Route path="/c/:circle/gathering">
            {() => (
              <Suspense fallback={<Loading words={app.loading} />}>
                <GatheringPage circle={circle} />
              </Suspense>
            )}
          </Route>
          <Route>{() => <RespondPage circle={circle} />}</Route>
        </Switch>
      </Router>
      <aside className="tablet-bar">
        {scribe ? <p className="small">{around.scribeSaid}</p> : null}
        <Button kind="filled" onPress={() => setAsking(true)}>
          {around.finish}
        </Button>
      </aside>
      {asking ? (
        <Dialog
          heading={around.finishHeading}
          yes={around.finishYes}
          no={around.finishNo}
          onYes={finish}
          onNo={() => setAsking(false)}
        >
          <p>{around.finishMore}</p>
          {session.outbox.waiting(circle) > 0 ? (
            <p>
              <strong>{around.finishWaiting}</strong>
            </p>
          ) : null}
        </Dialog>
      ) : null}
    </SessionContext>
  );
};
