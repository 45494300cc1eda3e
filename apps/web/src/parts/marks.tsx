import { useId } from 'react';
import { colourOf, shapeOf } from './position-shape.tsx';

export type MarkCounts = {
  readonly agree: number;
  readonly pass: number;
  readonly disagree: number;
  readonly notTold: number;
  readonly notHeard: number;
};

const FILLS = ['agree', 'pass', 'disagree', 'notTold', 'notHeard'] as const;
type Fill = (typeof FILLS)[number];

/**
 * One mark a person, in the shape of their position, in rows of equal length. The order is agree, pass, disagree, not
 * told, not heard: never by person or time. `place`: the position's index in the circle; null: no position (a disc in
 * soft ink). Assistive technology gets one picture with one name.
 */
export const Marks = ({
  counts,
  place,
  name,
  size = 18,
  across = 10,
}: {
  readonly counts: MarkCounts;
  readonly place: number | null;
  readonly name: string;
  readonly size?: number;
  readonly across?: number;
}) => {
  const hatch = useId();
  const fills = FILLS.flatMap((fill) => Array.from({ length: counts[fill] }, (): Fill => fill));
  const pitch = size + Math.max(3, Math.round(size / 5));
  const rows = Math.max(1, Math.ceil(fills.length / across));
  // rows of equal length look better than full ones with a short last row
  const columns = Math.max(1, Math.ceil(fills.length / rows));
  return (
    <svg
      className="marks"
      role="img"
      aria-label={name}
      width={columns * pitch}
      height={rows * pitch}
      viewBox={`0 0 ${columns * pitch} ${rows * pitch}`}
    >
      <pattern id={hatch} width="4.2" height="4.2" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="4.2" stroke="var(--hatch)" strokeWidth="3" />
      </pattern>
      {fills.map((fill, index) => (
        <g
          key={index}
          transform={`translate(${(index % columns) * pitch} ${Math.floor(index / columns) * pitch}) scale(${size / 20})`}
        >
          <Mark fill={fill} place={place} hatch={hatch} />
        </g>
      ))}
    </svg>
  );
};

const Mark = ({
  fill,
  place,
  hatch,
}: {
  readonly fill: Fill;
  readonly place: number | null;
  readonly hatch: string;
}) => {
  const colour = place === null ? 'var(--ink-soft)' : colourOf(place);
  const shape = shapeOf(place ?? 0);
  if (fill === 'agree') return <path className="mark" d={shape} fill={colour} fillRule="evenodd" />;
  if (fill === 'pass')
    return <path className="mark" d={shape} fill={colour} transform="translate(6 6) scale(.4)" fillRule="evenodd" />;
  if (fill === 'disagree')
    return (
      <path
        className="mark"
        d={shape}
        fill="none"
        stroke={colour}
        strokeWidth="2.4"
        transform="translate(1.2 1.2) scale(.88)"
      />
    );
  if (fill === 'notTold')
    return (
      <path
        className="mark"
        d={shape}
        fill="none"
        stroke="var(--edge)"
        strokeWidth="2"
        strokeDasharray="2.6 2.6"
        transform="translate(1.2 1.2) scale(.88)"
      />
    );
  return (
    <path
      className="mark"
      d={shape}
      fill={`url(#${hatch})`}
      stroke="var(--hatch)"
      strokeWidth="1"
      transform="translate(1 1) scale(.9)"
      fillRule="evenodd"
    />
  );
};

/** The key of the marks: what each fill means. */
export const MarkKey = ({
  words,
  places,
}: {
  readonly words: Readonly<Record<Fill, string>>;
  readonly places: readonly (number | null)[];
}) => (
  <ul className="mark-key">
    {FILLS.map((fill) => (
      <li key={fill}>
        <span className="mark-key-marks" aria-hidden="true">
          {places.map((place, index) => (
            <Marks
              key={index}
              place={place}
              counts={{ agree: 0, pass: 0, disagree: 0, notTold: 0, notHeard: 0, [fill]: 1 }}
              name=""
              size={17}
            />
          ))}
        </span>
        {words[fill]}
      </li>
    ))}
  </ul>
);
