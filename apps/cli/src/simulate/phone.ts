import { createHash, createHmac } from 'node:crypto';
import { type Answer, keyText, type PositionId } from '@throughline/domain';
import { CutOff, type Reply, type Wire } from './wire.ts';

type Kept = { readonly answer: Answer | null; readonly important: boolean; readonly n: number };
type Waiting = Kept & { readonly voice: string };

/** How long a phone waits before it sends again, at first and at most, in milliseconds. */
const FIRST_WAIT = 100;
const LONGEST_WAIT = 5_000;
/** Answers in one post: what the outbox of the web app sends at most. */
export const MOST_IN_A_POST = 50;

/**
 * A phone as the web app makes it: one secret, a key for each store, an outbox that sends again until the server has
 * said that it kept what was sent. `acknowledged` is what the server said; `mine` asks what it really holds.
 */
export class Phone {
  readonly #secret: Uint8Array;
  readonly #circle: string;
  readonly #wire: Wire;
  readonly #random: () => number;
  readonly #outbox = new Map<string, Waiting>();
  readonly #numbers = new Map<string, number>();
  readonly acknowledged = new Map<string, Kept>();
  readonly voices: string[] = [];
  /** Milliseconds of each acknowledged post. */
  readonly times: number[] = [];
  refused: Reply[] = [];
  online = true;

  constructor(secret: Uint8Array, circle: string, wire: Wire, random: () => number) {
    this.#secret = secret;
    this.#circle = circle;
    this.#wire = wire;
    this.#random = random;
  }

  key(store: 'roll' | 'ballot' | 'voice' | 'story', item = ''): string {
    return createHmac('sha256', this.#secret)
      .update(keyText(this.#circle, store, item))
      .digest('base64url');
  }

  async join(position: PositionId | null): Promise<void> {
    await this.#insist('ballots', { key: this.key('ballot'), position, n: 1 });
  }

  async tellRoll(): Promise<void> {
    await this.#insist('roll', { key: this.key('roll') });
  }

  /** Sends a voice with a fresh key; sent twice, it is one voice. Returns its id. */
  async speak(text: string, item: string): Promise<string> {
    const key = this.key('voice', item);
    const reply = await this.#insist('voices', { key, text, language: 'en' });
    const id = createHash('sha256')
      .update(Buffer.from(key, 'base64url'))
      .digest()
      .subarray(0, 16)
      .toString('base64url');
    // refused is not lost
    if (reply.status < 300) this.voices.push(id);
    return id;
  }

  async deal(want: number): Promise<readonly string[]> {
    const reply = await this.#insist('deal', { key: this.key('ballot'), want });
    return (reply.body as { voices?: string[] }).voices ?? [];
  }

  answer(voice: string, answer: Answer | null, important = false): void {
    const n = (this.#numbers.get(voice) ?? 0) + 1;
    this.#numbers.set(voice, n);
    this.#outbox.set(voice, { voice, answer, important, n });
  }

  get waiting(): number {
    return this.#outbox.size;
  }

  /** Empties the outbox, `most` answers a post, however often the line is cut. */
  async flush(most = MOST_IN_A_POST): Promise<void> {
    while (this.#outbox.size > 0) {
      const batch = [...this.#outbox.values()].slice(0, most);
      const reply = await this.#insist('responses', { key: this.key('ballot'), responses: batch });
      for (const { voice, ...kept } of batch) {
        if (reply.status === 200) this.acknowledged.set(voice, kept);
        if (this.#outbox.get(voice)?.n === kept.n) this.#outbox.delete(voice);
      }
    }
  }

  /** What the server holds of this ballot. */
  async mine(): Promise<readonly Waiting[]> {
    const reply = await this.#insist('mine', { key: this.key('ballot') });
    return (reply.body as { responses?: Waiting[] }).responses ?? [];
  }

  drop(): void {
    this.online = false;
    this.#wire.cut();
  }

  async #insist(path: string, body: unknown): Promise<Reply> {
    let wait = FIRST_WAIT;
    for (;;) {
      while (!this.online) await pause(50);
      try {
        const reply = await this.#wire.send('POST', `/api/circles/${this.#circle}/${path}`, body);
        if (reply.status < 300) {
          this.times.push(reply.milliseconds);
          return reply;
        }
        if (reply.status !== 429 && reply.status < 500) {
          this.refused.push(reply);
          return reply;
        }
      } catch (error) {
        if (!(error instanceof CutOff)) throw error;
      }
      await pause(wait * (0.5 + this.#random()));
      wait = Math.min(LONGEST_WAIT, wait * 2);
    }
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
