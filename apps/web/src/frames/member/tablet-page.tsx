import { call } from '../../device/api.ts';
import { lookAtCode } from '@throughline/protocol';
import { addressOf, PAGES } from '@throughline/protocol/pages';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { BackLine } from './member-page.tsx';
import { LostCircle } from '../../kernel/not-found.tsx';
import { Page } from '../../kernel/page.tsx';
import { useRooms } from '../../kernel/room.ts';
import { forgetFetched } from '../../device/use-fetched.ts';
import { usePack, useWords } from '../../kernel/words.tsx';
import { newPlace } from '../../device/device.ts';
import { guestSession, ownSession, SessionContext } from '../../device/session.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Loading } from '../../parts/loading.tsx';
import { takeFocus } from '../../parts/take-focus.ts';

/**
 * A tablet that many people share, one after another. Each person is a separate device and leaves nothing on the
 * tablet. `scribe`: the same for somebody who types for others, with a sentence about what the scribe learns, and with
 * reading the words back.
 */
export const TabletPage = ({ circle, scribe }: { readonly circle: string; readonly scribe: boolean }) => {
  const { app } = useWords();
  const [code, setCode] = useState<string | null | undefined>();
  const [person, setPerson] = useState(0);
  const [begun, setBegun] = useState(false);

  useEffect(() => {
    // the link to a tablet carries the four words in its fragment. Otherwise this device's own place in the circle has
    // them.
    const words = decodeURIComponent(location.hash.slice(1)) || ownSession.device.place(circle)?.code;
    if (!words) return setCode(null);
    void call(lookAtCode, { body: { code: words } }).then((looked) => {
      const known = ownSession.device.place(circle);
      if (looked.ok && looked.body.circle.id === circle) {
        // posts that a person leaves behind are sent from this tablet later, which needs the circle's pass
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
  const words = usePack('tablet');
  return (
    <Page title={scribe ? words.scribeTitle : words.tabletTitle}>
      <div className="phone stack-loose">
        <div className="stack">
          <h1 tabIndex={-1} ref={takeFocus}>
            {isFirst ? (scribe ? words.scribeTitle : words.tabletTitle) : words.ready}
          </h1>
          <p>{scribe ? words.scribeMore : words.tabletMore}</p>
          {scribe ? (
            <p>
              <strong>{words.scribeSaid}</strong>
            </p>
          ) : null}
        </div>
        <BackLine circle={circle} />
        <Button kind="filled" main onPress={onBegin}>
          {words.begin}
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
  const { app } = useWords();
  const words = usePack('tablet');
  const session = useMemo(() => ({ ...guestSession(), scribe }), [scribe]);
  const { hook } = useMemo(() => memoryLocation({ path: `/j/${code}` }), [code]);
  const [asking, setAsking] = useState(false);
  const pages = useRooms().flatMap((room) => room.pages.filter(({ shared }) => shared));
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
        <Suspense fallback={<Loading words={app.loading} />}>
          <Switch>
            {pages.map(({ path, show }) => (
              <Route key={path} path={path}>
                {(params) => show(params as Record<string, string>)}
              </Route>
            ))}
            <Route>{() => <Redirect to={addressOf(PAGES.ballot.respond, { circle })} replace />}</Route>
          </Switch>
        </Suspense>
      </Router>
      <aside className="tablet-bar">
        {scribe ? <p className="small">{words.scribeSaid}</p> : null}
        <Button kind="filled" onPress={() => setAsking(true)}>
          {words.finish}
        </Button>
      </aside>
      {asking ? (
        <Dialog
          heading={words.finishHeading}
          yes={words.finishYes}
          no={words.finishNo}
          onYes={finish}
          onNo={() => setAsking(false)}
        >
          <p>{words.finishMore}</p>
          {session.outbox.waiting(circle) > 0 ? (
            <p>
              <strong>{words.finishWaiting}</strong>
            </p>
          ) : null}
        </Dialog>
      ) : null}
    </SessionContext>
  );
};
