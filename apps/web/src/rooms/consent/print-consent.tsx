import '../purpose/purpose.css';
import { CONSENT_ANSWERS, drawCardCode, PARTS, AUDIENCES } from '@throughline/domain';
import type { VersionView } from '@throughline/protocol';
import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { usePack, useWords } from '../../kernel/words.tsx';
import type { CircleData } from '../../kernel/circle-data.ts';
import { PrintPage } from '../../frames/print/print-page.tsx';
import { Loading } from '../../parts/loading.tsx';
import { usePurpose } from '../purpose/use-purpose.ts';
import { CardPositions } from '../ballot/card-positions.tsx';

type Props = { readonly id: string; readonly pass: string; readonly data: CircleData };

/** Consent on paper, in large print: the exact text, three answers, and who may read the words. */
export const ConsentCardsPage = ({ circle }: { readonly circle: string }) => {
  const { print } = usePack('desk');
  return (
    <PrintPage circle={circle} title={print.cardsTitle} note={print.codesStay}>
      {({ id, place, data }) => <Cards id={id} pass={place.pass} data={data} />}
    </PrintPage>
  );
};

const Cards = ({ id, pass, data }: Props) => {
  const { paper } = usePack('purposeDesk');
  const { shared } = usePack('purpose');
  const { purpose } = usePurpose(id, pass, data.now);
  const count = Math.min(200, Math.max(1, Number(new URLSearchParams(useSearch()).get('count')) || 6));
  const codes = useMemo(
    () =>
      Array.from({ length: count }, () =>
        drawCardCode((below) => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % below),
      ),
    [count],
  );
  if (purpose === null) return <Loading words={shared.loading} />;
  const version = purpose.versions.find(({ number }) => number === purpose.asked?.number);
  if (version === undefined)
    return (
      <section className="card">
        <h1>{paper.title}</h1>
        <p>{paper.otherVersion}</p>
      </section>
    );
  return codes.map((code, index) => <Card key={code} number={index + 1} code={code} version={version} data={data} />);
};

const Card = ({
  number,
  code,
  version,
  data,
}: {
  readonly number: number;
  readonly code: string;
  readonly version: VersionView;
  readonly data: CircleData;
}) => {
  const { paper } = usePack('purposeDesk');
  const { consent, shared } = usePack('purpose');
  const { app } = useWords();
  if (data.circle === null) return null;
  const { circle } = data.circle;
  return (
    <section className="card">
      <header className="card-head">
        <div>
          <p className="card-number">{paper.card(number)}</p>
          <h1 className="words" lang={circle.language} dir="auto">
            {circle.name}
          </h1>
          <p>{paper.of(version.number, version.text.slice(0, 6))}</p>
        </div>
        <p className="card-code">
          <span>{paper.code}</span>
          <strong>{code}</strong>
        </p>
      </header>
      {PARTS.filter((part) => version.parts[part] !== '').map((part) => (
        <div key={part}>
          <h2>{shared.parts[part]}</h2>
          <p className="words card-part" lang={version.language} dir="auto">
            {version.parts[part]}
          </p>
        </div>
      ))}
      <h2>{shared.ruleHeading}</h2>
      <p>{shared.rules[circle.rule]}</p>
      <CardPositions circle={circle} />
      <h2>
        {paper.heading} {paper.tick}
      </h2>
      <ul className="card-choices">
        {CONSENT_ANSWERS.map((answer) => (
          <li key={answer}>
            <span className="box" />
            <span>
              <strong>{shared.answers[answer]}</strong> {consent.more[answer]}
            </span>
          </li>
        ))}
      </ul>
      <h2>{paper.worry}</h2>
      <div className="card-lines">
        <span />
        <span />
        <span />
        <span />
      </div>
      <h2>{paper.shown}</h2>
      <ul className="card-choices">
        {AUDIENCES.map((shown) => (
          <li key={shown}>
            <span className="box" />
            <span>
              <strong>{consent.shown[shown]}</strong> {shown === 'count-only' ? null : consent.shownMore[shown]}
            </span>
          </li>
        ))}
      </ul>
      <footer className="card-foot">
        <p>{paper.promise}</p>
        <p>{consent.oneEach}</p>
        <p>
          <strong>{app.atRisk}</strong> <span dir="auto">{circle.frame.atRisk}</span>
        </p>
      </footer>
    </section>
  );
};
