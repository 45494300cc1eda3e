import type { Random } from '../../common-ground/src/numbers/random.ts';

/**
 * When tokens are drawn and answers are sent. The first four are the ways to compare; the fifth shows the effect of
 * drawing together.
 */
export const TIMINGS = ['on opening', 'random hold', 'live room', 'ahead', 'ahead, together'] as const;
export type Timing = (typeof TIMINGS)[number];

/**
 * Minutes since the pulse opened, and the address it came from: everything that a log line contains beside the token.
 */
export type Line = {
  readonly minute: number;
  readonly address: number;
  /** The member it truly was. The operator gets this for draws; for answers it is used only to judge the guesses. */
  readonly who: number;
};

export type Logs = { readonly draws: readonly Line[]; readonly answers: readonly Line[] };

/** All assumptions about people, in one place; docs/unlinkable.md prints them. Minutes, unless stated otherwise. */
export const PEOPLE = {
  answering: 0.8,
  daysOpen: 3,
  /** Of the people who answer, how many come on which day. */
  comeOnDay: [0.6, 0.25, 0.15],
  /** From opening the pulse to sending the answer: median and spread (of the logarithm). */
  thinking: { median: 2, spread: 0.7 },
  /** Each person has a usual hour between these two, and comes around it with this spread (standard deviation). */
  hours: { from: 7, to: 22, spread: 2.5 },
  hold: 24 * 60,
  together: { arriving: 10, answering: 1.5 },
  joinedDaysBefore: { from: 7, to: 21 },
  /** Where people usually are: three networks that share an address, and homes, each with its own address. */
  everyday: { ward: 0.35, office: 0.25, mobile: 0.15, home: 0.25 },
  /** In a live room. */
  room: { mobile: 0.4, room: 0.6 },
  /** How often a person comes from their usual place; otherwise from any. */
  usual: 0.7,
  usualInRoom: 0.9,
} as const;

const DAY = 24 * 60;
export const CLOSES = PEOPLE.daysOpen * DAY;
/** Places, as numbers: the networks first. From HOMES on, each number is the home of one member. */
export const PLACES = ['ward', 'office', 'mobile', 'home', 'room'] as const;
export const HOMES = 10;
const MOBILE = PLACES.indexOf('mobile');
const HOME = PLACES.indexOf('home');

type Shares = readonly number[];
const sharesOf = (shares: Readonly<Partial<Record<(typeof PLACES)[number], number>>>): Shares =>
  PLACES.map((place) => shares[place] ?? 0);
const EVERYDAY = sharesOf(PEOPLE.everyday);
const ROOM = sharesOf(PEOPLE.room);

export type Places = {
  /** How common each usual place is. */
  readonly usual: Shares;
  /** Given the usual place: the places from which the draw and the answer come. */
  readonly draw: (usual: number) => Shares;
  readonly answer: (usual: number) => Shares;
};

const mostly = (place: number, often: number, others: Shares): Shares =>
  others.map((share, at) => (at === place ? often : 0) + (1 - often) * share);
const everyday = (usual: number): Shares => mostly(usual, PEOPLE.usual, EVERYDAY);

export const placesOf = (timing: Timing): Places => {
  if (timing === 'live room') {
    const inRoom = (usual: number): Shares => mostly(usual, PEOPLE.usualInRoom, ROOM);
    return { usual: ROOM, draw: inRoom, answer: inRoom };
  }
  // a person who is mostly on a mobile network is so in the live room too
  const together = (usual: number): Shares => (usual === MOBILE ? mostly(MOBILE, PEOPLE.usual, ROOM) : ROOM);
  return { usual: EVERYDAY, draw: timing === 'ahead, together' ? together : everyday, answer: everyday };
};

/** The network of an address: all homes are one class. */
export const placeOf = (address: number): number => (address >= HOMES ? HOME : address);

const gaussian = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());

const oneOf = (random: Random, shares: Shares): number => {
  let left = random.next();
  const found = shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return found < 0 ? shares.length - 1 : found;
};

type Person = { readonly hour: number };

const minuteOfDay = (random: Random, person: Person): number => {
  const minute = (person.hour + gaussian(random) * PEOPLE.hours.spread) * 60;
  return ((minute % DAY) + DAY) % DAY;
};
const thinking = (random: Random): number =>
  PEOPLE.thinking.median * Math.exp(gaussian(random) * PEOPLE.thinking.spread);

/** When a person draws and, if they answer, when the answer is sent. */
const timesOf = (timing: Timing, person: Person, random: Random): readonly [number, number] => {
  if (timing === 'live room') {
    const { arriving, answering } = PEOPLE.together;
    return [-arriving * random.next(), answering * random.next()];
  }
  const visit = oneOf(random, PEOPLE.comeOnDay) * DAY + minuteOfDay(random, person);
  const done = Math.min(visit + thinking(random), CLOSES);
  if (timing === 'on opening') return [visit, done];
  if (timing === 'random hold') return [visit, done + Math.min(PEOPLE.hold, CLOSES - done) * random.next()];
  if (timing === 'ahead, together') return [-7 * DAY - PEOPLE.together.arriving * random.next(), done];
  const { from, to } = PEOPLE.joinedDaysBefore;
  return [-(from + random.below(to - from)) * DAY + minuteOfDay(random, person), done];
};

/** One pulse of one circle: who drew and who answered, in order of time. */
export const madeUpPulse = (timing: Timing, members: number, random: Random): Logs => {
  const places = placesOf(timing);
  const draws: Line[] = [];
  const answers: Line[] = [];
  for (let who = 0; who < members; who += 1) {
    const { from, to } = PEOPLE.hours;
    const usual = oneOf(random, places.usual);
    const at = (shares: Shares): number => {
      const place = oneOf(random, shares);
      return place === HOME ? HOMES + who : place;
    };
    const [drawn, answered] = timesOf(timing, { hour: from + (to - from) * random.next() }, random);
    draws.push({ minute: drawn, address: at(places.draw(usual)), who });
    const answer = { minute: answered, address: at(places.answer(usual)), who };
    if (random.next() < PEOPLE.answering) answers.push(answer);
  }
  const byTime = (one: Line, other: Line): number => one.minute - other.minute;
  return { draws: draws.sort(byTime), answers: answers.sort(byTime) };
};
