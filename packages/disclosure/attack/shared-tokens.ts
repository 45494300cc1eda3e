import { ways } from './vocabulary.ts';

/** How a thing is told: none, up to half of the tokens, more. */
type Bands = readonly number[];
/** What is told of the things: people by band. */
type See = (counts: readonly (readonly number[])[]) => string;

/**
 * Every circle of so many people, in which each person shares out the tokens over the things in every possible way. For
 * every member as attacker, who knows their own sharing, it gives the things for which the band of all others would be
 * known. Everybody's tokens add up to a fixed number, so the result of some things must not complete the result of
 * another.
 */
export const learnedOfTokens = (people: number, things: number, tokens: number, see: See): readonly string[] => {
  const band = (given: number): number => (given === 0 ? 0 : 2 * given > tokens ? 2 : 1);
  const sharings = new Map<string, Bands>();
  for (const sharing of ways(tokens, things)) sharings.set(sharing.map(band).join(), sharing.map(band));
  const kinds = [...sharings.values()];
  const known = new Map<string, number[]>();
  const note = (chosen: readonly Bands[]): void => {
    const counts = Array.from({ length: things }, (_, thing) =>
      [0, 1, 2].map((one) => chosen.filter((bands) => bands[thing] === one).length),
    );
    const told = see(counts);
    for (const own of new Set(chosen)) {
      const who = `${own.join('-')} sees ${told}`;
      const seen = known.get(who) ?? Array<number>(things).fill(0);
      counts.forEach((bands, thing) =>
        bands.forEach((count, one) => {
          if (count - (own[thing] === one ? 1 : 0) > 0) seen[thing] = (seen[thing] ?? 0) | (1 << one);
        }),
      );
      known.set(who, seen);
    }
  };
  const choose = (from: number, chosen: readonly Bands[]): void => {
    if (chosen.length === people) return note(chosen);
    for (let kind = from; kind < kinds.length; kind += 1) choose(kind, [...chosen, kinds[kind] as Bands]);
  };
  choose(0, []);
  return [...known].flatMap(([who, seen]) => (seen.some((bits) => (bits & (bits - 1)) === 0) ? [who] : []));
};
