/** Ticks at round numbers that cover a range, about as many as asked for; ascending, at least two. */
export const roundTicks = (least: number, most: number, about: number): readonly number[] => {
  const range = most - least;
  const rough = range / Math.max(1, about);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10);
  if (!(step > 0) || !Number.isFinite(step)) return [least, most];
  const first = Math.ceil(least / step - 1e-9);
  const last = Math.floor(most / step + 1e-9);
  const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * step);
  return ticks.length < 2 ? [least, most] : ticks;
};

/** How many digits the ticks need to be distinct. */
export const tickDigits = (ticks: readonly number[]): number => {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
  if (!(step > 0)) return 0;
  for (let digits = 0; digits < 18; digits += 1) {
    if (Math.abs(Math.round(step * 10 ** digits) - step * 10 ** digits) < 1e-6 * 10 ** digits * step) return digits;
  }
  return 18;
};

/** Keeps labels apart: each as close to its wanted place as the others allow, in their order, inside the bounds. */
export const keepApart = (wanted: readonly number[], apart: number, least: number, most: number): readonly number[] => {
  const order = wanted.map((place, at) => ({ place, at })).sort((one, other) => one.place - other.place);
  const placed = order.map(({ place }) => place);
  for (let round = 0; round < 60; round += 1) {
    let moved = false;
    for (let at = 1; at < placed.length; at += 1) {
      const gap = apart - ((placed[at] as number) - (placed[at - 1] as number));
      if (gap <= 1e-6) continue;
      placed[at - 1] = (placed[at - 1] as number) - gap / 2;
      placed[at] = (placed[at] as number) + gap / 2;
      moved = true;
    }
    if (placed.length > 0 && (placed[0] as number) < least) placed[0] = least;
    const last = placed.length - 1;
    if (last >= 0 && (placed[last] as number) > most) placed[last] = most;
    if (!moved) break;
  }
  const result = [...wanted];
  order.forEach(({ at }, place) => {
    result[at] = placed[place] as number;
  });
  return result;
};
