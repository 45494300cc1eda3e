import type { Answered } from './api.ts';
import type { Given, Keep } from './device.ts';

/** Something on its way to the server. Its name says what it replaces: a later one of the same name takes its place. */
type Post = {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly circle: string;
  readonly order: number;
};
type Response = Given & { readonly voice: string };

export type Sent = { readonly name: string; readonly answered: Answered<unknown> };
export type Send = (circle: string, path: string, body: unknown) => Promise<Answered<unknown>>;

/** Answers in one post. */
export const MOST_IN_A_POST = 50;
const PREFIX = 'throughline.out.';
const WAITS = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000] as const;

/** The order in which things must come: a ballot before its answers, a voice before answers to it. */
const ORDER: Readonly<Record<string, number>> = {
  ballots: 0,
  voices: 1,
  stories: 1,
  suggestions: 1,
  responses: 2,
  question: 2,
};

/**
 * What could not be sent yet, kept in the browser until the server has said that it has it, through closed tabs and days
 * without a connection. Every item has its own key, so that two tabs never overwrite each other's; sent twice, it does
 * no harm, because the server keeps the highest number.
 */
export class Outbox {
  readonly #keep: Keep;
  readonly #send: Send;
  readonly #listeners = new Set<() => void>();
  readonly #hearing = new Set<(sent: Sent) => void>();
  #running: Promise<void> | null = null;
  #again = false;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #stuck = false;

  constructor(keep: Keep, send: Send) {
    this.#keep = keep;
    this.#send = send;
  }

  /** Puts one thing in and starts sending. Never waits for the network. */
  put(
    circle: string,
    path:
      | 'ballots'
      | 'voices'
      | 'stories'
      | 'suggestions'
      | 'question'
      | 'consent'
      | 'consent/take-back'
      | 'consent/words',
    name: string,
    body: Readonly<Record<string, unknown>>,
  ): void {
    this.#write(`${circle}/${path}/${name}`, { circle, path, body, order: ORDER[path] ?? 1 });
  }

  putResponse(circle: string, ballotKey: string, response: Response): void {
    // a shared tablet's outbox holds more than one person's answers: the key keeps them apart
    this.#write(`${circle}/responses/${ballotKey.slice(0, 12)}.${response.voice}`, {
      circle,
      path: 'responses',
      body: { key: ballotKey, response },
      order: ORDER.responses ?? 2,
    });
  }

  /** How many things of a circle (or of all) are waiting. */
  waiting(circle?: string): number {
    return this.#names().filter((name) => circle === undefined || name.startsWith(`${circle}/`)).length;
  }

  isWaiting(circle: string, path: string, name: string): boolean {
    return this.#keep.getItem(`${PREFIX}${circle}/${path}/${name}`) !== null;
  }

  /** The last attempt found no connection. */
  get stuck(): boolean {
    return this.#stuck;
  }

  listen = (tell: () => void): (() => void) => {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  };

  /** Hears what became of each thing: sent, or refused for good. */
  hear(call: (sent: Sent) => void): () => void {
    this.#hearing.add(call);
    return () => this.#hearing.delete(call);
  }

  /** Tries now: the connection came back, a round opened, a page was opened. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      if (this.#again) void this.flush();
    });
    return this.#running;
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #write(name: string, post: Post): void {
    this.#keep.setItem(PREFIX + name, JSON.stringify(post));
    this.#tell();
    void this.flush();
  }

  async #run(): Promise<void> {
    this.#again = false;
    let failed = false;
    for (const batch of this.#batches()) {
      const outcome = await this.#post(batch);
      if (outcome === 'later') failed = true;
      if (outcome === 'offline') {
        failed = true;
        break;
      }
    }
    this.#tell();
    if (!failed) {
      this.#tries = 0;
      return;
    }
    const wait = (WAITS[Math.min(this.#tries, WAITS.length - 1)] ?? 30_000) * (0.7 + Math.random() * 0.6);
    this.#tries += 1;
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  /** Single posts in their order, then the answers of each circle by fifties. */
  #batches(): readonly (readonly Item[])[] {
    const items = this.#names()
      .flatMap((name): Item[] => {
        const text = this.#keep.getItem(PREFIX + name);
        return text === null ? [] : [{ name, text, post: JSON.parse(text) as Post }];
      })
      .sort((a, b) => a.post.order - b.post.order || (a.name < b.name ? -1 : 1));
    const batches: Item[][] = [];
    for (const item of items) {
      const last = batches.at(-1);
      const joins =
        item.post.path === 'responses' &&
        last?.[0]?.post.path === 'responses' &&
        last[0].post.circle === item.post.circle &&
        last[0].post.body.key === item.post.body.key;
      if (joins && last.length < MOST_IN_A_POST) last.push(item);
      else batches.push([item]);
    }
    return batches;
  }

  async #post(batch: readonly Item[]): Promise<'done' | 'later' | 'offline'> {
    const first = batch[0] as Item;
    const { circle, path } = first.post;
    const body =
      path === 'responses'
        ? { key: first.post.body.key, responses: batch.map(({ post }) => post.body.response) }
        : first.post.body;
    const answered = await this.#send(circle, path, body);
    if (!answered.ok && answered.offline) {
      this.#stuck = true;
      return 'offline';
    }
    this.#stuck = false;
    if (answered.ok) {
      for (const item of batch) this.#settle(item, answered);
      return 'done';
    }
    // too much at once, a fault of the server's, or a round that is not open: what was typed stays and goes later. A
    // consent is to one text: when that is not asked any more it never will be
    const later = answered.refusal.code === 'not-open' && !path.startsWith('consent');
    if (answered.status === 429 || answered.status >= 500 || later) {
      for (const hear of this.#hearing) hear({ name: first.name, answered });
      return 'later';
    }
    // one bad answer must not take the others with it
    if (batch.length > 1) {
      let outcome: 'done' | 'later' | 'offline' = 'done';
      for (const item of batch) {
        const one = await this.#post([item]);
        if (one !== 'done') outcome = one;
      }
      return outcome;
    }
    this.#settle(first, answered);
    return 'done';
  }

  /** Takes it out, unless it was changed while it was under way. */
  #settle(item: Item, answered: Answered<unknown>): void {
    if (this.#keep.getItem(PREFIX + item.name) === item.text) this.#keep.removeItem(PREFIX + item.name);
    else this.#again = true;
    for (const hear of this.#hearing) hear({ name: item.name, answered });
  }

  #names(): string[] {
    return this.#keep
      .keys()
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length));
  }

  #tell(): void {
    for (const tell of this.#listeners) tell();
  }
}

type Item = { readonly name: string; readonly text: string; readonly post: Post };
