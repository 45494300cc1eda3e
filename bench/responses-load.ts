import { randomBytes } from 'node:crypto';
import { loopback, RawClient } from './raw-client.ts';

/** The arguments that the parent passes on the command line, as JSON. */
type Load = {
  readonly port: number;
  readonly circle: string;
  readonly pass: string;
  readonly voices: readonly string[];
  readonly posts: number;
  readonly batch: number;
  readonly connections: number;
};

/**
 * Runs in a separate process: posts answers over many connections and prints how many were acknowledged, and how fast.
 */
const load = JSON.parse(process.argv[2] ?? '{}') as Load;
const path = `/api/circles/${load.circle}/responses`;

const clients = await Promise.all(
  Array.from({ length: load.connections }, (_, index) => RawClient.connect(load.port, loopback(index))),
);
const keys = await Promise.all(
  clients.map(async (client) => {
    const own = Array.from({ length: 8 }, () => randomBytes(32).toString('base64url'));
    for (const key of own) {
      const status = await client.post(
        `/api/circles/${load.circle}/ballots`,
        load.pass,
        JSON.stringify({ key, position: `p${1 + (key.charCodeAt(0) % 4)}`, n: 1 }),
      );
      if (status >= 300) throw new Error(`a ballot was answered with ${status}`);
    }
    return own;
  }),
);

let next = 0;
let acknowledged = 0;
const refused = new Map<number, number>();
const started = performance.now();
await Promise.all(
  clients.map(async (client, index) => {
    const own = keys[index] ?? [];
    for (let turn = 0; ; turn += 1) {
      if (next >= load.posts) return;
      next += 1;
      const key = own[turn % own.length];
      const first = Math.floor(turn / own.length) * load.batch;
      const responses = Array.from({ length: load.batch }, (_, at) => ({
        voice: load.voices[(first + at) % load.voices.length],
        answer: ((turn + at) % 3) - 1,
        important: false,
        n: 1 + Math.floor((first + at) / load.voices.length),
      }));
      const status = await client.post(path, load.pass, JSON.stringify({ key, responses }));
      if (status < 300) acknowledged += load.batch;
      else refused.set(status, (refused.get(status) ?? 0) + 1);
    }
  }),
);
const seconds = (performance.now() - started) / 1_000;
for (const client of clients) client.close();
process.stdout.write(JSON.stringify({ acknowledged, seconds, refused: [...refused] }));
