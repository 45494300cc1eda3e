/**
 * The four rules of `mdc-2023` for an XmR chart without gaps, in the most straightforward form: every window is cut out
 * and examined in turn. It is the baseline of the bench, and a second implementation of the rules for the tests.
 */
export const plainChart = (
  values: readonly number[],
  target: number,
  wantedUp: boolean,
): { readonly labels: readonly string[]; readonly assurance: string } => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const ranges = values.slice(1).map((value, at) => Math.abs(value - (values[at] as number)));
  const range = ranges.reduce((sum, one) => sum + one, 0) / ranges.length;
  const [lower, upper] = [mean - 2.66 * range, mean + 2.66 * range];
  const sigma = (upper - mean) / 3;
  const windows = (length: number) =>
    values
      .map((_, at) => Array.from({ length }, (__, one) => at + one))
      .filter((window) => (window.at(-1) ?? 0) < values.length);
  const value = (at: number): number => values[at] as number;
  const side = (at: number): number => Math.sign(value(at) - mean);
  const shifts = windows(7).filter((window) =>
    window.every((at) => side(at) === side(window[0] as number) && side(at) !== 0),
  );
  const rises = windows(7).filter((window) => window.slice(1).every((at) => value(at) > value(at - 1)));
  const falls = windows(7).filter((window) => window.slice(1).every((at) => value(at) < value(at - 1)));
  const far = (at: number): boolean => Math.abs(value(at) - mean) > 2 * sigma;
  const twos = windows(3).filter(
    (window) =>
      window.every((at) => side(at) === side(window[0] as number) && side(at) !== 0) && window.filter(far).length >= 2,
  );
  const labels = values.map((one, at) => {
    if (one > upper || one < lower) return 'outside';
    if ([...rises, ...falls].some((window) => window.includes(at))) return 'trend';
    if (twos.some((window) => window.includes(at)) && far(at)) return 'two-of-three';
    return shifts.some((window) => window.includes(at)) ? 'shift' : '';
  });
  const verdict = target > upper ? wantedUp : target < lower ? !wantedUp : null;
  return { labels, assurance: verdict === null ? 'hit-or-miss' : verdict ? 'fails' : 'passes' };
};
