import {
  commonGround,
  type Counts,
  heldFrom,
  heldInCircle,
  passesGate,
  type Random,
  SHARED_BAR,
  seeded,
} from '../src/index.ts';
import { drawBeta } from './draw-beta.ts';
import type { Apart, Together } from './fit-support.ts';

/** The support of voices in one real conversation, as fitted (support-priors.ts). */
export type SupportPrior = {
  readonly conversation: string;
  readonly statements: number;
  readonly apart: Apart;
  readonly together: Together;
  /** The share of passes among the answers that do not agree. */
  readonly passes: number;
};

/** Whether the support of a voice in one position is correlated with its support in the next. */
export type World = 'apart' | 'together';

export type Cell = { readonly people: number; readonly split: string; readonly world: World };

export type CalibrationSettings = {
  readonly priors: readonly SupportPrior[];
  /** The least number of claims below certainty to collect; where none are possible, of claims of any kind. */
  readonly claims: number;
  readonly seed: string;
  /**
   * The answering rate of people who would not agree, divided by that of people who would. Default 1. Other values
   * break the model on purpose.
   */
  readonly othersAnswer?: number;
};

/** `said`: the sum of the probabilities claimed. `held`: how many of the voices truly are held. */
export type Tally = { claims: number; held: number; said: number };

export type CellFigures = {
  readonly cell: Cell;
  readonly members: readonly number[];
  readonly rooms: number;
  readonly voices: number;
  /** Said to be held with probability .9 or more, certainty included. */
  readonly all: Tally;
  /**
   * Of those, the claims below certainty: in some position that tells, the result depends on members who were not
   * heard.
   */
  readonly unsure: Tally;
  /** Labelled `shared`. A voice that enough people object to has another label. */
  readonly labelled: Tally;
  /**
   * Of all claims: the voice is held in every position, including those too few to tell. The claim itself does not
   * cover these.
   */
  readonly everywhere: number;
  /** By probability claimed, as in `BANDS`. */
  readonly bands: readonly Tally[];
  /** Claims below certainty, by conversation, in the order of the priors. */
  readonly byConversation: readonly Tally[];
  /** Claims below certainty, by how many positions tell: one, two, three. */
  readonly byTelling: readonly Tally[];
};

export const SIZES = [15, 20, 30, 60, 120] as const;
/** Shares of the three positions. */
export const SPLITS: Readonly<Record<string, readonly number[]>> = {
  even: [1 / 3, 1 / 3, 1 / 3],
  '10/30/60': [0.1, 0.3, 0.6],
};
export const THRESHOLD = 0.6;
export const CLAIM = SHARED_BAR;
const BAND_STARTS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1] as const;
export const BANDS = ['.5–.6', '.6–.7', '.7–.8', '.8–.9', '.9–.95', '.95–1', 'exactly 1'] as const;
const VOICES = 40;
/** The share of a position that answers a voice is drawn uniformly from this range. */
const ANSWERING = [0.5, 0.8] as const;

/** Whole numbers of members by largest remainder; of equal remainders the first. */
export const membersOf = (people: number, split: string): readonly number[] => {
  const exact = (SPLITS[split] ?? []).map((share) => share * people + 1e-9);
  const members = exact.map(Math.floor);
  const rest = people - members.reduce((sum, one) => sum + one, 0);
  const byRemainder = exact
    .map((one, i) => ({ i, left: one - Math.floor(one) }))
    .sort((a, b) => b.left - a.left || a.i - b.i);
  for (const { i } of byRemainder.slice(0, rest)) members[i] = (members[i] as number) + 1;
  return members;
};

/**
 * Simulates rooms until there are enough claims. Each room uses the fitted support of one conversation, in turn. For
 * each voice and position a support θ is drawn. For each member it is drawn whether they would agree (with probability
 * θ) and whether they answer (with probability q, uniform in .5–.8). The answer of every member is known, so it is
 * known whether ⌈.6 N⌉ of the N members of every position that tells truly agree. The engine sees only the answers
 * given.
 */
