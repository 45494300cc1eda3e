/** A format of sheet: points (of a picture: its dots), and what nothing on it is smaller than. */
export type Format = {
  readonly width: number;
  readonly height: number;
  /** What one drawn unit is: the poster is drawn 842 wide. */
  readonly unit: number;
  readonly smallest: number;
  /** The words of the purpose are no smaller than this while that saves no sheet, and never smaller than `smallest`. */
  readonly readable: number;
  /** What is open is no larger than this on sheets of its own. */
  readonly open: number;
  /** Where things stand across, in drawn units: the margin, the line, the words, the margin at their end. */
  readonly across: readonly [edge: number, trunk: number, column: number, end: number];
  /** A picture is looked at on the phone that would have to scan its code: it has none. */
  readonly kind: 'sheet' | 'picture';
};

/** No type under 11 points, on either. */
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

/** The screen of a phone, held upright; 30 dots of its 1,080 are 11 where it counts 390. */
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

/** Sizes of one try. */
export type Plan = {
  /** Words of the purpose, of the difference it makes, of the part names, and of all else. */
  readonly part: number;
  readonly soThat: number;
  readonly label: number;
  readonly small: number;
  readonly heads: number;
  /** `one`: all on one sheet. `apart`: the purpose on one, what is open on the next. `flow`: over as many as it needs. */
  readonly mode: 'one' | 'apart' | 'flow';
};

const STEPS = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.65, 0.6, 0.55, 0.5, 0.46];
/** Sizes for what is open on sheets of its own, the largest first. */
export const openSizes = ({ smallest, open }: Format): readonly number[] =>
  [1, 0.85, 0.7, 0.55, 0.42, 0.3, 0.2, 0.1, 0].map((more) => smallest + (open - smallest) * more);

/** What is tried, best first: one sheet, then two, then as many as the words need. */
export const plansFor = (format: Format, longest: number): readonly Plan[] => {
  const plan = (part: number, step: number, small: number, mode: Plan['mode']): Plan => {
    const sized = (size: number) => Math.max(format.smallest, size * format.unit);
    return {
      part,
      // what it is for is seen from the door, the more so where the rest had to shrink
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
