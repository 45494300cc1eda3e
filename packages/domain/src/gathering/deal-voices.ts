/**
 * *Deal the voices*: the voice that somebody reads aloud. The order is a shuffle by `seed`, which their device draws
 * and tells nobody; `seat` counts what it has dealt. Their own voices are skipped. If somebody else knew the order,
 * they could recognise the reader's own voice by the words that are read in its place. Null when there is no voice
 * except their own.
 */
export const dealVoice = (
  voices: readonly string[],
  seed: string,
  seat: number,
  isOwn: (voice: string) => boolean,
): string | null => {
  const order = shuffled(voices, seed).filter((voice) => !isOwn(voice));
  return order[seat % order.length] ?? null;
};

/** The same order for the same voices and seed, in whatever order they are passed. */
export const shuffled = (voices: readonly string[], seed: string): readonly string[] => {
  const order = [...voices].sort();
  const random = drawing(seed);
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as string, order[at] as string];
  }
  return order;
};

/**
 * Numbers in [0, 1) by a 32-bit linear congruential generator with its high bits mixed: good enough for dealing, not
 * for secrets.
 */
const drawing = (seed: string): (() => number) => {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at += 1) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x7feb352d);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 4294967296;
  };
};
