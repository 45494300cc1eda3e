import { call } from '../../device/api.ts';
import { ballotName, rollMoment } from '@throughline/device';
import { lookAtCode, type LookReply, openBallot, readNow } from '@throughline/protocol';
import type { PositionId } from '@throughline/domain';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Page } from '../../kernel/page.tsx';
import { useWords } from '../../kernel/words.tsx';
import { newPlace } from '../../device/device.ts';
import { usePlace, useSession } from '../../device/session.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Choices } from '../../parts/choice.tsx';
import { Faults } from '../../parts/faults.tsx';
import { Field } from '../../parts/field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PositionBadge } from '../../parts/position-shape.tsx';
import { PageThread } from '../../parts/page-thread.tsx';
import { FrameLines } from './frame-lines.tsx';

/** Joining, by a link that contains the four words or by typing them. */
export const JoinPage = ({ code }: { readonly code: string | null }) =>
  code === null ? <CodePage first="" /> : <LookPage code={code} />;

type Looked =
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly reply: LookReply }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'offline' };

const LookPage = ({ code }: { readonly code: string }) => {
  const { join, app } = useWords();
  const [looked, setLooked] = useState<Looked>({ kind: 'looking' });
  const look = useCallback(async () => {
    setLooked({ kind: 'looking' });
    const answered = await call(lookAtCode, {
      body: { code: decodeURIComponent(code).slice(0, 120) },
    });
    setLooked(
      answered.ok
        ? { kind: 'found', reply: answered.body }
        : answered.offline
          ? { kind: 'offline' }
          : { kind: 'refused', words: answered.refusal.words },
    );
  }, [code]);
  useEffect(() => void look(), [look]);
  if (looked.kind === 'looking')
    return (
      <Page title={join.codeTitle}>
        <Loading words={join.looking} />
      </Page>
    );
  if (looked.kind === 'found') return <Frame reply={looked.reply} />;
  if (looked.kind === 'refused')
    return <CodePage first={decodeURIComponent(code).replaceAll('-', ' ')} fault={looked.words} />;
  return (
    <Page title={join.codeTitle}>
      <div className="phone stack">
        <h1>{app.offline}</h1>
        <p>{join.offline}</p>
        <Button kind="filled" onPress={() => void look()}>
          {join.tryAgain}
        </Button>
      </div>
    </Page>
  );
};

const CodePage = ({ first, fault }: { readonly first: string; readonly fault?: string }) => {
  const { join } = useWords();
  const [, go] = useLocation();
  const [typed, setTyped] = useState(first);
  const [missing, setMissing] = useState<string | undefined>(fault);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = typed
      .trim()
      .split(/[\s.,-]+/)
      .filter(Boolean);
    if (words.length === 0) return setMissing(join.codeMissing);
    go(`/j/${encodeURIComponent(words.join('-').toLowerCase())}`);
  };
  return (
    <Page title={join.codeTitle}>
      <form className="phone stack-loose" onSubmit={submit} noValidate>
        <h1>{join.codeTitle}</h1>
        <Field
          label={join.codeLabel}
          hint={join.codeHint}
          name="code"
          value={typed}
          onValue={setTyped}
          fault={missing}
          autoComplete="off"
        />
        <div className="foot">
          <Button kind="filled" main type="submit">
            {join.codeButton}
          </Button>
        </div>
      </form>
    </Page>
  );
};

const RATHER = 'rather-not';

