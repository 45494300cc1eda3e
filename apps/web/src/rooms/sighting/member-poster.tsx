import { call } from '../../device/api.ts';
import { readKept } from '@throughline/device';
import { giveSighting, type PosterReply, readPoster, type ShownCount } from '@throughline/protocol';
import '../purpose/purpose.css';
import { sightingItem } from '@throughline/domain';
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { Page } from '../../kernel/page.tsx';
import { useFetched } from '../../device/use-fetched.ts';
import { dateWords, usePack, useWords } from '../../kernel/words.tsx';
import { useSession } from '../../device/session.ts';
import { Button } from '../../parts/button.tsx';
import { Empty, PromiseCallout } from '../../parts/callout.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Said } from '../../parts/said.tsx';

type Saw = 'it' | 'opposite';
type Kept = { readonly saw: Saw | null; readonly n: number };
const NEVER: Kept = { saw: null, n: 0 };

/** The page behind the code on the poster: did you see this today? It needs no account and no pass. */
export const PosterPage = ({ circle }: { readonly circle: string }) => {
  const { poster } = usePack('purposeRead');
  const { app } = useWords();
  const { data, problem, again } = useFetched({ route: readPoster, at: { circle } });
  const isNone = problem !== null && problem !== 'offline' && problem.status === 404;
  const read = isNone ? 'none' : (data ?? (problem === 'offline' ? problem : null));
  return (
    <Page title={poster.title}>
      {read === null ? (
        <Loading words={app.loading} />
      ) : (
        <div className="phone stack-loose">
          {typeof read === 'string' ? (
            <>
              <h1 className="unseen">{poster.none}</h1>
              <Empty heading={read === 'none' ? poster.none : app.offline}>
                <p>{read === 'none' ? poster.noneMore : ''}</p>
                <Button onPress={() => void again()}>{app.reload}</Button>
              </Empty>
            </>
          ) : (
            <Asked circle={circle} read={read} again={again} />
          )}
        </div>
      )}
    </Page>
  );
};

const Asked = ({
  circle,
  read,
  again,
}: {
  readonly circle: string;
  readonly read: PosterReply;
  readonly again: () => Promise<void>;
}) => {
  const { poster } = usePack('purposeRead');
  const { shared } = usePack('purpose');
  const { app } = useWords();
  const [given, give, notice] = useSighting(circle, read.text, sightingItem(read.text, read.day), again);
  const count = (shown: ShownCount) =>
    shown.kind === 'count' ? poster.countOf(shown.count) : shown.kind === 'heard' ? poster.few : poster.nobody;
  return (
    <>
      {read.overdue ? (
        <p className="callout kept">
          <strong>{shared.overdue(dateWords(read.reviewOn))}</strong>
        </p>
      ) : null}
      <div className="stack">
        {read.circle === null ? null : (
          <p className="words circle-question" lang={read.language} dir="auto">
            {read.circle}
          </p>
        )}
        {read.soThat === null ? (
          <p className="soft">{poster.wordsBeside}</p>
        ) : (
          <p className="part-words part-seen" lang={read.language} dir="auto">
            <span className="part-name">{shared.parts['so-that']}</span> <span className="words">{read.soThat}</span>
          </p>
        )}
        <p className="small soft">{poster.of(read.number, dateWords(read.decidedOn))}</p>
        <h1>{poster.title}</h1>
      </div>
      {given.saw === null ? (
        <div className="seen-answers">
          {(['it', 'opposite'] as const).map((saw) => (
            <button key={saw} type="button" className="answer" onClick={() => give(saw)}>
              {saw === 'it' ? poster.saw : poster.opposite}
              <span className="note">{saw === 'it' ? poster.sawMore : poster.oppositeMore}</span>
            </button>
          ))}
        </div>
      ) : (
        <div className="given stack-tight">
          <h2>{poster.thanks[given.saw]}</h2>
          <Button kind="quiet" onPress={() => give(null)}>
            {poster.undo}
          </Button>
        </div>
      )}
      <Said className="small">{notice}</Said>
      <section className="stack-tight">
        <h2>{poster.counts}</h2>
        <p className="figures">
          {poster.saw}: {count(read.sightings.saw)}
          <br />
          {poster.opposite}: {count(read.sightings.opposite)}
        </p>
      </section>
      {read.open ? <Link href={`/p/${circle}`}>{poster.readIt}</Link> : null}
      <PromiseCallout name={app.notStored} remains={app.remains}>
        {poster.promise}
      </PromiseCallout>
    </>
  );
};

/**
 * This device's sighting of this text today. It is stored here, sent at once, and sent again when the connection is
 * back.
 */
const useSighting = (circle: string, text: string, item: string, again: () => Promise<void>) => {
  const { poster } = usePack('purposeRead');
  const { device } = useSession();
  const key = `throughline.seen.${circle}.${item}`;
  const [given, setGiven] = useState<Kept>(() => readKept<Kept>(device.keep, key) ?? NEVER);
  const [notice, setNotice] = useState('');
  const send = useCallback(
    async ({ saw, n }: Kept) => {
      const answered = await call(giveSighting, {
        at: { circle },
        body: { key: device.key(circle, 'sighting', item), text, saw, n },
      });
      setNotice(answered.ok ? '' : answered.offline ? poster.waiting : answered.refusal.words);
      if (answered.ok) await again();
    },
    [circle, device, item, text, poster, again],
  );
  const give = (saw: Saw | null) => {
    const next = { saw, n: given.n + 1 };
    setGiven(next);
    device.keep.set(key, JSON.stringify(next));
    void send(next);
  };
  useEffect(() => {
    const back = () => {
      const kept = readKept<Kept>(device.keep, key) ?? NEVER;
      if (kept.n > 0) void send(kept);
    };
    addEventListener('online', back);
    return () => removeEventListener('online', back);
  }, [device, key, send]);
  return [given, give, notice] as const;
};