export const calibrate = (cell: Cell, { priors, claims, seed, othersAnswer = 1 }: CalibrationSettings): CellFigures => {
  const random = seeded(`${seed}: ${cell.people} ${cell.split} ${cell.world}`);
  const members = membersOf(cell.people, cell.split);
  const certainOnly = !members.some(canBeUnsure);
  const all = nothing();
  const unsure = nothing();
  const labelled = nothing();
  const bands = BANDS.map(nothing);
  const byConversation = priors.map(nothing);
  const byTelling = members.map(nothing);
  let everywhere = 0;
  let rooms = 0;
  for (; (certainOnly ? all : unsure).claims < claims; rooms += 1) {
    const prior = priors[rooms % priors.length] as SupportPrior;
    for (let voice = 0; voice < VOICES; voice += 1) {
      const told = supportOf(prior, cell.world, members.length, random).map((support, position) =>
        answersOf(members[position] as number, support, prior.passes, othersAnswer, random),
      );
      const counts = told.map((one) => one.counts);
      const telling = told.filter((one) => passesGate(one.counts));
      // voices that are not even nearly held appear in no table and are the most expensive to compute
      if (telling.length === 0 || product(telling.map((one) => one.counts)) < 0.5) continue;
      const finding = commonGround(counts, THRESHOLD);
      const said = finding.shared ?? 0;
      const held = telling.every(isHeld);
      add(bands[bandOf(said)], said, held);
      if (finding.label === 'shared') add(labelled, said, held);
      if (said < CLAIM) continue;
      add(all, said, held);
      if (told.every(isHeld)) everywhere += 1;
      if (said === 1) continue;
      add(unsure, said, held);
      add(byConversation[rooms % priors.length], said, held);
      add(byTelling[telling.length - 1], said, held);
    }
  }
  return {
    cell,
    members,
    rooms,
    voices: rooms * VOICES,
    all,
    unsure,
    labelled,
    everywhere,
    bands,
    byConversation,
    byTelling,
  };
};

/**
 * Whether a position of this size can be said to hold a voice with a probability from .9 to below 1. With up to seven
 * members it cannot: of seven, five agrees are needed. Five agrees make it certain, and four of five give .893.
 */
const canBeUnsure = (members: number): boolean => {
  for (let given = 0; given < members; given += 1) {
    for (let agree = 0; agree <= given; agree += 1) {
      const counts = { agree, pass: 0, disagree: given - agree, members };
      const held = passesGate(counts) ? heldInCircle(counts, THRESHOLD) : 0;
      if (held >= CLAIM && held < 1) return true;
    }
  }
  return false;
};

const bandOf = (said: number): number => BAND_STARTS.findLastIndex((start) => said >= start);

const nothing = (): Tally => ({ claims: 0, held: 0, said: 0 });

const add = (tally: Tally | undefined, said: number, held: boolean): void => {
  if (tally === undefined) throw new RangeError(`no band holds ${said}`);
  tally.claims += 1;
  tally.said += said;
  if (held) tally.held += 1;
};

const product = (counts: readonly Counts[]): number =>
  counts.reduce((all, one) => all * heldInCircle(one, THRESHOLD), 1);

const supportOf = (prior: SupportPrior, world: World, positions: number, random: Random): readonly number[] => {
  let { a, b } = prior.apart;
  if (world === 'together') {
    const { kappa } = prior.together;
    const middle = drawBeta(prior.together.a, prior.together.b, random);
    a = middle * kappa;
    b = (1 - middle) * kappa;
  }
  return Array.from({ length: positions }, () => drawBeta(a, b, random));
};

/** One position: its answers, and how many of its members would agree if all were asked. */
type Told = { readonly counts: Counts; readonly would: number };

const isHeld = ({ counts, would }: Told): boolean => would >= heldFrom(counts.members, THRESHOLD);

const answersOf = (members: number, support: number, passes: number, othersAnswer: number, random: Random): Told => {
  const answering = ANSWERING[0] + (ANSWERING[1] - ANSWERING[0]) * random.next();
  const counts = { agree: 0, pass: 0, disagree: 0, members };
  let would = 0;
  for (let member = 0; member < members; member += 1) {
    const agrees = random.next() < support;
    if (agrees) would += 1;
    const passing = random.next() < passes;
    if (random.next() >= (agrees ? answering : answering * othersAnswer)) continue;
    if (agrees) counts.agree += 1;
    else if (passing) counts.pass += 1;
    else counts.disagree += 1;
  }
  return { counts, would };
};

/** The settings for the tables in docs/calibration.md. */
export const SEED = 'calibration';
export const CLAIMS = 2_000;

export const CELLS: readonly Cell[] = (['apart', 'together'] as const).flatMap((world) =>
  Object.keys(SPLITS).flatMap((split) => SIZES.map((people) => ({ people, split, world }))),
);

export type Broken = { readonly what: string; readonly figures: CellFigures };

/** Settings in which the model's assumptions do not hold: 60 people, 600 claims. */
export const calibrateBroken = (priors: readonly SupportPrior[], seed: string): readonly Broken[] => {
  const narrow = priors.map((prior) => ({ ...prior, apart: { a: 30, b: 30 } }));
  const cell: Cell = { people: 60, split: 'even', world: 'apart' };
  return [
    { what: 'as above', figures: calibrate(cell, { priors, claims: 600, seed }) },
    {
      what: 'who would not agree answers 5 times where who would answers 8 times',
      figures: calibrate(cell, { priors, claims: 600, seed, othersAnswer: 5 / 8 }),
    },
    {
      what: 'support of every voice close to one half, Beta(30, 30)',
      figures: calibrate(cell, { priors: narrow, claims: 600, seed }),
    },
  ];
};

export const calibrateAll = (settings: CalibrationSettings): readonly CellFigures[] =>
  CELLS.map((cell) => calibrate(cell, settings));
