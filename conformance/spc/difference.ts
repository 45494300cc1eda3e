/** Where ours and the record differ. `at`: the index in the series; null where it is about the whole. */
export type Difference = {
  readonly what: string;
  readonly at: number | null;
  readonly ours: unknown;
  readonly theirs: unknown;
};

/** Numbers agree to 1e-9 of their size; near zero, to 1e-12 of the largest value of the series. */
export const sameNumber = (ours: number | null, theirs: number | null, scale: number): boolean => {
  if (ours === null || theirs === null) return ours === theirs;
  return Math.abs(ours - theirs) <= Math.max(1e-9 * Math.max(Math.abs(ours), Math.abs(theirs)), 1e-12 * scale);
};

/** Collects the differences in one case. */
export class Differences {
  readonly found: Difference[] = [];
  readonly #scale: number;

  constructor(scale: number) {
    this.#scale = scale;
  }

  number(what: string, at: number | null, ours: number | null, theirs: number | null): void {
    if (!sameNumber(ours, theirs, this.#scale)) this.found.push({ what, at, ours, theirs });
  }

  equal(what: string, at: number | null, ours: unknown, theirs: unknown): void {
    if (ours !== theirs) this.found.push({ what, at, ours, theirs });
  }
}

/** A recorded column: one value for all points, or one a point. */
export const column = (recorded: unknown, length: number): readonly (number | null)[] =>
  Array.isArray(recorded) ? recorded : Array.from({ length }, () => recorded as number | null);

export const scaleOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
