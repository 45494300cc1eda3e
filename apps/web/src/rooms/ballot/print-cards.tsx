import { drawCardCode } from '@throughline/domain';
import { useEffect, useMemo } from 'react';
import { useSearch } from 'wouter';
import type { CircleData } from '../../kernel/circle-data.ts';
import { PrintPage } from '../../frames/print/print-page.tsx';
import { dateWords, usePack, useWords } from '../../kernel/words.tsx';
import { CardPositions } from './card-positions.tsx';
import { rememberPrinted } from './printed-order.ts';

/** Numbered paper cards in large print. */
export const CardsPage = ({ circle }: { readonly circle: string }) => {
  const { print } = usePack('desk');
  return (
    <PrintPage circle={circle} title={print.cardsTitle} note={print.codesStay}>
      {({ data }) => <Cards data={data} />}
    </PrintPage>
  );
};

const Cards = ({ data }: { readonly data: CircleData }) => {
  const count = Math.min(200, Math.max(1, Number(new URLSearchParams(useSearch()).get('count')) || 12));
  // the codes are made on this device and sent nowhere, so whoever types a card in has its code from the paper alone
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
    // so that typing in on this device shows the voices in the order and with the numbers of the paper
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
  const { print } = usePack('desk');
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
