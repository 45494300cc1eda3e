import { launchPulse, tellWave } from '../src/index.ts';
import { shuffled } from '../src/pulse/texts.ts';

/** How often the second wave of made-up circles is shown anew. This is the cost of protecting every answer. */
export type Turnover = { readonly members: number; readonly came: number; readonly went: number };
export const TURNOVERS: readonly Turnover[] = [12, 20, 40].flatMap((members) =>
  [
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 3],
    [5, 0],
    [6, 5],
    [10, 0],
  ].map(([came = 0, went = 0]) => ({ members, came, went })),
);

/** Shares of the five answers, in hundredths, and how many in a hundred repeat their answer in the second wave. */
type Opinion = {
  readonly name: string;
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly repeat: number;
};
const SPREAD = [10, 20, 20, 30, 20];
const AGREED = [2, 5, 10, 40, 43];
export const OPINIONS: readonly Opinion[] = [
  { name: 'opinions spread, as before', first: SPREAD, second: SPREAD, repeat: 70 },
  { name: 'most agree, as before', first: AGREED, second: AGREED, repeat: 70 },
  { name: 'moved up', first: [20, 20, 20, 20, 20], second: AGREED, repeat: 30 },
];
export const CIRCLES = 400;

/** In how many of so many circles. The same arguments give the same number. */
export const toldAnew = (
  { members, came, went }: Turnover,
  { name, first, second, repeat }: Opinion,
  circles: number,
): number => {
  const hundred = Array.from({ length: 100 }, (_, at) => String(at));
  let drawn = 0;
  // a draw is the first of a hundred numbers, shuffled by its own seed
  const draw = (): number => Number(shuffled(hundred, `${name} ${members} ${came} ${went} ${(drawn += 1)}`)[0]);
  const answer = (shares: readonly number[]): number => {
    let left = draw();
    return shares.findIndex((share) => (left -= share) < 0);
  };
  let anew = 0;
  for (let circle = 0; circle < circles; circle += 1) {
    const before = Array.from({ length: members }, () => answer(first));
    const stayed = before.slice(went).map((own) => (draw() < repeat ? own : answer(second)));
    const after = [...stayed, ...Array.from({ length: came }, () => answer(second))];
    if (isAnew(before, after, went)) anew += 1;
  }
  return anew;
};

const isAnew = (before: readonly number[], after: readonly number[], went: number): boolean => {
  const launched = launchPulse({
    items: [{ id: 'q', kind: 'scale', scale: ['1', '2', '3', '4', '5'] }],
    parts: [],
  });
  if (!launched.ok) throw new Error(launched.words);
  const wave = (id: string, list: readonly number[], from: number) => ({
    id,
    members: list.map((_, at) => ({ member: String(from + at), part: null })),
    answers: [{ question: 'q', counts: [[0, 1, 2, 3, 4].map((one) => list.filter((own) => own === one).length)] }],
  });
  const one = tellWave(launched.series, wave('1', before, 0));
  const two = one.ok ? tellWave(one.series, wave('2', after, went)) : one;
  if (!two.ok) throw new Error(two.words);
  return two.told.questions[0]?.whole.of === '2';
};

/** A line of the table. */
export const toldAnewLine = (turnover: Turnover, circles: number): string => {
  const shares = OPINIONS.map((opinion) => `${Math.round((100 * toldAnew(turnover, opinion, circles)) / circles)} %`);
  return `| ${[turnover.members, turnover.came, turnover.went, ...shares].join(' | ')} |`;
};