/** First the frame, then the question, then the position to speak from, which is never chosen beforehand. */
const Frame = ({ reply: { circle, pass } }: { readonly reply: LookReply }) => {
  const { join, app } = useWords();
  const { device, outbox } = useSession();
  const place = usePlace(circle.id);
  const [, go] = useLocation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  // while the mode is unknown it counts as `days`, because the longer wait reveals less
  const [mode, setMode] = useState<'live' | 'days'>('days');
  useEffect(() => {
    void call(readNow, { at: { circle: circle.id }, pass }).then((answered) => {
      if (answered.ok && answered.body?.round?.mode === 'live') setMode('live');
    });
  }, [circle.id, pass]);

  useEffect(() => {
    // the place was brought to this device by its words, so there may be a ballot here already
    if (!device.isBrought || device.place(circle.id) !== null) return;
    void import('../../device/restore-place.ts').then(({ restorePlace }) =>
      restorePlace(device, call, { circle, pass }),
    );
  }, [device, circle, pass]);

  useEffect(() => {
    // a circle that was created anew (the example) has another pass, and what this device stored belongs to the old one
    const known = device.place(circle.id);
    if (known !== null && known.pass !== pass) device.setPlace({ ...newPlace(circle, pass) });
  }, [device, circle, pass]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === null) return setFault(join.chooseFirst);
    const position = chosen === RATHER ? null : (chosen as PositionId);
    const before = device.place(circle.id) ?? newPlace(circle, pass);
    const positionN = before.positionN + 1;
    device.setPlace({
      ...before,
      pass,
      position,
      positionN,
      joined: true,
      rollAt: before.joined ? before.rollAt : rollMoment(Date.now(), Math.random(), mode),
    });
    const key = device.key(circle.id, 'ballot');
    outbox.put(openBallot, circle.id, ballotName(key), { key, position, n: positionN });
    go(`/c/${circle.id}`);
  };

  const options = [
    ...circle.positions.map(({ id, name }, index) => ({
      value: id as string,
      name,
      badge: <PositionBadge place={index} />,
    })),
    { value: RATHER, name: join.rather, badge: <PositionBadge place={null} /> },
  ];
  return (
    <Page title={join.title(circle.name)}>
      <form className="phone" onSubmit={submit} noValidate>
        <div className="threaded stack-loose join">
          <PageThread />
          <div>
            <p className="soft small">{join.invited}</p>
            <h1 className="words circle-name" data-knot lang={circle.language} dir="auto">
              {circle.name}
            </h1>
            {circle.example ? <p className="small soft">{app.example}</p> : null}
            {circle.imported === null ? null : <p className="small soft">{app.imported(circle.imported)}</p>}
          </div>
          <FrameLines frame={circle.frame} language={circle.language} />
          <div>
            <p className="soft small">{join.question}</p>
            <p className="words circle-question" data-knot lang={circle.language} dir="auto">
              {circle.question}
            </p>
          </div>
          {circle.imported !== null ? (
            <div className="stack">
              <p>{join.importedMore}</p>
              <ReadLink circle={circle} pass={pass} words={join.read} />
            </div>
          ) : place?.joined === true ? (
            <div className="stack">
              <p>
                <strong>{join.already}</strong>
              </p>
              <ButtonLink kind="filled" main href={`/c/${circle.id}`}>
                {join.goOn}
              </ButtonLink>
            </div>
          ) : (
            <>
              {fault === null ? null : (
                <Faults heading={fault} faults={[{ field: 'position', words: join.standHeading }]} />
              )}
              <div data-knot>
                <Choices
                  legend={<span className="ask">{join.standHeading}</span>}
                  hint={join.standHint}
                  name="position"
                  options={options}
                  value={chosen}
                  onValue={(value) => {
                    setChosen(value);
                    setFault(null);
                  }}
                  fault={fault ?? undefined}
                />
              </div>
              <dl className="stored">
                <dt>{join.stored}</dt>
                <dd>{join.storedWhat}</dd>
                <dt>{join.notStoredName}</dt>
                <dd>{join.notStoredWhat}</dd>
              </dl>
              <div className="stack" data-thread-end>
                <Button kind="filled" main type="submit">
                  {join.button(circle.name)}
                </Button>
                <p className="small soft">
                  {join.minutes} <Link href="/remains">{join.giveAway}</Link>
                </p>
              </div>
            </>
          )}
          <p className="small">
            <strong>{app.atRisk}</strong>{' '}
            <span className="words words-plain" lang={circle.language} dir="auto">
              {circle.frame.atRisk}
            </span>
          </p>
        </div>
      </form>
    </Page>
  );
};

/** A link to an imported conversation, which is read without joining. */
const ReadLink = ({
  circle,
  pass,
  words,
}: {
  readonly circle: LookReply['circle'];
  readonly pass: string;
  readonly words: string;
}) => {
  const { device } = useSession();
  const [, go] = useLocation();
  return (
    <Button
      kind="filled"
      main
      onPress={() => {
        device.setPlace({ ...(device.place(circle.id) ?? newPlace(circle, pass)), pass });
        go(`/c/${circle.id}/result`);
      }}
    >
      {words}
    </Button>
  );
};
