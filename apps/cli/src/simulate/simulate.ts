import type { Answered } from '@throughline/device';
import { lookAtCode, readNow, readVoices } from '@throughline/protocol';
import { createHash } from 'node:crypto';
import { seeded } from '@throughline/common-ground';
import { Agent } from 'node:http';
import type { Answer, PositionId } from '@throughline/domain';
import { callBy, pause, Phone } from './phone.ts';
import { sayings } from './sayings.ts';
import { Wire } from './wire.ts';

export type SimulateOptions = {
  readonly url: string;
  /** The circle's four words. */
  readonly code: string;
  readonly people: number;
  /** The share of phones that lose their connection every `dropEvery` milliseconds, 0 to 1. */
  readonly dropouts: number;
  readonly dropEvery: number;
  /** How many answers a person gives, and the pause between two of them in milliseconds. */
  readonly answers: number;
  readonly pace: number;
  /** The number of answers in one post. */
  readonly batch: number;
  /** The share of people who write a voice, 0 to 1. */
  readonly speakers: number;
  readonly seed: string;
  /** Milliseconds after which the simulation gives up. */
  readonly limit: number;
  readonly say?: (line: string) => void;
};

export type SimulateReport = {
  readonly people: number;
  readonly spoke: number;
  readonly drops: number;
  readonly acknowledged: number;
  readonly found: number;
  /** Acknowledged answers that the server does not hold, or holds with another value. */
  readonly lost: number;
  /** Answers that the server holds although nobody gave them, and voices that exist twice. */
  readonly doubled: number;
  readonly refused: number;
  readonly seconds: number;
  /** Milliseconds until a post was acknowledged: median, 99th percentile, longest. */
  readonly times: { readonly middle: number; readonly p99: number; readonly longest: number };
};

/**
 * Lets `people` phones join a circle, speak and respond over real HTTP with connections that break. Then it requests
 * each ballot from the server: everything that the server acknowledged must be there, exactly once.
 */
export const simulate = async (options: SimulateOptions): Promise<SimulateReport> => {
  const started = performance.now();
  const say = options.say ?? (() => undefined);
  const agent = new Agent({ keepAlive: true, maxSockets: Math.min(options.people, 1_000) });
  const random = seeded(options.seed).next;
  try {
    const call = callBy(new Wire(options.url, agent));
    const { circle, pass } = bodyOf(await call(lookAtCode, { body: { code: options.code } }));
    const positions = circle.positions.map(({ id }) => id);
    const phones = Array.from({ length: options.people }, (_, index) => {
      const secret = createHash('sha256').update(`${options.seed}|${index}`).digest();
      return new Phone(secret, circle, pass, new Wire(options.url, agent), random);
    });
    const { round } = bodyOf(await call(readNow, { at: { circle: circle.id }, pass }));
    if (round?.state !== 'open')
      throw new Error('No round is open in this circle: nobody could answer. Open one, and try again.');
    say(`${options.people} phones join.`);
    const drops = { count: 0, over: false };
    const dropping = dropSome(phones, options, random, drops);
    await within(options.limit, Promise.all(phones.map((phone) => live(phone, options, positions, random))));
    drops.over = true;
    await dropping;
    say('Everybody has answered. Reading back what the server holds.');
    const list = bodyOf(await call(readVoices, { at: { circle: circle.id }, pass }));
    return await account(
      phones,
      drops.count,
      list.voices.map(({ id }) => id),
      started,
    );
  } finally {
    agent.destroy();
  }
};

/** The body of a reply. Throws without one, because a simulation cannot continue. */
const bodyOf = <T>(answered: Answered<T>): T => {
  if (answered.ok) return answered.body;
  throw new Error(answered.offline ? 'The server did not answer.' : answered.refusal.words);
};

/** One person's visit: join, perhaps speak, answer the dealt voices at a human pace, empty the outbox. */
const live = async (phone: Phone, options: SimulateOptions, positions: readonly PositionId[], random: () => number) => {
  await pause(random() * options.pace);
  await phone.join(
    positions.length === 0 ? null : (positions[Math.floor(random() * (positions.length + 0.3))] ?? null),
  );
  if (random() < options.speakers) await phone.speak(sayings(random));
  let given = 0;
  const seen = new Set<string>();
  while (given < options.answers) {
    const dealt = (await phone.deal(Math.min(50, options.answers - given))).filter((voice) => !seen.has(voice));
    if (dealt.length === 0) break;
    for (const voice of dealt) {
      seen.add(voice);
      await pause(options.pace * (0.5 + random()));
      phone.answer(voice, draw(random), random() < 0.1);
      given += 1;
      if (phone.waiting >= options.batch) await phone.flush();
    }
    // some people change their mind: the last answer counts
    const again = dealt[0];
    if (again !== undefined && random() < 0.2) phone.answer(again, draw(random));
    await phone.flush();
  }
};

const draw = (random: () => number): Answer => {
  const chance = random();
  return chance < 0.6 ? 1 : chance < 0.8 ? -1 : 0;
};

const dropSome = async (
  phones: readonly Phone[],
  options: SimulateOptions,
  random: () => number,
  drops: { count: number; over: boolean },
) => {
  while (!drops.over) {
    for (let waited = 0; waited < options.dropEvery && !drops.over; waited += 50) await pause(50);
    if (drops.over || options.dropouts === 0) continue;
    for (const phone of phones) {
      if (random() >= options.dropouts || !phone.online) continue;
      phone.drop();
      drops.count += 1;
      setTimeout(
        () => {
          phone.comeBack();
        },
        random() * options.dropEvery * 0.5,
      );
    }
  }
  for (const phone of phones) phone.comeBack();
};

const account = async (
  phones: readonly Phone[],
  drops: number,
  /** The ids of the voices in the circle. */
  ids: readonly string[],
  started: number,
): Promise<SimulateReport> => {
  let lost = 0;
  let doubled = 0;
  let found = 0;
  let acknowledged = 0;
  for (const phone of phones) {
    phone.comeBack();
    const mine = await phone.mine();
    const held = new Map(mine.map((one) => [one.voice, one]));
    found += held.size;
    // an answer that is in one ballot twice
    doubled += mine.length - held.size;
    acknowledged += phone.acknowledged.size;
    for (const [voice, kept] of phone.acknowledged) {
      const there = held.get(voice);
      if (!there || there.n < kept.n || (there.n === kept.n && there.answer !== kept.answer)) lost += 1;
    }
    for (const voice of held.keys()) if (!phone.acknowledged.has(voice)) doubled += 1;
  }
  const there = new Set(ids);
  doubled += ids.length - there.size;
  const spoken = phones.flatMap((phone) => phone.voices);
  lost += spoken.filter((voice) => !there.has(voice)).length;
  const times = phones.flatMap((phone) => phone.times).sort((one, other) => one - other);
  return {
    people: phones.length,
    spoke: spoken.length,
    drops,
    acknowledged,
    found,
    lost,
    doubled,
    refused: phones.reduce((sum, phone) => sum + phone.refused, 0),
    seconds: (performance.now() - started) / 1_000,
    times: {
      middle: times[Math.floor(times.length / 2)] ?? 0,
      p99: times[Math.floor(times.length * 0.99)] ?? 0,
      longest: times.at(-1) ?? 0,
    },
  };
};

const within = async <T>(milliseconds: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The simulation was not done after ${Math.round(milliseconds / 1_000)} seconds.`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
