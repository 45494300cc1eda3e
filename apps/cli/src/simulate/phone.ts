import {
  type After,
  type Answered,
  Backoff,
  ballotName,
  type Call,
  createAsk,
  createCall,
  Device,
  type Given,
  isPassing,
  memoryStorage,
  newPlace,
  Outbox,
  sendRollKey,
  toText,
} from '@throughline/device';
import { dealVoices, type MineReply, openBallot, readMine, writeVoice } from '@throughline/protocol';
import type { Answer, PositionId } from '@throughline/domain';
import { Wire } from './wire.ts';

/**
 * Milliseconds before a phone sends again. They are shorter than on a real phone, so that a rehearsal does not take an
 * afternoon.
 */
const WAITS = [100, 200, 400, 800, 1_600, 3_200, 5_000] as const;

const after: After = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

/** How somebody who is not a phone calls the server. */
export const callBy = (wire: Wire): Call =>
  createCall(createAsk({ fetch: wire.fetch, after, faultWords: async () => 'The server failed.' }));

type Circle = { readonly id: string; readonly name: string; readonly code: string };

/**
 * A phone built of the web app's own code (`packages/device`): keys, outbox, waits. `acknowledged` has the answers that
 * the server confirmed; `mine` requests those that it really holds.
 */
export class Phone {
  readonly #device: Device;
  readonly #circle: string;
  readonly #at: { readonly at: { readonly circle: string }; readonly pass: string };
  readonly #wire: Wire;
  readonly #call: Call;
  readonly #outbox: Outbox;
  readonly #random: () => number;
  readonly #numbers = new Map<string, number>();
  /** Answers that were given but not yet put into the outbox, which sends at once. */
  #held: (Given & { readonly voice: string })[] = [];
  #closed = false;
  #spoken: string[] = [];
  readonly acknowledged = new Map<string, Given>();
  /** Milliseconds until each acknowledged post was answered. */
  readonly times: number[] = [];

  constructor(secret: Uint8Array, circle: Circle, pass: string, wire: Wire, random: () => number) {
    const keep = memoryStorage();
    this.#device = new Device(keep, { random: (count) => new Uint8Array(count), secret: toText(secret) });
    this.#device.setPlace(newPlace(circle, pass));
    this.#circle = circle.id;
    this.#at = { at: { circle: circle.id }, pass };
    this.#wire = wire;
    this.#call = callBy(wire);
    this.#random = random;
    this.#outbox = new Outbox({
      keep,
      after,
      random,
      waits: WAITS,
      send: async (route, _, body) => {
        const started = performance.now();
        const answered = await this.#call(route, { at: { circle: circle.id }, pass, body });
        if (answered.ok) {
          this.times.push(performance.now() - started);
          const responses = (body.responses ?? []) as readonly (Given & { readonly voice: string })[];
          for (const { voice, ...given } of responses) this.acknowledged.set(voice, given);
        }
        return answered;
      },
    });
    // a simulated phone does not wait for another round
    this.#outbox.hear(({ answered }) => {
      if (!answered.ok && !answered.offline && answered.refusal.code === 'not-open') this.#closed = true;
    });
  }

  get online(): boolean {
    return this.#wire.online;
  }

  async join(position: PositionId | null): Promise<void> {
    const key = this.#device.key(this.#circle, 'ballot');
    this.#outbox.put(openBallot, this.#circle, ballotName(key), { key, position, n: 1 });
    await this.#empty();
  }

  async tellRoll(): Promise<void> {
    this.#device.change(this.#circle, (place) => ({ ...place, rollAt: 0 }));
    await sendRollKey(this.#device, this.#call, 0);
  }

  /** Sends a voice with a fresh key, so that sending it twice makes one voice. */
  async speak(text: string): Promise<void> {
    const { item, key, id } = this.#device.fresh(this.#circle, 'voice');
    this.#device.change(this.#circle, (place) => ({ ...place, voices: [...place.voices, { item, id, text }] }));
    this.#spoken.push(id);
    this.#outbox.put(writeVoice, this.#circle, id, { key, text, language: 'en' });
    await this.#empty();
  }

  /** Voices that the server has. One that came back is not lost, but it is not there either. */
  get voices(): readonly string[] {
    const missing = new Set(this.#outbox.cameBack().map(({ name }) => name.split('/').at(-1)));
    return this.#spoken.filter((id) => !missing.has(id) && !this.#outbox.isWaiting(writeVoice, this.#circle, id));
  }

  async deal(want: number): Promise<readonly string[]> {
    const key = this.#device.key(this.#circle, 'ballot');
    return (await this.#insist(() => this.#call(dealVoices, { ...this.#at, body: { key, want } })))?.voices ?? [];
  }

  answer(voice: string, answer: Answer | null, important = false): void {
    const n = (this.#numbers.get(voice) ?? 0) + 1;
    this.#numbers.set(voice, n);
    this.#held = [...this.#held.filter((one) => one.voice !== voice), { voice, answer, important, n }];
  }

  /** The number of answers that the server does not have yet. */
  get waiting(): number {
    return this.#held.length + this.#outbox.waiting();
  }

  /** The number of posts that the server refused, or no longer takes. */
  get refused(): number {
    return this.#outbox.cameBack().length + (this.#closed ? this.#outbox.waiting() : 0);
  }

  /** Sends all given answers, however often the connection breaks. */
  async flush(): Promise<void> {
    const key = this.#device.key(this.#circle, 'ballot');
    for (const response of this.#held.splice(0)) this.#outbox.putResponse(this.#circle, key, response);
    await this.#empty();
  }

  /** Requests the answers that the server holds for this ballot. */
  async mine(): Promise<MineReply['responses']> {
    const key = this.#device.key(this.#circle, 'ballot');
    return (await this.#insist(() => this.#call(readMine, { ...this.#at, body: { key } })))?.responses ?? [];
  }

  drop(): void {
    this.#wire.cut();
  }

  /** Restores the connection. */
  comeBack(): void {
    if (this.#wire.online) return;
    this.#wire.online = true;
    void this.#outbox.flush();
  }

  #empty(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.#outbox.waiting() > 0 && !this.#closed) return;
        leave();
        resolve();
      };
      const leave = this.#outbox.listen(look);
      look();
    });
  }

  /** Repeats a request until there is an answer; null when it was refused. */
  async #insist<T>(ask: () => Promise<Answered<T>>): Promise<T | null> {
    const backoff = new Backoff(WAITS, this.#random);
    for (;;) {
      const answered = await ask();
      if (answered.ok) return answered.body;
      if (!answered.offline && !isPassing(answered)) return null;
      await pause(backoff.next());
    }
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
