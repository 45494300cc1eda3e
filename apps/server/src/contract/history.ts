import type { Circle, Response } from '@throughline/domain';
import { ALL_ENDPOINTS, type Endpoint } from '@throughline/protocol';
import type { Store } from '@throughline/store';
import * as v from 'valibot';
import { idOfKey } from '../kernel/http/detached-id.ts';
import { DoorRefusal } from '../kernel/http/refuse.ts';
import type { Handler } from '../kernel/http/serve.ts';
import { Hub } from '../kernel/live/hub.ts';
import { LoadedCircle } from '../kernel/memory/loaded-circle.ts';
import { MEMORIES, servedBy } from '../rooms/all.ts';
import { takeAnswers } from '../rooms/ballot/take-answers.ts';
import type { ServerContext } from '../rooms/context.ts';
import { VoiceMemory } from '../rooms/voice/memory.ts';
import { chanceFrom, clockAt } from '../test-server.ts';
import { type Act, ACTS, voiceOf } from './acts.ts';

const NOON = Date.parse('2026-12-03T12:00:00Z');

/**
 * A circle on a server of its own, and everything that people do in it. It calls the handlers directly, without HTTP.
 */
export class History {
  readonly loaded: LoadedCircle;
  readonly #context: ServerContext;
  readonly #handlers = new Map<string, readonly [Endpoint, Handler<Endpoint>]>();

  private constructor(loaded: LoadedCircle, context: ServerContext) {
    this.loaded = loaded;
    this.#context = context;
    for (const { endpoints, handlers } of servedBy(context))
      for (const [name, endpoint] of Object.entries(endpoints))
        this.#handlers.set(name, [endpoint, handlers[name] as Handler<Endpoint>]);
  }

  static async begin(store: Store, circle: Circle, seed: string): Promise<History> {
    const circles = { find: () => Promise.resolve(made.loaded) };
    const clock = clockAt(() => NOON);
    const chance = chanceFrom(seed);
    const free = { demand: () => undefined, demandLeft: () => undefined, take: () => undefined };
    const none = { take: () => null, atClose: () => undefined, endOf: () => Promise.resolve() };
    const context = {
      store,
      circles,
      clock,
      chance,
      hub: new Hub(clock.tick),
      limits: free,
      pictures: none,
      roll: none,
    };
    const admission = { circle: circle.id, code: seed, pass: seed };
    await store.circles.create(circle, admission);
    const loaded = (await LoadedCircle.load(MEMORIES, store, circle.id, 0)) as LoadedCircle;
    const made = new History(loaded, { ...context, config: {}, signIn: {}, mail: null } as unknown as ServerContext);
    return made;
  }

  /** The circle loaded anew from the store, to compare with the one that lived through the history. */
  async reloaded(): Promise<LoadedCircle> {
    return (await LoadedCircle.load(MEMORIES, this.#context.store, this.loaded.id, 0)) as LoadedCircle;
  }

  /** Calls a handler. Anything that it throws other than a refusal is a bug. */
  async ask(name: string, body?: unknown, at: object = {}, loaded: LoadedCircle = this.loaded): Promise<unknown> {
    const [endpoint, handle] = this.#handlers.get(name) ?? [];
    if (endpoint === undefined || handle === undefined) throw new Error(`no endpoint ${name}`);
    const read: unknown = endpoint.body === null ? undefined : v.parse(endpoint.body, body);
    const c = { req: { header: () => undefined } };
    const user = { id: 'sana', name: 'Sana' };
    const call = {
      body: read,
      at: { circle: loaded.id, ...at },
      loaded,
      user,
      address: '',
      demand: () => undefined,
      c,
    };
    try {
      return await handle(call as never);
    } catch (error) {
      if (error instanceof DoorRefusal) return error.refused;
      throw error;
    }
  }

  /** A voice that came with an import. */
  async putVoice(): Promise<string> {
    const id = voiceOf(0);
    const text = 'A quiet night';
    const voice = {
      id,
      text,
      language: 'en',
      origin: 'import',
      state: 'asked',
      mergedInto: null,
      translations: [],
    } as const;
    await this.loaded.write(this.#context.store.voices.add(this.loaded.id, [voice]), () =>
      this.loaded.of(VoiceMemory).take([voice]),
    );
    return id;
  }

  async act({ what, a, b, n }: Act): Promise<void> {
    const acts = ACTS[what];
    if (acts === undefined) throw new Error(`no act ${what}`);
    const asked = acts({ a, b, n, loaded: this.loaded });
    if (asked === null) return;
    if (asked[0] !== 'sendResponses') return void (await this.ask(...asked));
    const { key, responses } = v.parse(ALL_ENDPOINTS.ballot.sendResponses.body as v.GenericSchema, asked[1]) as never;
    await this.respond(key, responses).catch((error: unknown) => {
      if (!(error instanceof DoorRefusal)) throw error;
    });
  }

  /** Sends answers, which are taken without a handler. Rejects with a refusal. */
  respond(key: string, responses: readonly Response[]): Promise<number> {
    return takeAnswers(this.#context, this.loaded, idOfKey(key), responses);
  }
}
