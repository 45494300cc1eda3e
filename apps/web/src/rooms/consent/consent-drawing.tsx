import { usePack } from '../../kernel/words.tsx';
import type { OutcomeView } from '@throughline/protocol';
import { AnswerSign } from './answer-sign.tsx';

const STEP = 23;
const ROW = 34;

/**
 * The whole circle's answers on one thread: knots for consent, ringed knots for a worry, loose ends for not yet, and
 * hatched discs for people who were not heard. Ordered by kind, never by person or time.
 */
export const ConsentDrawing = ({
  totals,
  notHeard,
  width,
  large = false,
}: {
  readonly totals: NonNullable<OutcomeView['totals']>;
  /** The least number who joined and did not answer. */
  readonly notHeard: number;
  readonly width: number;
  readonly large?: boolean;
}) => {
  const { shared } = usePack('purpose');
  const marks = [
    ...Array.from({ length: totals.consent }, () => 'consent' as const),
    ...Array.from({ length: totals.worry }, () => 'worry' as const),
    ...Array.from({ length: totals.notYet }, () => 'not-yet' as const),
    ...Array.from({ length: notHeard }, () => 'not-heard' as const),
  ];
  const a = Math.max(8, Math.floor((width - 50) / STEP));
  const rows = Array.from({ length: Math.ceil(marks.length / a) }, (_, row) => marks.slice(row * a, (row + 1) * a));
  const height = rows.length * ROW;
  const key = [
    ['consent', totals.consent, shared.consentCount],
    ['worry', totals.worry, shared.worryCount],
    ['not-yet', totals.notYet, shared.notYetCount],
  ] as const;
  return (
    <>
      <div className="consent-drawing">
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`${key.map(([, n, say]) => say(n)).join(', ')}${notHeard > 0 ? `, ${shared.notHeardCount(notHeard)}` : ''}.`}
        >
          <defs>
            <pattern
              id="not-heard"
              width="4.2"
              height="4.2"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line x1="0" x2="0" y1="0" y2="4.2" stroke="var(--hatch)" strokeWidth="1.5" />
            </pattern>
          </defs>
          {rows.map((row, at) => (
            <Row key={at} marks={row} y={at * ROW + ROW / 2} first={at === 0} />
          ))}
        </svg>
      </div>
      <ul className={`consent-key${large ? ' large' : ''}`}>
        {key.map(([answer, n, say]) => (
          <li key={answer}>
            <AnswerSign answer={answer} /> {say(n)}
          </li>
        ))}
        {notHeard > 0 ? (
          <li>
            <svg width="22" height="22" aria-hidden="true">
              <circle cx="11" cy="11" r="7" fill="url(#not-heard)" stroke="var(--hatch)" />
            </svg>
            {shared.notHeardCount(notHeard)}
          </li>
        ) : null}
      </ul>
    </>
  );
};

type Mark = 'consent' | 'worry' | 'not-yet' | 'not-heard';

const Row = ({ marks, y, first }: { readonly marks: readonly Mark[]; readonly y: number; readonly first: boolean }) => {
  const x = (at: number) => 40 + at * STEP;
  const firm = marks.findLastIndex((mark) => mark === 'consent' || mark === 'worry');
  const loose = marks.findLastIndex((mark) => mark === 'not-yet');
  const begin = first ? 0 : 20;
  return (
    <g>
      {firm >= 0 ? (
        <line x1={begin} x2={x(firm)} y1={y} y2={y} stroke="var(--madder)" strokeWidth="3" strokeLinecap="round" />
      ) : null}
      {loose >= 0 ? (
        <line
          x1={firm >= 0 ? x(firm) + 10 : begin}
          x2={x(loose) - 9}
          y1={y}
          y2={y}
          stroke="var(--madder)"
          strokeWidth="3"
          strokeLinecap="round"
          strokeDasharray="0 7.2"
        />
      ) : null}
      {marks.map((mark, at) =>
        mark === 'consent' ? (
          <circle key={at} cx={x(at)} cy={y} r="6.3" fill="var(--madder)" />
        ) : mark === 'worry' ? (
          <g key={at}>
            <circle cx={x(at)} cy={y} r="8.6" fill="var(--paper)" stroke="var(--madder)" strokeWidth="2" />
            <circle cx={x(at)} cy={y} r="4.2" fill="var(--madder)" />
          </g>
        ) : mark === 'not-yet' ? (
          <circle key={at} cx={x(at)} cy={y} r="7" fill="var(--paper)" stroke="var(--ink)" strokeWidth="2.5" />
        ) : (
          <circle key={at} cx={x(at)} cy={y} r="7" fill="url(#not-heard)" stroke="var(--hatch)" />
        ),
      )}
    </g>
  );
};
