import { usePack } from '../../kernel/words.tsx';

/**
 * The chart in the drawing: people who walked each week, before and after a third test. The numbers are made up, which
 * the caption says.
 */
const WEEKS = [20, 24, 19, 23, 20, 25, 21, 28, 33, 30, 39, 43, 41, 51, 57];

/**
 * A drawing: voices gather into a purpose, and the purpose's thread becomes the line of the work. The text beside it
 * says the same.
 */
export const FirstDrawing = () => {
  const first = usePack('start');
  const points = WEEKS.map((walked, week) => [640 + week * 16.5, 176 - walked * 1.9] as const);
  return (
    <figure className="first-drawing">
      <div className="drawn-voices">
        <p className="small">
          <strong>{first.voices}</strong> <span className="soft">{first.voicesMore}</span>
        </p>
        <ul>
          {first.drawingVoices.map((text) => (
            <li key={text} className="words">
              {text}
            </li>
          ))}
        </ul>
      </div>
      <div className="drawn-purpose">
        <p className="small">
          <strong>{first.purpose}</strong> <span className="soft">{first.purposeMore}</span>
        </p>
        <p className="words">{first.drawingPurpose}</p>
      </div>
      <div className="drawn-work">
        <p className="small">
          <strong>{first.work}</strong> <span className="soft">{first.workMore}</span>
        </p>
        <svg viewBox="630 50 250 130" aria-hidden="true">
          <line x1="752" x2="752" y1="62" y2="160" stroke="var(--edge)" strokeDasharray="2 4" />
          <text x="758" y="70" className="drawn-label">
            {first.drawingTest}
          </text>
          <line x1="636" x2="878" y1="136" y2="136" stroke="var(--edge)" />
          <polyline
            points={points.map((point) => point.join(' ')).join(',')}
            fill="none"
            stroke="var(--madder)"
            strokeWidth="2.5"
            strokeLinejoin="round"
          />
          {points.map(([x, y]) => (
            <circle key={x} cx={x} cy={y} r="3.6" fill="var(--paper)" stroke="var(--madder)" strokeWidth="2" />
          ))}
        </svg>
        <p className="small soft">{first.drawingWork}</p>
      </div>
      <svg className="drawn-threads" viewBox="0 0 1000 250" preserveAspectRatio="none" aria-hidden="true">
        {[62, 118, 186].map((y) => (
          <path
            key={y}
            d={`M262 ${y}C310 ${y} 320 96 366 96`}
            fill="none"
            stroke="var(--madder)"
            strokeWidth="3"
            vectorEffect="non-scaling-stroke"
            strokeLinecap="round"
          />
        ))}
        <path
          d="M366 96C366 148 380 158 430 158H731"
          fill="none"
          stroke="var(--madder)"
          strokeWidth="3"
          vectorEffect="non-scaling-stroke"
          strokeLinecap="round"
        />
        {[
          [262, 62],
          [262, 118],
          [262, 186],
          [366, 96],
        ].map(([x, y]) => (
          <path
            key={`${x} ${y}`}
            d={`M${x} ${y}h.01`}
            stroke="var(--madder)"
            strokeWidth={x === 366 ? 14 : 11}
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <figcaption className="small soft">{first.drawingSoon}</figcaption>
    </figure>
  );
};
