import { medianInterval } from './pairs.ts';

export type Figure = {
  readonly name: string;
  /** One for each pair. A ratio where no unit is given; then more is better. */
  readonly values: readonly number[];
  readonly unit?: string;
  /** The bar: a lower or an upper limit. */
  readonly least?: number;
  readonly most?: number;
};

/**
 * The line of one measurement: name, median, interval, number of pairs, bar. `missed` only where the whole interval is
 * beyond the bar. A busy machine widens the interval, so it decides nothing.
 */
export const lineOf = ({
  name,
  values,
  unit,
  least,
  most,
}: Figure): { readonly line: string; readonly missed: boolean } => {
  const { median, low, high, coverage, n } = medianInterval(values);
  const missed = (least !== undefined && high < least) || (most !== undefined && low > most);
  const told = unit === undefined ? `ratio ${plain(median)}` : `${plain(median)} ${unit}`;
  const interval = n === 1 ? '' : ` (${plain(low)} to ${plain(high)}; ${n} pairs, ${(coverage * 100).toFixed(1)} %)`;
  const bar =
    least !== undefined ? `, bar: at least ${plain(least)}` : most !== undefined ? `, bar: at most ${plain(most)}` : '';
  return { line: `${name}: ${told}${interval}${bar}${missed ? ' MISSED' : ''}`, missed };
};

/** Prints that line. If a bar is missed, the process will exit with 1. */
export const reportFigure = (told: Figure): void => {
  const { line, missed } = lineOf(told);
  process.stdout.write(`${line}\n`);
  if (missed) process.exitCode = 1;
};

const plain = (value: number): string =>
  Number(value.toPrecision(3)).toLocaleString('en-GB', { maximumFractionDigits: 6 });
