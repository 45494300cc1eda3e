/**
 * The shapes of positions by index: disc, square, triangle, diamond, hexagon, cross, half-disc, ring. Each fills a
 * square from 0,0 to 20,20.
 */
export const SHAPES = [
  'M10 1a9 9 0 1 1 0 18a9 9 0 1 1 0-18z',
  'M2 2h16v16h-16z',
  'M10 1.5L19.5 18.5h-19z',
  'M10 0L20 10L10 20L0 10z',
  'M5.2 1.5h9.6L19.6 10l-4.8 8.5H5.2L.4 10z',
  'M7 1h6v6h6v6h-6v6H7v-6H1V7h6z',
  'M1 14a9 9 0 0 1 18 0z',
  'M10 1a9 9 0 1 1 0 18a9 9 0 1 1 0-18zM10 6a4 4 0 1 0 0 8a4 4 0 1 0 0-8z',
] as const;

const COLOURS = ['--sea', '--moss', '--ochre', '--umber'] as const;
export const shapeOf = (place: number): string => SHAPES[place % SHAPES.length] ?? SHAPES[0];
export const colourOf = (place: number): string => `var(${COLOURS[place % COLOURS.length] ?? '--sea'})`;

/** A position's badge. It has both a shape and a pattern, so that no reader depends on colour or shape alone. */
export const PositionBadge = ({ place }: { readonly place: number | null }) => {
  if (place === null) {
    return (
      <svg className="badge" viewBox="0 0 22 22" aria-hidden="true">
        <rect x="1.5" y="7.5" width="19" height="7" rx="3.5" fill="none" stroke="var(--hatch)" strokeWidth="2" />
      </svg>
    );
  }
  return (
    <svg className="badge" viewBox="-1 -1 22 22" aria-hidden="true">
      <PositionMark place={place} />
    </svg>
  );
};

/** Only the badge's drawing, in a square from 0,0 to 20,20, for use inside another picture. */
export const PositionMark = ({ place }: { readonly place: number }) => {
  const colour = colourOf(place);
  const line = { stroke: colour, strokeWidth: 1.8, fill: 'none' } as const;
  const inside = [
    null,
    <path key="level" d="M3 6.2h14M3 10h14M3 13.8h14" {...line} />,
    <path key="upright" d="M6.7 18V8M10 18V4M13.3 18V8" {...line} />,
    <circle key="dot" cx="10" cy="10" r="2.6" fill={colour} />,
    null,
    <path key="level" d="M3 10h14" {...line} />,
    <path key="upright" d="M6.7 13.5V7.4M10 13.5V5.6M13.3 13.5V7.4" {...line} />,
    null,
  ][place % SHAPES.length];
  return (
    <>
      <path
        d={shapeOf(place)}
        fill={place % 4 === 0 ? colour : 'none'}
        stroke={colour}
        strokeWidth="2"
        fillRule="evenodd"
      />
      {inside}
    </>
  );
};

/** The badge of a group in which nobody was heard: a hatched disc. */
export const NotHeardBadge = () => (
  <svg className="badge hatched" viewBox="-1 -1 22 22" aria-hidden="true">
    <circle cx="10" cy="10" r="9" fill="none" stroke="var(--hatch)" strokeWidth="1.5" />
    <path
      d="M3.6 10L10 3.6M2.4 15.4L15.4 2.4M5.6 17.6L17.6 5.6M10 18.4L18.4 10"
      stroke="var(--hatch)"
      strokeWidth="1.5"
    />
  </svg>
);
