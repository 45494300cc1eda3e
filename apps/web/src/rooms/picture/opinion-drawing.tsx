import { type ReactNode, useId } from 'react';
import { PositionMark } from '../../parts/position-shape.tsx';
import { cornersOf, type DrawnArea, type Drawing, letterName } from './lay-out.ts';

type Band = DrawnArea['band'];
const BANDS: readonly Band[] = [0, 1, 2];

/**
 * The areas of the opinion picture. Groups differ by pattern and letter, never by colour. Areas with more people have
 * heavier patterns.
 */
export const OpinionDrawing = ({ drawing, name }: { readonly drawing: Drawing; readonly name: string }) => {
  const own = useId();
  return (
    <svg className="opinions" role="img" aria-label={name} viewBox={`0 0 ${drawing.width} ${drawing.height}`}>
      <Patterns own={own} />
      {drawing.areas.map((area) => (
        <Hexagon key={`${area.x} ${area.y}`} area={area} side={drawing.side} own={own} />
      ))}
      {drawing.letters.map(({ group, x, y }) => (
        <g key={group} transform={`translate(${x} ${y})`}>
          <circle r="12" className="opinion-disc" />
          <text textAnchor="middle" y="6" className="opinion-letter">
            {letterName(group)}
          </text>
        </g>
      ))}
    </svg>
  );
};

/** One area alone, for the key and for the head of a group's row. */
export const OpinionSwatch = ({ group, band }: { readonly group: number; readonly band: Band }) => {
  const own = useId();
  return (
    <svg className="opinion-swatch" viewBox="0 0 36 36" aria-hidden="true">
      <Patterns own={own} />
      <Hexagon area={{ x: 18, y: 18, group, band, places: [] }} side={17} own={own} />
    </svg>
  );
};

const Hexagon = ({ area, side, own }: { readonly area: DrawnArea; readonly side: number; readonly own: string }) => {
  // a little smaller than the hexagon, so that a gap separates it from its neighbours
  const path = `M${cornersOf(area, side - 1.6)
    .map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`)
    .join('L')}Z`;
  return (
    <g>
      <path d={path} className={`opinion-area band-${area.band}`} />
      <path
        d={path}
        className={area.group === 0 ? `opinion-plain band-${area.band}` : 'opinion-pattern'}
        fill={area.group === 0 ? undefined : `url(#${own}-${area.group}-${area.band})`}
      />
      <Badges area={area} side={side} />
    </g>
  );
};

/**
 * The badges of the positions that have five people or more in the area. Each has a plain disc behind it, so that it
 * can be read on any pattern.
 */
const Badges = ({ area, side }: { readonly area: DrawnArea; readonly side: number }) => {
  const columns = area.places.length > 1 ? 2 : 1;
  const rows = Math.ceil(area.places.length / columns);
  const size = Math.min(20, (1.35 * side) / Math.max(columns, rows));
  // far enough apart that no badge overlaps its neighbour's disc
  const apart = 1.18 * size;
  return area.places.map((place, at) => {
    const inRow = Math.min(columns, area.places.length - Math.floor(at / columns) * columns);
    const x = area.x + ((at % columns) - (inRow - 1) / 2) * apart;
    const y = area.y + (Math.floor(at / columns) - (rows - 1) / 2) * apart;
    return (
      <g key={place} transform={`translate(${x} ${y}) scale(${(size / 22) * 0.92})`}>
        <circle r="14" className="opinion-behind" />
        <g transform="translate(-10 -10)">
          <PositionMark place={place} />
        </g>
      </g>
    );
  });
};

/**
 * The patterns of groups (level lines, upright lines, dots, crosses), each in three weights for the bands. Slanting
 * lines mean "not heard" and nothing else.
 */
const Patterns = ({ own }: { readonly own: string }) => (
  <defs>
    {BANDS.map((band) => {
      const line = [0.9, 1.7, 2.7][band];
      const dot = [0.9, 1.5, 2.1][band];
      return [
        <Pattern key="1" id={`${own}-1-${band}`}>
          <path d="M0 3H6" className="opinion-line" strokeWidth={line} />
        </Pattern>,
        <Pattern key="2" id={`${own}-2-${band}`}>
          <path d="M3 0V6" className="opinion-line" strokeWidth={line} />
        </Pattern>,
        <Pattern key="3" id={`${own}-3-${band}`}>
          <circle cx="3" cy="3" r={dot} className="opinion-dot" />
        </Pattern>,
        <Pattern key="4" id={`${own}-4-${band}`}>
          <path d="M3 .6V5.4M.6 3H5.4" className="opinion-line" strokeWidth={(line ?? 1) * 0.7} />
        </Pattern>,
      ];
    })}
  </defs>
);

const Pattern = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => (
  <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
    {children}
  </pattern>
);
