import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { openStore, type Store } from '@throughline/store';
import { isPage } from '@throughline/protocol/pages';
import { type Chance, systemChance } from './kernel/chance.ts';
import { type Clock, systemClock } from './kernel/clock.ts';
import type { Config } from './kernel/config.ts';
import { DocumentMaker } from './rooms/purpose/documents/document-maker.ts';
import { putExample } from './example/put-example.ts';
import { FILES, jobsOf, MEMORIES, servedBy } from './rooms/all.ts';
import { answersListener } from './rooms/ballot/answers-listener.ts';
import { RollBuffer } from './rooms/join/roll-buffer.ts';
import type { ServerContext } from './rooms/context.ts';
import { PictureKeeper } from './rooms/picture/picture-keeper.ts';
import { PictureMaker } from './rooms/picture/picture-maker.ts';
import { buildApp } from './kernel/http/app.ts';
import { Limits } from './kernel/http/limits.ts';
import { openLog } from './kernel/http/log.ts';
import { loadPages } from './kernel/http/pages.ts';
import { readableText } from './kernel/http/readable.ts';
import { Hub } from './kernel/live/hub.ts';
import { everyMorning } from './kernel/every-morning.ts';
import { openMail } from './kernel/mail/mail.ts';
import { LoadedCircles } from './kernel/memory/loaded-circles.ts';
import { openSignIn } from './kernel/sign-in/sign-in.ts';

export type RunningServer = {
  /** The address to open. */
  readonly url: string;
  readonly port: number;
  /** Four words for making the first account; null when there is one. */
  readonly setUpCode: string | null;
  readonly close: () => Promise<void>;
};

/** What tests replace. */
export type Around = {
  readonly clock?: Clock;
  readonly chance?: Chance;
  readonly rollBatch?: number;
  /** Milliseconds between two runs of the rooms' `lookAfter`. */
  readonly lookEvery?: number;
  readonly webFolder?: string;
  /** Checks every reply against its schema; a reply that does not fit is a fault. */
  readonly checkReplies?: boolean;
};

const WEB = fileURLToPath(new URL('../../web/dist', import.meta.url));

/**
 * Builds the server and starts to listen. Throws `StoreInUse`, `StoreFault` or the system's own errors; the command
 * line words them.
 */
export const startServer = async (
  config: Config,
  logTo: { write(line: string): unknown },
  around: Around = {},
): Promise<RunningServer> => {
  const clock = around.clock ?? systemClock;
  const chance = around.chance ?? systemChance;
  const log = openLog({ write: (line) => void logTo.write(line) }, clock);
  await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
  const store = await openStore(
    config.databaseUrl === null ? { dataFolder: config.dataFolder } : { databaseUrl: config.databaseUrl },
  );
  const undo: (() => Promise<unknown>)[] = [() => store.whole.close()];
  try {
    for (const doubt of await store.whole.checkDurable()) log.say(doubt);
    const hub = new Hub(clock.tick);
    undo.unshift(async () => hub.close());
    const fault = (error: unknown) => log.bug('in the background', error);
    const roll = new RollBuffer(store, chance, around.rollBatch);
    const maker = new PictureMaker();
    const circles = new LoadedCircles({ store, hub, clock, memories: MEMORIES, fault, lookEvery: around.lookEvery });
    undo.unshift(async () => {
      circles.close();
      await maker.close();
      await roll.stop();
    });
    const mail = openMail(config.mail, clock, fault);
    const signIn = await openSignIn(config, mail, chance);
    undo.push(() => signIn.close());
    const documents = new DocumentMaker();
    undo.unshift(() => documents.close());
    await putExampleOnce(store, chance);
    const context: ServerContext = {
      config,
      store,
      circles,
      hub,
      documents,
      files: FILES,
      roll,
      pictures: new PictureKeeper(store, maker, fault),
      limits: new Limits(clock.tick),
      signIn,
      mail,
      log,
      clock,
      chance,
      checkReplies: around.checkReplies ?? false,
    };
    const jobs = jobsOf(context);
    const mornings = everyMorning(
      jobs.flatMap(({ daily }) => daily ?? []),
      fault,
    );
    undo.unshift(async () => mornings.stop());
    await circles.begin(jobs);
    const pages = await loadPages(around.webFolder ?? WEB, isPage, readableText, chance);
    const app = buildApp(context, servedBy(context), pages);
    const server = await listen(
      config,
      listenerOf(
        context,
        getRequestListener((request, env) => app.fetch(request, env), { overrideGlobalObjects: false }),
      ),
    );
    const { port } = server.address() as AddressInfo;
    return {
      url: config.publicUrl === `http://localhost:${config.port}` ? `http://localhost:${port}` : config.publicUrl,
      port,
      setUpCode: (await signIn.setUpNeeded()) ? signIn.setUpCode : null,
      close: async () => {
        log.flush();
        hub.close();
        await stop(server);
        for (const step of undo) await step();
      },
    };
  } catch (error) {
    for (const step of undo) await step().catch(() => undefined);
    throw error;
  }
};

const putExampleOnce = async (store: Store, chance: Chance): Promise<void> => {
  // only on a server that nobody has used yet; imported conversations do not count
  if ((await store.circles.list()).every(({ imported }) => imported !== null)) await putExample(store, chance);
};

/** Handles requests for answers before the router, and all others through it. */
const listenerOf = (context: ServerContext, app: (incoming: IncomingMessage, outgoing: ServerResponse) => unknown) => {
  const answers = answersListener(context);
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    if (answers(incoming, outgoing)) return;
    void app(incoming, outgoing);
  };
};

const listen = async (
  config: Config,
  listener: (incoming: IncomingMessage, outgoing: ServerResponse) => void,
): Promise<Server> => {
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16 * 1024,
      connectionsCheckingInterval: 5_000,
    },
    listener,
  );
  server.maxConnections = 50_000;
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    else socket.destroy();
  });
  server.listen({ port: config.port, host: config.host, backlog: 4096 });
  await once(server, 'listening');
  return server;
};

const stop = async (server: Server): Promise<void> => {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), 3_000);
  await closed;
  clearTimeout(force);
};
