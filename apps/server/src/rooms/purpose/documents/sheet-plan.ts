/** A format of sheet. Lengths are points, or pixels for a picture. Nothing on it is smaller than `smallest`. */
export type Format = {
  readonly width: number;
  readonly height: number;
  /** The size of one drawing unit: the poster's design is 842 units wide. */
  readonly unit: number;
  readonly smallest: number;
  /**
   * The words of the purpose may be smaller than this only if that saves a sheet, and are never smaller than
   * `smallest`.
   */
  readonly readable: number;
  /** The largest size for what is still open on sheets of its own. */
  readonly open: number;
  /** Horizontal measures in drawing units: the left margin, the line, the left edge of the words, the right margin. */
  readonly across: readonly [edge: number, trunk: number, column: number, end: number];
  /** A picture has no code to scan, because it is looked at on the phone that would have to scan it. */
  readonly kind: 'sheet' | 'picture';
};

/** The smallest type on paper, in points. */
export const SMALLEST = 11;
export const A3: Format = {
  width: 841.89,
  height: 1190.55,
  unit: 1,
  smallest: SMALLEST,
  readable: 16,
  open: 20,
  across: [48, 112, 177, 62],
  kind: 'sheet',
};
export const A4: Format = {
  width: 595.28,
  height: 841.89,
  unit: 595.28 / 841.89,
  smallest: SMALLEST,
  readable: 12.5,
  open: 15,
  across: [48, 112, 177, 62],
  kind: 'sheet',
};

/** The screen of a phone, held upright. Its 30 of 1,080 pixels are 11 on a screen that counts 390 across. */
export const PICTURE: Format = {
  width: 1080,
  height: 1920,
  unit: 1080 / 841.89,
  smallest: 30,
  readable: 32,
  open: 40,
  across: [36, 44, 96, 40],
  kind: 'picture',
};

/** The sizes of one try at a layout. */
export type Plan = {
  /**
   * Sizes of type: `part` for the words of the purpose, `soThat` for the difference it makes, `label` for the names of
   * parts, `small` for the rest.
   */
  readonly part: number;
  readonly soThat: number;
  readonly label: number;
  readonly small: number;
  readonly heads: number;
  /** `one`: all on one sheet. `apart`: the purpose on one, what is open on the next. `flow`: over as many as it needs. */
  readonly mode: 'one' | 'apart' | 'flow';
};

const STEPS = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.65, 0.6, 0.55, 0.5, 0.46];
/** The sizes to try for what is still open on sheets of its own, the largest first. */
export const openSizes = ({ smallest, open }: Format): readonly number[] =>
  [1, 0.85, 0.7, 0.55, 0.42, 0.3, 0.2, 0.1, 0].map((more) => smallest + (open - smallest) * more);

/** The plans to try, best first: one sheet, then two, then as many as the words need. */
export const plansFor = (format: Format, longest: number): readonly Plan[] => {
  const plan = (part: number, step: number, small: number, mode: Plan['mode']): Plan => {
    const sized = (size: number) => Math.max(format.smallest, size * format.unit);
    return {
      part,
      // the difference that the purpose makes should be readable from the door, the more so when the rest had to shrink
      soThat: part * (longest <= 170 ? 1.6 + (step > 0 ? (1 - step) * 0.8 : 0) : longest <= 420 ? 1.32 : 1.12),
      label: sized(16 * Math.max(step, 0.8)),
      small: sized(small),
      heads: sized(14.5 * Math.max(step, 0.8)),
      mode,
    };
  };
  const steps = (mode: Plan['mode']) =>
    STEPS.map((step) => ({ step, part: 27 * step * format.unit }))
      .filter(({ part }) => part >= format.readable)
      .flatMap(({ step, part }) =>
        (mode === 'one' ? [13.5, 12, format.smallest] : [13.5]).map((small) => plan(part, step, small, mode)),
      );
  const least = (mode: Plan['mode']) => plan(format.smallest + 1, 0, format.smallest, mode);
  return [...steps('one'), ...steps('apart'), least('one'), least('apart'), plan(format.readable, 0, 12, 'flow')];
};
