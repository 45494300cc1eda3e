import { randomBytes } from 'node:crypto';
import { createConnection, type Socket } from 'node:net';
import { loopback, RawClient } from './raw-client.ts';

/** The arguments that the parent passes on the command line, as JSON. */
type Load = {
  readonly port: number;
  /** Path of the stream, and the pass that opens it. */
  readonly path: string;
  readonly pass: string;
  readonly streams: number;
  /** How many updates to cause, and the milliseconds between two. */
  readonly updates: number;
  readonly every: number;
  /** A path to post to that causes an update; `body` is made anew each time where it contains KEY and NUMBER. */
  readonly poke: { readonly path: string; readonly body: string };
};

/**
 * Runs in a separate process: holds `streams` open streams, causes updates by posting, and measures from each post
 * until each stream has the new version. That includes commit, shaping, encoding, queueing and delivery.
 */
const load = JSON.parse(process.argv[2] ?? '{}') as Load;
const STREAMS_AN_ADDRESS = 100;

let delivered = 0;
const versions = new Float64Array(load.streams).fill(-1);
const arrivals: { version: number; at: number; stream: number }[] = [];

const open = (index: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = createConnection({
      host: '127.0.0.1',
      port: load.port,
      localAddress: loopback(Math.floor(index / STREAMS_AN_ADDRESS)),
    });
    let held = '';
    let begun = false;
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.write(
        `GET ${load.path} HTTP/1.1\r\nhost: localhost\r\naccept: text/event-stream\r\nauthorization: Bearer ${load.pass}\r\n\r\n`,
      );
    });
    socket.on('data', (piece) => {
      held += piece.toString('latin1');
      if (!begun && held.includes('\r\n\r\n')) {
        if (!held.startsWith('HTTP/1.1 200')) return reject(new Error(held.slice(0, 200)));
        begun = true;
        resolve(socket);
      }
      for (let found = ID.exec(held); found; found = ID.exec(held)) {
        const version = Number(found[1]);
        delivered += 1;
        arrivals.push({ version, at: performance.now(), stream: index });
        versions[index] = version;
        held = held.slice(found.index + found[0].length);
      }
      if (held.length > 65_536) held = held.slice(-1_024);
    });
  });
const ID = /id: ?(\d+)\r?\n/;

const sockets: Socket[] = [];
for (let first = 0; first < load.streams; first += 250) {
  sockets.push(
    ...(await Promise.all(Array.from({ length: Math.min(250, load.streams - first) }, (_, at) => open(first + at)))),
  );
}
await new Promise((resolve) => setTimeout(resolve, 1_500));
process.send?.('ready');
const poster = await RawClient.connect(load.port, loopback(200));
const before = delivered;
arrivals.length = 0;
const pokes: number[] = [];
const started = performance.now();
for (let update = 0; update < load.updates; update += 1) {
  const due = started + update * load.every;
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
  pokes.push(performance.now());
  const body = load.poke.body.replace('KEY', randomBytes(32).toString('base64url')).replace('NUMBER', String(update));
  const status = await poster.post(load.poke.path, load.pass, body);
  if (status >= 300) throw new Error(`the update was answered with ${status}`);
}
await new Promise((resolve) => setTimeout(resolve, 3_000));
process.send?.('over');
const last = Math.max(...versions);
const first = Math.min(...arrivals.map((one) => one.version));
// If every post makes one version, version first + k was caused by post k; otherwise by the latest earlier post.
const oneEach = last - first + 1 === load.updates;
const delays = arrivals
  .map((one) => {
    const cause = oneEach ? pokes[one.version - first] : pokes.findLast((at) => at <= one.at);
    return one.at - (cause ?? one.at);
  })
  .sort((one, other) => one - other);
process.stdout.write(
  JSON.stringify({
    delivered: delivered - before,
    reached: versions.filter((version) => version === last).length,
    versions: last - first + 1,
    oneEach,
    middle: delays[Math.floor(delays.length / 2)],
    p99: delays[Math.floor(delays.length * 0.99)],
  }),
);
poster.close();
for (const socket of sockets) socket.destroy();
process.exit(0);
