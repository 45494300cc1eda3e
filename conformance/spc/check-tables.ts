import { anhoej, c4, c5, countOfRuns, mdc2023, plotthedots02, runBounds, runsSignal } from '@throughline/spc';
import { sameNumber } from './difference.ts';
import type { Outcome } from './judge-case.ts';

type Columns = Readonly<Record<string, readonly (number | null)[]>>;
export type RecordedBounds = {
  readonly anhoej: Columns;
  readonly boxes: Columns;
  readonly constants: Columns;
  readonly scalars: Readonly<Record<string, number>>;
};
export type RecordedRuns = {
  readonly rows: readonly {
    readonly nUseful: number;
    readonly tooFewIfAtMost: number;
    readonly tooManyIfAtLeast: number;
  }[];
};

const outcome = (name: string, same: boolean, words: string): Outcome => ({
  name,
  again: same,
  kind: same ? 'same' : 'unexplained',
  reasons: same ? [] : [words],
});

const rows = (columns: Columns, first: string, row: (n: number, at: (name: string) => number | null) => Outcome) =>
  (columns[first] ?? []).map((n, place) => row(n as number, (name) => columns[name]?.[place] ?? null));

/** Anhøj's bounds, every cell of the boxes, and the constants of subgroup charts. */
export const checkBounds = (recorded: RecordedBounds): readonly Outcome[] => [
  ...rows(recorded.anhoej, 'nUseful', (n, at) => {
    const ours = runBounds(n);
    const same = ours.longest === at('longestRunMax') && ours.crossings === at('crossingsMin');
    return outcome(`bounds of runs, n ${n}`, same, `ours ${ours.longest} and ${ours.crossings}`);
  }),
  ...rows(recorded.boxes, 'n', (n, at) => boxOutcome(n, at)),
  ...rows(recorded.constants, 'n', (n, at) => {
    const [own4, own5] = [c4(n), c5(n)];
    const ours: Readonly<Record<string, number>> = {
      c4: own4,
      c5: own5,
      A3: 3 / (own4 * Math.sqrt(n)),
      B3: Math.max(0, 1 - (3 * own5) / own4),
      B4: 1 + (3 * own5) / own4,
      A3_2s: 2 / (own4 * Math.sqrt(n)),
      B3_2s: Math.max(0, 1 - (2 * own5) / own4),
      B4_2s: 1 + (2 * own5) / own4,
    };
    const wrong = Object.keys(ours).filter((name) => !sameNumber(ours[name] as number, at(name), 1));
    return outcome(`constants of subgroups, n ${n}`, wrong.length === 0, wrong.join(', '));
  }),
  ...Object.entries({
    d2_2: 1 / anhoej.sigmaPerRange,
    D4_2: plotthedots02.screening?.times ?? 0,
    E2: 3 * mdc2023.sigmaPerRange,
    threeOverD2: 3 * anhoej.sigmaPerRange,
  }).map(([name, ours]) => outcome(name, sameNumber(ours, recorded.scalars[name] ?? null, 1), `ours ${ours}`)),
];

const boxOutcome = (n: number, at: (name: string) => number | null): Outcome => {
  const [cb, lb, cbord, lbord] = ['cb', 'lb', 'cbord', 'lbord'].map(at) as [number, number, number | null, number];
  let wrong = 0;
  for (let crossings = 0; crossings < n; crossings += 1) {
    for (let longest = 1; longest <= n; longest += 1) {
      const best = crossings >= cb && longest <= lb;
      const cut =
        cbord === null
          ? best
          : (crossings >= cb + 1 && longest <= lb - 1) ||
            (crossings === cb && longest <= lbord) ||
            (crossings >= cbord && longest <= lb);
      if (runsSignal('best box', n, longest, crossings) === best) wrong += 1;
      if (runsSignal('cut box', n, longest, crossings) === cut) wrong += 1;
    }
  }
  return outcome(`boxes of runs, n ${n}`, wrong === 0, `${wrong} cells differ`);
};

/** The exact distribution of the number of runs. */
export const checkRuns = ({ rows: recorded }: RecordedRuns): readonly Outcome[] =>
  recorded.map(({ nUseful, tooFewIfAtMost, tooManyIfAtLeast }) => {
    const ours = countOfRuns(nUseful);
    const same = ours.tooFewIfAtMost === tooFewIfAtMost && ours.tooManyIfAtLeast === tooManyIfAtLeast;
    return outcome(`number of runs, n ${nUseful}`, same, `ours ${ours.tooFewIfAtMost} and ${ours.tooManyIfAtLeast}`);
  });
