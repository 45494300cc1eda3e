import { commonGround, type Counts, heldFrom, heldInCircle, passesGate, type Random, seeded } from '../src/index.ts';
import { drawBeta } from './draw-beta.ts';
import type { Apart, Together } from './fit-support.ts';

/** The support of voices in one real conversation, as fitted (support-priors.ts). */
export type SupportPrior = {
  readonly conversation: string;
  readonly statements: number;
  readonly apart: Apart;
  readonly together: Together;
  /** Passes among the answers that do not agree. */
  readonly passes: number;
};

/** Whether the support of a voice in one position says anything about that in the next. */
export type World = 'apart' | 'together';

export type Cell = { readonly people: number; readonly split: string; readonly world: World };

export type CalibrationSettings = {
  readonly priors: readonly SupportPrior[];
  /** Claims below certainty to gather, at least; where none can come up, claims of any kind. */
  readonly claims: number;
  readonly seed: string;
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
  /** Of those, the ones below certainty: somebody in a position that tells was not heard. */
  readonly unsure: Tally;
  /** Labelled `shared` (a voice that enough people object to is labelled so instead). */
  readonly labelled: Tally;
  /** .5–.6, .6–.7, .7–.8, .8–.9, .9–1, exactly 1. */
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
export const CLAIM = 0.9;
export const BANDS = ['.5–.6', '.6–.7', '.7–.8', '.8–.9', '.9–1', '1'] as const;
const VOICES = 40;
/** The share of a position that answers a voice is drawn evenly from here. */
const ANSWERING = [0.5, 0.8] as const;

/** Whole numbers of members by largest remainder, the first where two are alike. */
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
 * Rooms simulated until there are claims enough. In each room, one conversation's fitted support (in turn); in each
 * voice and position, a support θ, and for each member whether they would agree (with probability θ) and whether they
 * answered (with probability q, q even in .5–.8). What would have been answered is known for everybody, so it is known
 * whether ⌈.6 N⌉ of the N members of every position that tells truly agree. The engine sees the answers alone.
 */
export const calibrate = (cell: Cell, { priors, claims, seed }: CalibrationSettings): CellFigures => {
  const random = seeded(`${seed}: ${cell.people} ${cell.split} ${cell.world}`);
  const members = membersOf(cell.people, cell.split);
  // five members tell only once all five have answered: then nothing is left to be unsure of
  const certainOnly = members.every((one) => one <= 5);
  const all = nothing();
  const unsure = nothing();
  const labelled = nothing();
  const bands = BANDS.map(nothing);
  const byConversation = priors.map(nothing);
  const byTelling = members.map(nothing);
  let rooms = 0;
  for (; (certainOnly ? all : unsure).claims < claims; rooms += 1) {
    const prior = priors[rooms % priors.length] as SupportPrior;
    for (let voice = 0; voice < VOICES; voice += 1) {
      const told = supportOf(prior, cell.world, members.length, random).map((support, position) =>
        answersOf(members[position] as number, support, prior.passes, random),
      );
      const counts = told.map((one) => one.counts);
      const telling = told.filter((one) => passesGate(one.counts));
      // what is not even nearly held is in no table, and costs the most to find
      if (telling.length === 0 || product(telling.map((one) => one.counts)) < 0.5) continue;
      const finding = commonGround(counts, THRESHOLD);
      const said = finding.shared ?? 0;
      const held = telling.every(({ would, counts: { members: n } }) => would >= heldFrom(n, THRESHOLD));
      add(bands[said === 1 ? 5 : Math.floor((said - 0.5) * 10 + 1e-12)], said, held);
      if (finding.label === 'shared') add(labelled, said, held);
      if (said < CLAIM) continue;
      add(all, said, held);
      if (said === 1) continue;
      add(unsure, said, held);
      add(byConversation[rooms % priors.length], said, held);
      add(byTelling[telling.length - 1], said, held);
    }
  }
  return { cell, members, rooms, voices: rooms * VOICES, all, unsure, labelled, bands, byConversation, byTelling };
};

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

/** One position: what it said, and how many of its members would agree if all were asked. */
const answersOf = (
  members: number,
  support: number,
  passes: number,
  random: Random,
): { readonly counts: Counts; readonly would: number } => {
  const answering = ANSWERING[0] + (ANSWERING[1] - ANSWERING[0]) * random.next();
  const counts = { agree: 0, pass: 0, disagree: 0, members };
  let would = 0;
  for (let member = 0; member < members; member += 1) {
    const agrees = random.next() < support;
    if (agrees) would += 1;
    const passing = random.next() < passes;
    if (random.next() >= answering) continue;
    if (agrees) counts.agree += 1;
    else if (passing) counts.pass += 1;
    else counts.disagree += 1;
  }
  return { counts, would };
};
