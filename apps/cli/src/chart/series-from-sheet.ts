import type { Series, TargetStep } from '@throughline/spc';
import { refused, refusedInWords } from '../command.ts';
import { cellNumber } from './cell-number.ts';
import { cellTimes } from './cell-time.ts';
import type { Cell, Sheet } from './sheet.ts';
import { because, say } from '../say.ts';
import type { Because } from '@throughline/domain';

/** Column names that are recognised without an option, in order of preference. */
const KNOWN = {
  time: ['time', 'date', 'when', 'month', 'week', 'day', 'period', 'quarter', 'year', 'x'],
  value: ['value', 'y', 'measure', 'count', 'numerator', 'number'],
  of: ['of', 'n', 'denominator', 'out of'],
  target: ['target', 'aim'],
} as const;
type Column = keyof typeof KNOWN;

export type Columns = Readonly<Partial<Record<Column, string>>>;

export type FromSheet = {
  readonly series: Series;
  /** The targets from the column of targets; null where there is none. */
  readonly target: readonly TargetStep[] | null;
  /** Where a point of the series is in the file, in words. */
  readonly place: (point: number, part: 'times' | 'values' | 'denominators' | 'subgroups') => string;
};

const MOST_FAULTS = 20;

/**
 * Finds the columns of time, value, denominator and target in a sheet and reads them. Every cell that cannot be read is
 * reported. With `grouped`, consecutive rows of the same time are one subgroup.
 */
export const seriesFromSheet = (sheet: Sheet, columns: Columns, name: string, grouped: boolean): FromSheet => {
  const { rows, file } = sheet;
  const at = findColumns(sheet, columns);
  if (rows.length === 0) throw refused('no-row', { file });
  const found: { readonly line: number; readonly column: number; readonly why: Because }[] = [];
  const tell = (line: number, column: number, why: (place: string) => Because): null => {
    found.push({ line, column, why: why(sheet.place(line, column)) });
    return null;
  };
  const numbers = (column: number): readonly (number | null)[] =>
    rows.map(({ line, cells }) => {
      const cell: Cell = cells[column] ?? null;
      const number = cellNumber(cell);
      return number === undefined
        ? tell(line, column, (place) => because('cell-not-a-number', { place, typed: `${cell}` }))
        : number;
    });
  rows.forEach(({ line, cells }) => {
    if ((cells[at.time] ?? null) === null) tell(line, at.time, (place) => because('cell-without-time', { place }));
  });
  const times = cellTimes(rows.map(({ cells }) => cells[at.time] ?? null));
  const values = numbers(at.value);
  const denominators = at.of === null ? null : numbers(at.of);
  const targets = at.target === null ? null : numbers(at.target);
  const faults = found
    .sort((one, other) => one.line - other.line || one.column - other.column)
    .map(({ why }) => say(why));
  if (faults.length > 0) {
    const more =
      faults.length > MOST_FAULTS ? `\n${say(because('more-faults', { more: faults.length - MOST_FAULTS }))}` : '';
    throw refusedInWords(`${faults.slice(0, MOST_FAULTS).join('\n')}${more}`);
  }
  const parts = { times: at.time, values: at.value, denominators: at.of ?? at.value, subgroups: at.value };
  const groups = grouped ? groupsOf(times) : times.map((_, row) => [row]);
  const shownInPercent =
    sheet.percent.has(sheet.heads[at.value] ?? '') ||
    rows.every(({ cells }) => cells[at.value] === null || /%\s*$/.test(String(cells[at.value])));
  const unit = shownInPercent && values.some((value) => value !== null) ? { unit: '%' } : {};
  return {
    series: grouped
      ? {
          name,
          ...unit,
          times: groups.map(([row = 0]) => times[row] as string),
          subgroups: groups.map((group) =>
            group.flatMap((row) => (values[row] === null || values[row] === undefined ? [] : [values[row]])),
          ),
        }
      : { name, ...unit, times, values, ...(denominators === null ? {} : { denominators }) },
    target:
      targets === null
        ? null
        : stepsOf(
            groups.map(([row = 0]) => times[row] as string),
            groups.map(([row = 0]) => targets[row] ?? null),
          ),
    place: (point, part) => sheet.place(rows[groups[point]?.[0] ?? 0]?.line ?? 0, parts[part]),
  };
};

/** Indices of consecutive rows with the same time. */
const groupsOf = (times: readonly string[]): readonly (readonly number[])[] => {
  const groups: number[][] = [];
  times.forEach((time, row) => {
    if (row > 0 && times[row - 1] === time) groups.at(-1)?.push(row);
    else groups.push([row]);
  });
  return groups;
};

const stepsOf = (times: readonly string[], targets: readonly (number | null)[]): readonly TargetStep[] =>
  targets.flatMap((value, row) =>
    row === 0 || value !== targets[row - 1] ? [{ from: times[row] as string, value }] : [],
  );

type Places = {
  readonly time: number;
  readonly value: number;
  readonly of: number | null;
  readonly target: number | null;
};

const findColumns = ({ heads, file }: Sheet, asked: Columns): Places => {
  const taken = new Set<number>();
  const take = (part: Column): number | null => {
    const wanted = asked[part];
    const found =
      wanted === undefined
        ? (KNOWN[part] as readonly string[])
            .map((name) => heads.findIndex((head, place) => !taken.has(place) && head.toLowerCase() === name))
            .find((place) => place >= 0)
        : heads.indexOf(wanted);
    if (wanted !== undefined && (found === undefined || found < 0))
      throw refused('no-such-column', { file, column: wanted, columns: heads.map((head) => `“${head}”`).join(', ') });
    if (found !== undefined && found >= 0) taken.add(found);
    return found ?? null;
  };
  // columns that were named by an option are assigned first, so that no other column is guessed to be one of them
  for (const part of Object.keys(asked) as Column[]) take(part);
  const [time, of, target, value] = (['time', 'of', 'target', 'value'] as const).map((part) =>
    asked[part] === undefined ? take(part) : heads.indexOf(asked[part]),
  ) as [number | null, number | null, number | null, number | null];
  const rest = heads.map((_, place) => place).filter((place) => !taken.has(place));
  const foundTime = time ?? (rest.length > 0 && value !== 0 ? (rest.shift() ?? null) : null);
  const foundValue = value ?? (rest.length === 1 ? (rest[0] ?? null) : null);
  if (foundTime === null || foundValue === null) {
    const columns = heads.map((head) => `“${head}”`).join(', ');
    throw refused(foundTime === null ? 'which-column-is-time' : 'which-column-is-value', { file, columns });
  }
  return { time: foundTime, value: foundValue, of, target };
};
