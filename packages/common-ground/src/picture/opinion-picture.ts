import type { Responses } from '../responses/responses.ts';
import { barByChance, sharesByChance } from './by-chance.ts';
import { type Components, componentsOf } from './components.ts';
import { findGroups, type Parting } from './find-groups.ts';
import { type HeldMore, heldMore } from './holds-more.ts';
import { layOut, type Names } from './layout.ts';
import { type Points, placesOf } from './places.ts';

/** With fewer people who gave enough answers, or fewer voices, there is no picture. */
export const FEWEST_PEOPLE = 20;
export const FEWEST_VOICES = 7;
/** A person is placed from this many answers on. */
export const ENOUGH_ANSWERS = 7;

/**
 * `not-enough`: too few people or voices to say anything. `one-field`: answers are related no more than by chance, or
 * they are but form no groups that come back. `groups`: two or more.
 */
export type PictureVerdict = 'not-enough' | 'one-field' | 'groups';

export type OpinionPicture = {
  readonly verdict: PictureVerdict;
  /** Whether there is something to draw: the first two directions explain more than by chance. */
  readonly shown: boolean;
  /** How many people answered enough to be placed, and how many answered anything. */
  readonly placed: number;
  readonly of: number;
  readonly voices: number;
  /** The number of groups found; 1 where no groups can be distinguished, 0 where there are too few answers. */
  readonly k: number;
  /** person → group, 0 the largest; −1 for people in no group. */
  readonly labels: Int32Array;
  /** The share of variance that two directions explain, and what 95 in 100 shuffled copies stay below; null where not enough. */
  readonly explained: number | null;
  readonly byChance: number | null;
  readonly components: Components | null;
  /** The numbers of the people who are placed, in the order of names, and their places. */
  readonly people: Int32Array;
  readonly places: Points;
  /** The partitions that were tried, k = 1 … 5; empty where nothing is shown. */
  readonly tried: readonly Parting[];
  /** For each group, what it holds more than the rest. */
  readonly heldMore: readonly (readonly HeldMore[])[];
};

/**
 * The whole opinion picture (engine.md § 3). It depends on the responses and the names alone: any order and any
 * batching give the same picture, bit for bit. It takes seconds for thousands of people, so run it in a worker, and
 * state which version of the responses it belongs to.
 * @param done called with the progress, from 0 to 1
 */
export const opinionPicture = (
  responses: Responses,
  names: Names,
  done: (share: number) => void = () => undefined,
): OpinionPicture => {
  const layout = layOut(responses, names);
  const people = layout.people.filter((person) => answersThatCount(responses, person) >= ENOUGH_ANSWERS);
  const seen = { placed: people.length, of: layout.people.length, voices: layout.voices.length };
  const nobody = new Int32Array(responses.people).fill(-1);
  const nothing = { components: null, people: new Int32Array(0), places: new Float64Array(0), tried: [], heldMore: [] };
  if (people.length < FEWEST_PEOPLE || layout.voices.length < FEWEST_VOICES) {
    return {
      ...seen,
      ...nothing,
      verdict: 'not-enough',
      shown: false,
      k: 0,
      labels: nobody,
      explained: null,
      byChance: null,
    };
  }
  const components = componentsOf(responses, layout.voices);
  const explained = components.explained[0] + components.explained[1];
  const byChance = barByChance(sharesByChance(layout, (copies) => done((0.9 * copies) / 99)));
  if (explained <= byChance) {
    return {
      ...seen,
      ...nothing,
      verdict: 'one-field',
      shown: false,
      k: 1,
      labels: nobody,
      explained,
      byChance,
      components,
    };
  }
  const places = placesOf(responses, people, components);
  const { k, labels, tried } = findGroups(places);
  people.forEach((person, at) => {
    nobody[person] = labels[at] as number;
  });
  done(1);
  return {
    ...seen,
    verdict: k > 1 ? 'groups' : 'one-field',
    shown: true,
    k,
    labels: nobody,
    explained,
    byChance,
    components,
    people,
    places,
    tried,
    heldMore: k > 1 ? heldMore(responses, k, nobody, layout.voices) : [],
  };
};

const answersThatCount = (responses: Responses, person: number): number => {
  let answers = 0;
  responses.eachAnswer(person, (voice) => {
    if (!responses.isHidden(voice)) answers += 1;
  });
  return answers;
};
