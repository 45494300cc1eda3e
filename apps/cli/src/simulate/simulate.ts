import { createHash } from 'node:crypto';
import { seeded } from '@throughline/common-ground';
import { Agent } from 'node:http';
import type { Answer, PositionId } from '@throughline/domain';
import { Phone, pause } from './phone.ts';
import { sayings } from './sayings.ts';
import { Wire } from './wire.ts';

export type SimulateOptions = {
  readonly url: string;
  /** The circle's four words. */
  readonly code: string;
  readonly people: number;
  /** Share of phones that drop out each `dropEvery` milliseconds, 0 to 1. */
  readonly dropouts: number;
  readonly dropEvery: number;
  /** Answers a person gives, and the pause between two of them in milliseconds. */
  readonly answers: number;
  readonly pace: number;
  /** Answers in one post. */
  readonly batch: number;
  /** Share of people who write a voice. */
  readonly speakers: number;
  readonly seed: string;
  /** Gives up after so many milliseconds: a simulation never runs for ever. */
  readonly limit: number;
  readonly say?: (line: string) => void;
};

export type SimulateReport = {
  readonly people: number;
  readonly spoke: number;
  readonly drops: number;
  readonly acknowledged: number;
  readonly found: number;
  /** Acknowledged answers that the server does not hold, or holds otherwise. */
  readonly lost: number;
  /** Answers that the server holds and nobody gave, and voices that stand there twice. */
  readonly doubled: number;
  readonly refused: number;
  readonly seconds: number;
  /** Milliseconds until a post was acknowledged: middle, 99 in 100, longest. */
  readonly times: { readonly middle: number; readonly p99: number; readonly longest: number };
};

/**
 * Lets `people` phones join a circle, speak and respond over real HTTP, with lines that are cut, and then asks the
 * server for each ballot: everything it acknowledged must be there, once.
 */
export const simulate = async (options: SimulateOptions): Promise<SimulateReport> => {
  const started = performance.now();
  const say = options.say ?? (() => undefined);
  const agent = new Agent({ keepAlive: true, maxSockets: Math.min(options.people, 1_000) });
  const random = seeded(options.seed).next;
  try {
    const { circle, pass, positions } = await look(options, agent);
    const phones = Array.from({ length: options.people }, (_, index) => {
      const secret = createHash('sha256').update(`${options.seed}|${index}`).digest();
      return new Phone(secret, circle, new Wire(options.url, pass, agent), random);
    });
    if (!(await isOpen(options.url, circle, pass, agent)))
      throw new Error('No round is open in this circle: nobody could answer. Open one, and try again.');
    say(`${options.people} phones join.`);
    const drops = { count: 0, over: false };
    const dropping = dropSome(phones, options, random, drops);
    await within(options.limit, Promise.all(phones.map((phone) => live(phone, options, positions, random))));
    drops.over = true;
    await dropping;
    say('Everybody has answered. Reading back what the server holds.');
    return await account(phones, options, drops.count, circle, pass, agent, started);
  } finally {
    agent.destroy();
  }
};

const look = async (options: SimulateOptions, agent: Agent) => {
  const reply = await new Wire(options.url, '', agent).send('POST', '/api/look', { code: options.code });
  if (reply.status !== 200)
    throw new Error((reply.body as { words?: string }).words ?? `The server answered ${reply.status}.`);
  const body = reply.body as { circle: { id: string; positions: { id: PositionId }[] }; pass: string };
  return { circle: body.circle.id, pass: body.pass, positions: body.circle.positions.map((position) => position.id) };
};

const isOpen = async (url: string, circle: string, pass: string, agent: Agent): Promise<boolean> => {
  const now = await new Wire(url, pass, agent).send('GET', `/api/circles/${circle}/now`);
  return (now.body as { round?: { state?: string } | null }).round?.state === 'open';
};

/** One person's minutes: join, perhaps speak, answer what is dealt at a human pace, empty the outbox. */
const live = async (phone: Phone, options: SimulateOptions, positions: readonly PositionId[], random: () => number) => {
  await pause(random() * options.pace);
  await phone.join(
    positions.length === 0 ? null : (positions[Math.floor(random() * (positions.length + 0.3))] ?? null),
  );
  if (random() < options.speakers) await phone.speak(sayings(random), `${random()}`);
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
      if (phone.waiting >= options.batch) await phone.flush(options.batch);
    }
    // Someone thinks again: the last answer counts.
    const again = dealt[0];
    if (again !== undefined && random() < 0.2) phone.answer(again, draw(random));
    await phone.flush(options.batch);
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
          phone.online = true;
        },
        random() * options.dropEvery * 0.5,
      );
    }
  }
  for (const phone of phones) phone.online = true;
};

const account = async (
  phones: readonly Phone[],
  options: SimulateOptions,
  drops: number,
  circle: string,
  pass: string,
  agent: Agent,
  started: number,
): Promise<SimulateReport> => {
  let lost = 0;
  let doubled = 0;
  let found = 0;
  let acknowledged = 0;
  for (const phone of phones) {
    phone.online = true;
    const mine = await phone.mine();
    const held = new Map(mine.map((one) => [one.voice, one]));
    found += held.size;
    // an answer that stands twice in one ballot
    doubled += mine.length - held.size;
    acknowledged += phone.acknowledged.size;
    for (const [voice, kept] of phone.acknowledged) {
      const there = held.get(voice);
      if (!there || there.n < kept.n || (there.n === kept.n && there.answer !== kept.answer)) lost += 1;
    }
    for (const voice of held.keys()) if (!phone.acknowledged.has(voice)) doubled += 1;
  }
  const list = await new Wire(options.url, pass, agent).send('GET', `/api/circles/${circle}/voices`);
  const ids = ((list.body as { voices?: { id: string }[] }).voices ?? []).map((voice) => voice.id);
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
    refused: phones.reduce((sum, phone) => sum + phone.refused.length, 0),
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
