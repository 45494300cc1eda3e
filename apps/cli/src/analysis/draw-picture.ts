import type { Area, Areas } from '@throughline/common-ground';
import { escape } from './escape.ts';
import { letter } from './to-table.ts';

/** Units of the drawing for one unit of the plane. The page scales the drawing to its column. */
const SCALE = 240;
const EDGE = 8;

/** The patterns of groups, which differ by pattern and letter and never by colour alone. */
export const PATTERNS = ['plain', 'level lines', 'upright lines', 'dots', 'crosses'] as const;

const defs = `<defs>
<pattern id="p1" width="7" height="7" patternUnits="userSpaceOnUse"><path d="M0 3.5H7" class="line"/></pattern>
<pattern id="p2" width="7" height="7" patternUnits="userSpaceOnUse"><path d="M3.5 0V7" class="line"/></pattern>
<pattern id="p3" width="8" height="8" patternUnits="userSpaceOnUse"><circle cx="4" cy="4" r="1.7" class="dot"/></pattern>
<pattern id="p4" width="9" height="9" patternUnits="userSpaceOnUse"><path d="M4.5 1.5V7.5M1.5 4.5H7.5" class="line"/></pattern>
</defs>`;

/** The areas as a self-contained SVG. `title` is its name for people who cannot see it. */
export const drawPicture = ({ areas, radius }: Areas, groups: number, title: string): string => {
  if (areas.length === 0) return '';
  const side = radius * SCALE;
  const xs = areas.map((area) => area.x * SCALE);
  const ys = areas.map((area) => -area.y * SCALE);
  const left = Math.min(...xs) - side - EDGE;
  const top = Math.min(...ys) - side - EDGE;
  const width = Math.max(...xs) + side + EDGE - left;
  const height = Math.max(...ys) + side + EDGE - top;
  const box = [left, top, width, height].map((one) => one.toFixed(1)).join(' ');
  const letters = groups > 1 ? Array.from({ length: groups }, (_, group) => groupLetter(areas, group)) : [];
  return `<svg class="picture" viewBox="${box}" role="img" aria-label="${escape(title)}">${defs}${areas.map((area) => hexagon(area, side)).join('')}${letters.join('')}</svg>`;
};

const hexagon = (area: Area, radius: number): string => {
  const [x, y] = [area.x * SCALE, -area.y * SCALE];
  const corners = Array.from({ length: 6 }, (_, at) => {
    const angle = Math.PI / 6 + (at * Math.PI) / 3;
    return `${(x + (radius - 1.5) * Math.cos(angle)).toFixed(1)} ${(y + (radius - 1.5) * Math.sin(angle)).toFixed(1)}`;
  });
  const path = `M${corners.join('L')}Z`;
  const pattern = area.group > 0 ? `<path d="${path}" fill="url(#p${Math.min(4, area.group)})"/>` : '';
  return `<path d="${path}" class="area b${area.band}"/>${pattern}`;
};

/** The position of a group's letter: the area nearest to the middle of the group, where fuller areas count more. */
const groupLetter = (areas: readonly Area[], group: number): string => {
  const own = areas.filter((area) => area.group === group);
  const weight = own.reduce((sum, { band }) => sum + 2 ** band, 0);
  const [x, y] = (['x', 'y'] as const).map(
    (axis) => own.reduce((sum, area) => sum + area[axis] * 2 ** area.band, 0) / weight,
  ) as [number, number];
  const far = (area: Area): number => Math.hypot(area.x - x, area.y - y);
  const [middle] = own.toSorted((one, other) => far(one) - far(other));
  if (middle === undefined) return '';
  const [left, top] = [middle.x * SCALE, -middle.y * SCALE];
  return `<circle cx="${left.toFixed(1)}" cy="${top.toFixed(1)}" r="17" class="badge"/><text x="${left.toFixed(1)}" y="${(top + 7).toFixed(1)}" text-anchor="middle" class="letter">${letter(group)}</text>`;
};
