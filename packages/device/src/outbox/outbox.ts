import { type Answered, isPassing, type Refused } from '../ask.ts';
import { Backoff } from '../backoff.ts';
import { PREFIX } from '../device.ts';
import type { After, Random } from '../environment.ts';
import type { CallOptions } from '../call.ts';
import { type DeviceStorage, readKept } from '../device-storage.ts';
import { type Response, responseRule } from '../rooms/response.ts';
import { RULES } from '../rooms/all.ts';
import { type CameBack, CameBackList } from './came-back.ts';
import { bodyOf, inBatches, type Item, type Post } from './post.ts';
import { ballotName, type Body, never, nothingTyped, pathOf, type PostRoute, routeAt, type Rule } from './rule.ts';

export type Sent = { readonly name: string; readonly answered: Answered<unknown> };
/** Sends a body. Resolves to null when this device has no pass to that circle: the post then waits until it has one. */
export type Send = (route: PostRoute, circle: string, body: Body) => Promise<Answered<unknown> | null>;

const OUT = `${PREFIX}out.`;
const WAITS = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000] as const;
/** Milliseconds between attempts for posts that wait for a round. Pages call `flush` when they hear that one opened. */
const HELD = 300_000;

type Outcome = 'done' | 'held' | 'later' | 'offline';

/**
 * Stores what could not be sent yet until the server has confirmed it, through closed tabs and days without a
 * connection. Sending a post twice does no harm, because every post carries a key or a number. A post leaves only when
 * the server has taken it or refused it for good; then it stays in `cameBack` until the person has dealt with it.
 */
export class Outbox {
  readonly #keep: DeviceStorage;
  readonly #send: Send;
  readonly #after: After;
  readonly #holder: string;
  readonly #rules: readonly Rule[];
  readonly #back: CameBackList;
  readonly #backoff: Backoff;
  readonly #listeners = new Set<() => void>();
  readonly #hearing = new Set<(sent: Sent) => void>();
  #running: Promise<void> | null = null;
  #again = false;
  #cancel: (() => void) | null = null;
  #stopped = false;
  #stuck = false;
  /** The longest wait that the server requested in this run, in milliseconds. */
  #asked = 0;

  /** `holder`: one of several people who share a device; left out for the device's owner. */
  constructor({
    keep,
    send,
    after,
    random,
    holder = '',
    rules = RULES,
    waits = WAITS,
  }: {
    readonly keep: DeviceStorage;
    readonly send: Send;
    readonly after: After;
    readonly random: Random;
    readonly holder?: string;
    readonly rules?: readonly Rule[];
    /** Milliseconds to wait after failed attempts, in turn. */
    readonly waits?: readonly number[];
  }) {
    this.#keep = keep;
    this.#send = send;
    this.#after = after;
    this.#holder = holder;
    this.#rules = rules;
    this.#back = new CameBackList(keep);
    this.#backoff = new Backoff(waits, random);
  }

  /** Stores one post and starts sending. Never waits for the network. */
  put<R extends PostRoute>(route: R, circle: string, name: string, body: CallOptions<R>['body']): void {
    const path = pathOf(route);
    this.#write(`${circle}/${path}/${name}`, { circle, path, body: body as Body });
  }

  putResponse(circle: string, ballotKey: string, response: Response): void {
    const name = `${ballotName(ballotKey)}.${response.voice}`;
    const path = pathOf(responseRule.route);
    this.#write(`${circle}/${path}/${name}`, { circle, path, body: { key: ballotKey, response } });
  }

  /** The number of posts that wait, of one circle or of all. */
  waiting(circle?: string): number {
    return this.#items().filter(({ post }) => circle === undefined || post.circle === circle).length;
  }

  isWaiting(route: PostRoute, circle: string, name: string): boolean {
    return this.#keep.get(`${OUT}${circle}/${pathOf(route)}/${name}`) !== null;
  }

  /** Whether the last attempt found no connection. */
  get stuck(): boolean {
    return this.#stuck;
  }

  /** False when closing this page would lose what waits, because the browser's storage refuses it. */
  get lasts(): boolean {
    return this.#keep.lasts;
  }

  /** The posts that were refused for good, of one circle or of all, until `letGo`, `sendAgain` or `putAgain`. */
  cameBack(circle?: string): readonly CameBack[] {
    return this.#back.of(this.#holder).filter((back) => circle === undefined || back.circle === circle);
  }

  /** Removes a refused post, because the person has dealt with it. */
  letGo(name: string): void {
    this.#back.remove(name);
    this.#notify();
  }

  /** Sends a refused post again, unchanged. */
  sendAgain(name: string): void {
    const back = this.#back.get(name);
    if (back === null || back.left === true) return;
    this.#write(name, { circle: back.circle, path: back.path, body: back.body });
  }

  /** Sends a refused post again, with changes to its body. */
  putAgain({ name, circle, path, body }: CameBack, change: Body): void {
    this.#write(name, { circle, path, body: { ...body, ...change } });
  }

  listen = (notify: () => void): (() => void) => {
    this.#listeners.add(notify);
    return () => this.#listeners.delete(notify);
  };

  /** Calls `call` with each answer of the server: taken, put off, or refused for good. Returns how to stop that. */
  hear(call: (sent: Sent) => void): () => void {
    this.#hearing.add(call);
    return () => this.#hearing.delete(call);
  }

  /** Another tab has changed the stored posts. */
  reread(): void {
    this.#notify();
  }

