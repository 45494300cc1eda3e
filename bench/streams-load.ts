import { randomBytes } from 'node:crypto';
import { createConnection } from 'node:net';
import { answerLoad } from './load-process.ts';
import { loopback, RawClient } from './raw-client.ts';

/** First a server whose stream is opened, then turns of updates on it, named by its port. */
export type StreamsAsk =
  | {
      readonly kind: 'open';
      readonly port: number;
      /** Path of the stream, and the pass that opens it. */
      readonly path: string;
      readonly pass: string;
      readonly streams: number;
      /** A path to post to that causes an update; `body` is made anew each time where it holds KEY and NUMBER. */
      readonly poke: { readonly path: string; readonly body: string };
    }
  | {
      readonly kind: 'update';
      readonly port: number;
      /** How many updates to cause, and the milliseconds between two. */
      readonly updates: number;
      readonly every: number;
    };
export type StreamsReply = {
  readonly delivered: number;
  /** Streams that have the latest version. */
  readonly reached: number;
  /** Milliseconds from a post until its version reached a stream: commit, shaping, encoding and queueing included. */
  readonly middle: number;
  readonly p99: number;
};

type Stream = { version: number };
type Target = {
  readonly pass: string;
  readonly poke: { readonly path: string; readonly body: string };
  readonly streams: readonly Stream[];
  arrivals: { readonly version: number; readonly at: number }[];
  updates: number;
};
const targets = new Map<number, Target>();
const STREAMS_AN_ADDRESS = 100;
const AT_ONCE = 250;
const ID = /id: ?(\d+)\r?\n/;

const openStream = (
  { port, path, pass }: StreamsAsk & { kind: 'open' },
  index: number,
  arrived: (version: number) => void,
): Promise<Stream> =>
  new Promise((resolve, reject) => {
    const stream: Stream = { version: -1 };
    const socket = createConnection({
      host: '127.0.0.1',
      port,
      localAddress: loopback(Math.floor(index / STREAMS_AN_ADDRESS)),
    });
    let held = '';
    let begun = false;
    socket.once('error', reject);
    socket.once('close', () => begun || reject(new Error('a stream was closed before it began')));
    socket.once('connect', () => {
      socket.write(
        `GET ${path} HTTP/1.1\r\nhost: localhost\r\naccept: text/event-stream\r\nauthorization: Bearer ${pass}\r\n\r\n`,
      );
    });
    socket.on('data', (piece) => {
      held += piece.toString('latin1');
      if (!begun && held.includes('\r\n\r\n')) {
        if (!held.startsWith('HTTP/1.1 200')) return reject(new Error(held.slice(0, 200)));
        begun = true;
        resolve(stream);
      }
      for (let found = ID.exec(held); found; found = ID.exec(held)) {
        stream.version = Number(found[1]);
        arrived(stream.version);
        held = held.slice(found.index + found[0].length);
      }
      if (held.length > 65_536) held = held.slice(-1_024);
    });
  });

const open = async (ask: StreamsAsk & { kind: 'open' }): Promise<StreamsReply> => {
  const arrived = (version: number): void =>
    void targets.get(ask.port)?.arrivals.push({ version, at: performance.now() });
  const streams: Stream[] = [];
  for (let first = 0; first < ask.streams; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, ask.streams - first) }, (_, at) =>
      openStream(ask, first + at, arrived),
    );
    streams.push(...(await Promise.all(some)));
  }
  targets.set(ask.port, { pass: ask.pass, poke: ask.poke, streams, arrivals: [], updates: 0 });
  await pause(1_500);
  return { delivered: 0, reached: streams.length, middle: 0, p99: 0 };
};

const update = async (
  target: Target,
  { port, updates, every }: StreamsAsk & { kind: 'update' },
): Promise<StreamsReply> => {
  target.arrivals = [];
  const pokes: number[] = [];
  // a new connection for each turn: the servers close one that is idle during the other's turn
  const poster = await RawClient.connect(port, loopback(200));
  const started = performance.now();
  for (let at = 0; at < updates; at += 1) {
    await pause(Math.max(0, started + at * every - performance.now()));
    pokes.push(performance.now());
    const key = randomBytes(32).toString('base64url');
    const body = target.poke.body.replace('KEY', key).replace('NUMBER', String(target.updates));
    target.updates += 1;
    const status = await poster.post(target.poke.path, target.pass, body);
    if (status >= 300) throw new Error(`the update was answered with ${status}`);
  }
  poster.close();
  await settled(target);
  const { arrivals, streams } = target;
  const last = Math.max(...streams.map(({ version }) => version));
  const first = arrivals.reduce((least, { version }) => Math.min(least, version), last);
  // where every post made one version, the k-th version belongs to post k; otherwise to the latest earlier post
  const oneEach = last - first + 1 === updates;
  const delays = arrivals
    .map(({ version, at }) => at - ((oneEach ? pokes[version - first] : pokes.findLast((poke) => poke <= at)) ?? at))
    .sort((one, other) => one - other);
  return {
    delivered: arrivals.length,
    reached: streams.filter(({ version }) => version === last).length,
    middle: delays[delays.length >> 1] ?? 0,
    p99: delays[Math.floor(delays.length * 0.99)] ?? 0,
  };
};

/** Waits until nothing has arrived for a second; at most thirty seconds. */
const settled = async ({ arrivals }: Target): Promise<void> => {
  for (let tries = 0, before = -1; tries < 30 && arrivals.length !== before; tries += 1) {
    before = arrivals.length;
    await pause(1_000);
  }
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

answerLoad((ask: StreamsAsk) => (ask.kind === 'open' ? open(ask) : update(targets.get(ask.port) as Target, ask)));
