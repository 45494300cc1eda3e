import type { Chart } from '../chart.ts';

/**
 * How many decimals the numbers of a chart have: enough to distinguish its points, three figures of their range, and
 * not many more than the values themselves have.
 */
export const digitsOf = (chart: Chart): number => {
  const known = digits.get(chart);
  if (known !== undefined) return known;
  const found = findDigits(chart);
  digits.set(chart, found);
  return found;
};

const digits = new WeakMap<Chart, number>();

const findDigits = ({ points }: Chart): number => {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let whole = true;
  for (const { value } of points) {
    if (value === null) continue;
    if (value < least) least = value;
    if (value > most) most = value;
    if (!Number.isInteger(value)) whole = false;
  }
  const range = most > least ? most - least : Math.abs(most);
  if (!(range > 0) || !Number.isFinite(range)) return whole ? 0 : 2;
  const figures = 2 - Math.floor(Math.log10(range));
  return Math.min(20, Math.max(whole ? Math.min(1, figures) : figures, 0));
};

/** A number as people write it: commas between thousands, a real minus sign, no trailing zeros. */
export const formatNumber = (value: number, digits: number): string => {
  if (Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-15))
    return value.toPrecision(3).replace('-', '−');
  const fixed = Math.abs(value).toFixed(digits);
  const [whole = '0', part = ''] = fixed.split('.');
  const kept = part.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = kept === '' ? grouped : `${grouped}.${kept}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
};
