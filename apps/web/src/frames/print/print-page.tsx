import './print.css';
import { drawCardCode } from '@throughline/domain';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { useSearch } from 'wouter';
import { LostCircle } from '../../kernel/not-found.tsx';
import { useTitle } from '../../kernel/page.tsx';
import { useLightSurface } from '../../kernel/theme.ts';
import { dateWords, useWords } from '../../kernel/words.tsx';
import { type CircleData, useCircle } from '../../device/circle-data.ts';
import { usePlace } from '../../device/session.ts';
import { DeskWordsProvider, useDeskWords } from '../desk/desk-words.tsx';
import { Button } from '../../parts/button.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Wordmark } from '../../parts/wordmark.tsx';
import { GatheringWordsProvider, useGatheringWords } from '../../rooms/gathering/gathering-words.tsx';
import { CardPositions } from '../../rooms/ballot/card-positions.tsx';
import { DealCards } from '../../rooms/gathering/print-deal.tsx';
import { rememberPrinted } from '../../rooms/ballot/printed-order.ts';
import { Slips } from '../../rooms/roster/print-slips.tsx';

const ConsentCards = lazy(async () => ({
  default: (await import('../../rooms/consent/print-consent.tsx')).ConsentCards,
}));

/** Pages to print: the sheet with the code, and numbered paper cards in large print. Always light, A4. */
export const PrintPage = ({ circle, what }: { readonly circle: string; readonly what: string }) => (
  <DeskWordsProvider>
    <GatheringWordsProvider waiting={null}>
      <Printed id={circle} what={what} />
    </GatheringWordsProvider>
  </DeskWordsProvider>
);

const Printed = ({ id, what }: { readonly id: string; readonly what: string }) => {
  const { app } = useWords();
  const { print } = useDeskWords();
  const { roster } = useGatheringWords();
  const place = usePlace(id);
  const data = useCircle(id, place?.pass ?? null);
  const titles = { sheet: print.sheetTitle, deal: roster.dealTitle, slips: roster.slipTitle };
  useTitle(titles[what as keyof typeof titles] ?? print.cardsTitle);
  useLightSurface();
  if (place === null || data.lost) return <LostCircle />;
  if (data.circle === null || data.voices === null) return <Loading words={app.loading} />;
  return (
    <div className="printed">
      <header className="no-print print-bar">
        <Button kind="filled" onPress={() => globalThis.print()}>
          {print.print}
        </Button>
        {what !== 'sheet' ? <p className="small">{print.codesStay}</p> : null}
      </header>
      <main id="main">
        {what === 'sheet' ? (
          <Sheet circle={data.circle} />
        ) : what === 'deal' ? (
          <DealCards data={data} />
        ) : what === 'slips' ? (
          <Slips data={data} pass={place.pass} />
        ) : what === 'consent' ? (
          <Suspense fallback={<Loading words={app.loading} />}>
            <ConsentCards id={id} pass={place.pass} data={data} />
          </Suspense>
        ) : (
          <Cards data={data} />
        )}
      </main>
    </div>
  );
};

type Circle = NonNullable<CircleData['circle']>;

const Sheet = ({ circle: { circle } }: { readonly circle: Circle }) => {
  const { print } = useDeskWords();
  return (
    <section className="sheet">
      <Wordmark link={false} />
      <h1 className="words sheet-name" lang={circle.language} dir="auto">
        {circle.name}
      </h1>
      <p className="words sheet-question" lang={circle.language} dir="auto">
        {circle.question}
      </p>
      <div className="sheet-ways">
        <div>
          <img
            src={`/api/qr/${circle.code.replaceAll(' ', '-')}.svg`}
            alt={`${location.origin}/j/${circle.code.replaceAll(' ', '-')}`}
          />
          <p>{print.scan}</p>
        </div>
        <div>
          <p>{print.orType(location.host)}</p>
          <p className="sheet-code">
            {circle.code.split(' ').map((word) => (
              <span key={word}>{word}</span>
            ))}
          </p>
        </div>
      </div>
      <p>{print.minutes}</p>
      <p>{print.otherWays}</p>
    </section>
  );
};

const Cards = ({ data }: { readonly data: CircleData }) => {
  const count = Math.min(200, Math.max(1, Number(new URLSearchParams(useSearch()).get('count')) || 12));
  // made on this device, sent nowhere: whoever types a card in later has its code from the paper alone
  const codes = useMemo(
    () =>
      Array.from({ length: count }, () =>
        drawCardCode((below) => crypto.getRandomValues(new Uint32Array(1))[0]! % below),
      ),
    [count],
  );
  const asked = useMemo(() => (data.voices ?? []).filter(({ state }) => state === 'asked'), [data.voices]);
  const id = data.circle?.circle.id;
  useEffect(() => {
    // whoever types the cards in on this device finds the voices in the order and with the numbers of the paper
    const remember = () => {
      if (id !== undefined)
        rememberPrinted(
          id,
          asked.map((voice) => voice.id),
        );
    };
    addEventListener('beforeprint', remember);
    return () => removeEventListener('beforeprint', remember);
  }, [id, asked]);
  return codes.map((code, index) => <Card key={code} number={index + 1} code={code} data={data} voices={asked} />);
};

const Card = ({
  number,
  code,
  data,
  voices,
}: {
  readonly number: number;
  readonly code: string;
  readonly data: CircleData;
  readonly voices: NonNullable<CircleData['voices']>;
}) => {
  const { print } = useDeskWords();
  const { join, app } = useWords();
  if (data.circle === null) return null;
  const { circle } = data.circle;
  return (
    <section className="card">
      <header className="card-head">
        <div>
          <p className="card-number">{print.card(number)}</p>
          <h1 className="words" lang={circle.language} dir="auto">
            {circle.name}
          </h1>
        </div>
        <p className="card-code">
          <span>{print.code}</span>
          <strong>{code}</strong>
        </p>
      </header>
      <p className="words card-question" lang={circle.language} dir="auto">
        {circle.question}
      </p>
      <dl className="card-frame">
        {(
          [
            [join.decided, circle.frame.decided],
            [join.open, circle.frame.open],
            [join.decides, circle.frame.decides],
            [join.get, circle.frame.get],
            [join.hearBack, dateWords(circle.frame.hearBackBy)],
          ] as const
        ).map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
      <CardPositions circle={circle} />
      <h2>{print.own}</h2>
      <div className="card-lines">
        <span />
        <span />
        <span />
      </div>
      <h2>{print.should}</h2>
      {voices.length === 0 ? (
        <p>{print.noVoices}</p>
      ) : (
        <table className="card-voices">
          <thead>
            <tr>
              <td />
              <td />
              <th scope="col">{print.agree}</th>
              <th scope="col">{print.disagree}</th>
              <th scope="col">{print.pass}</th>
            </tr>
          </thead>
          <tbody>
            {voices.map((voice, index) => (
              <tr key={voice.id}>
                <td className="figures">{index + 1}</td>
                <td className="words" lang={voice.language} dir="auto">
                  {voice.text}
                </td>
                {['a', 'd', 'p'].map((box) => (
                  <td key={box}>
                    <span className="box" />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <footer className="card-foot">
        <p>{print.promise}</p>
        <p>{print.remains}</p>
        <p>
          <strong>{app.atRisk}</strong> <span dir="auto">{circle.frame.atRisk}</span>
        </p>
      </footer>
    </section>
  );
};