  /** Sends now: the connection came back, a round opened, or a page was opened. */
  flush(): Promise<void> {
    this.#cancel?.();
    this.#cancel = null;
    this.#again = true;
    // it starts a moment later, so that posts put in together are sent together
    this.#running ??= Promise.resolve()
      .then(() => this.#run())
      .finally(() => {
        this.#running = null;
        if (this.#again && !this.#stopped) void this.flush();
      });
    return this.#running;
  }

  /** Stops sending for good. */
  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
    this.#cancel = null;
  }

  /**
   * This holder hands the device on. What waits passes to the device's owner to send. If it is refused then, its words
   * are shown to nobody. What had come back is forgotten.
   */
  leave(): void {
    this.stop();
    for (const { name, post } of this.#items()) this.#hand(name, post);
    for (const { name } of this.cameBack()) this.#back.remove(name);
  }

  /** For the device's owner, when a page opens: takes over the posts of people who left without calling `leave`. */
  adopt(): void {
    for (const name of this.#names()) {
      const post = readKept<Post>(this.#keep, OUT + name);
      if (post?.holder !== undefined && post.holder !== this.#holder) this.#hand(name, post);
    }
  }

  #hand(name: string, { circle, path, body }: Post): void {
    this.#keep.set(OUT + name, JSON.stringify({ circle, path, body, left: true } satisfies Post));
  }

  #write(name: string, post: Post): void {
    const held = this.#holder === '' ? post : { ...post, holder: this.#holder };
    this.#keep.set(OUT + name, JSON.stringify(held));
    // a new post of the same name replaces the refused one
    this.#back.remove(name);
    this.#notify();
    void this.flush();
  }

  async #run(): Promise<void> {
    this.#again = false;
    // a run starts a moment after `flush`, and the outbox may have been stopped since
    if (this.#stopped) return;
    this.#asked = 0;
    const outcomes = new Set<Outcome>();
    for (const batch of inBatches(this.#items())) {
      const outcome = await this.#post(batch);
      outcomes.add(outcome);
      if (outcome === 'offline' || this.#stopped) break;
    }
    this.#notify();
    if (this.#stopped) return;
    if (outcomes.has('offline') || outcomes.has('later')) {
      this.#plan(Math.max(this.#backoff.next(), this.#asked));
      return;
    }
    this.#backoff.reset();
    if (outcomes.has('held')) this.#plan(HELD);
  }

  #plan(milliseconds: number): void {
    this.#cancel?.();
    this.#cancel = this.#after(milliseconds, () => void this.flush());
  }

  async #post(batch: readonly Item[]): Promise<Outcome> {
    const { post, rule } = batch[0] as Item;
    const first = rule.waitsFor?.(post.body) ?? null;
    if (first !== null && this.#keep.get(`${OUT}${post.circle}/${first}`) !== null) return 'later';
    const answered = await this.#send(rule.route, post.circle, bodyOf(batch));
    if (answered === null) return 'held';
    this.#stuck = !answered.ok && answered.offline;
    if (answered.ok) {
      for (const item of batch) this.#settle(item, answered);
      return 'done';
    }
    if (answered.offline) return 'offline';
    const held = rule.later(answered.refusal);
    if (held || isPassing(answered)) {
      this.#asked = Math.max(this.#asked, (answered.refusal.wait ?? 0) * 1_000);
      for (const { name } of batch) this.#say({ name, answered });
      return held ? 'held' : 'later';
    }
    // one refused answer must not take the others of its batch with it
    if (batch.length > 1) return this.#oneByOne(batch);
    this.#refuse(batch[0] as Item, answered);
    return 'done';
  }

  async #oneByOne(batch: readonly Item[]): Promise<Outcome> {
    let worst: Outcome = 'done';
    for (const item of batch) {
      const outcome = await this.#post([item]);
      if (outcome === 'offline') return outcome;
      if (outcome !== 'done') worst = outcome;
    }
    return worst;
  }

  /** Removes a post that was answered, unless it was changed while it was under way. */
  #settle(item: Item, answered: Answered<unknown>): void {
    if (this.#keep.get(OUT + item.name) === item.text) this.#keep.remove(OUT + item.name);
    else this.#again = true;
    this.#say({ name: item.name, answered });
  }

  /** Stores the refusal before it removes the post. If the page closes in between, the post is refused once more. */
  #refuse(item: Item, answered: Refused): void {
    if (this.#keep.get(OUT + item.name) === item.text) this.#back.add(item, answered.refusal);
    this.#settle(item, answered);
  }

  #items(): readonly Item[] {
    return this.#names().flatMap((name) => {
      const text = this.#keep.get(OUT + name);
      const post = readKept<Post>(this.#keep, OUT + name);
      if (text === null || post === null || (post.holder ?? '') !== this.#holder) return [];
      return [{ name, text, post, rule: this.#ruleOf(post.path) }];
    });
  }

  #ruleOf(path: string): Rule {
    const unknown: Rule = { room: path, route: routeAt(path), order: 1, later: never, typed: nothingTyped };
    return this.#rules.find((rule) => pathOf(rule.route) === path) ?? unknown;
  }

  #names(): readonly string[] {
    return this.#keep
      .names()
      .filter((name) => name.startsWith(OUT))
      .map((name) => name.slice(OUT.length));
  }

  #say(sent: Sent): void {
    for (const hear of this.#hearing) hear(sent);
  }

  #notify(): void {
    for (const notify of this.#listeners) notify();
  }
}
