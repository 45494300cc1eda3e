import { createHmac } from 'node:crypto';
import { keyText } from '@throughline/domain';
import type { House } from '../start-recorded-server.ts';

type Store = Parameters<typeof keyText>[1];
export type Headers = Readonly<Record<string, string>>;

/**
 * A clock that advances by two seconds with every request, so that no rate limit is reached, and by more when asked.
 */
export class LifeClock {
  #at: number;
  constructor(start: string) {
    this.#at = Date.parse(start);
  }
  now = (): number => this.#at;
  today = (): string => new Date(this.#at).toISOString().slice(0, 10);
  on(seconds: number): void {
    this.#at += seconds * 1000;
  }
}

/** A phone whose secret is the same every time the life is played. */
export class Phone {
  readonly number: number;
  readonly position: string | null;
  readonly #secret: string;
  constructor(number: number, position: string | null) {
    this.number = number;
    this.position = position;
    this.#secret = `golden phone ${number}`;
  }
  key(circle: string, store: Store, item = ''): string {
    return createHmac('sha256', this.#secret)
      .update(keyText(circle, store, item))
      .digest('base64url');
  }
}

// oxlint-disable-next-line typescript/no-explicit-any -- the life is played over HTTP and reads whatever comes
export type Body = any;

/** Sends a request and throws unless it succeeds, because a refused request would make a different recording. */
export class Players {
  readonly house: House;
  readonly clock: LifeClock;
  constructor(house: House, clock: LifeClock) {
    this.house = house;
    this.clock = clock;
  }

  async send(method: string, path: string, body: unknown, headers: Headers): Promise<Body> {
    this.clock.on(2);
    const answer = await fetch(this.house.base + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} ${JSON.stringify(body)}: ${answer.status} ${text}`);
    return JSON.parse(text);
  }
  post(path: string, body: unknown, headers: Headers = {}): Promise<Body> {
    return this.send('POST', path, body, headers);
  }
  get(path: string, headers: Headers = {}): Promise<Body> {
    return this.send('GET', path, undefined, headers);
  }
}

/** One circle: the actions of its members and its conveners. */
export class PlayedCircle {
  readonly players: Players;
  readonly id: string;
  readonly code: string;
  readonly pass: string;
  readonly cookie: Headers;
  constructor(players: Players, made: { id: string; code: string; pass: string }, cookie: Headers) {
    this.players = players;
    this.id = made.id;
    this.code = made.code;
    this.pass = made.pass;
    this.cookie = cookie;
  }
  #headers(): Headers {
    return { authorization: `Bearer ${this.pass}` };
  }
  member(path: string, body: object): Promise<Body> {
    return this.players.post(`/api/circles/${this.id}/${path}`, body, this.#headers());
  }
  read(path: string): Promise<Body> {
    return this.players.get(`/api/circles/${this.id}/${path}`, this.#headers());
  }
  desk(path: string, body: object, as: Headers = this.cookie): Promise<Body> {
    return this.players.post(`/api/desk/circles/${this.id}/${path}`, body, as);
  }
  deskSend(method: string, path: string, body?: object): Promise<Body> {
    return this.players.send(method, `/api/desk/circles/${this.id}${path}`, body, this.cookie);
  }
  /** Waits, in real time, until the snapshot meets a condition: pictures are made in the background. */
  async until(holds: (now: Body) => boolean): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      if (holds(await this.read('now'))) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('what was waited for did not come');
  }

  /** Opens the ballot, and sends the roll key. */
  async join(phone: Phone): Promise<void> {
    await this.member('ballots', { key: phone.key(this.id, 'ballot'), position: phone.position, n: 1 });
    await this.member('roll', { key: phone.key(this.id, 'roll') });
  }
  async write(phone: Phone, text: string, item = '1', language = 'en'): Promise<string> {
    return (await this.member('voices', { key: phone.key(this.id, 'voice', item), text, language })).id;
  }
  async respond(phone: Phone, answers: readonly (readonly [string, 1 | 0 | -1 | null])[], n = 1): Promise<void> {
    const responses = answers.map(([voice, answer], at) => ({
      voice,
      answer,
      important: answer === 1 && (at + phone.number) % 5 === 0,
      n,
    }));
    await this.member('responses', { key: phone.key(this.id, 'ballot'), responses });
  }
  async consent(phone: Phone, text: string, given: object): Promise<void> {
    await this.member('consent', {
      key: phone.key(this.id, 'consent', text),
      text,
      position: phone.position,
      answer: 'consent',
      words: '',
      wouldChange: '',
      shown: 'count-only',
      n: 1,
      ...given,
    });
  }
  async asked(): Promise<string[]> {
    const { voices } = await this.read('voices');
    return voices.filter(({ state }: Body) => state === 'asked').map(({ id }: Body) => id as string);
  }
}
