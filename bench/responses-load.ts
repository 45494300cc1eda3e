import { randomBytes } from 'node:crypto';
import { linkTo } from '@throughline/device';
import { openBallot, sendResponses } from '@throughline/protocol';
import { answerLoad } from './load-process.ts';
import { loopback, RawClient } from './raw-client.ts';

/** First a server to connect to, then turns of posts to it, named by its port. */
export type ResponsesAsk =
  | {
      readonly kind: 'connect';
      readonly port: number;
      readonly circle: string;
      readonly pass: string;
      readonly voices: readonly string[];
      readonly connections: number;
    }
  | { readonly kind: 'post'; readonly port: number; readonly posts: number; readonly batch: number };
/** Seconds until all posts of the turn were acknowledged. */
export type ResponsesReply = { readonly seconds: number };

/**
 * A ballot may post sixty times at once and then four times a second. There are enough ballots that none is
 * rate-limited.
 */
const BALLOTS_A_CONNECTION = 20;

type Phone = { readonly client: RawClient; readonly keys: readonly string[]; turn: number };
type Target = {
  readonly path: string;
  readonly pass: string;
  readonly voices: readonly string[];
  readonly phones: Phone[];
};
const targets = new Map<number, Target>();

const demand = (status: number, what: string): void => {
  if (status >= 300) throw new Error(`${what} was answered with ${status}`);
};

const connect = async ({ port, circle, pass, voices, connections }: ResponsesAsk & { kind: 'connect' }) => {
  const phones = await Promise.all(
    Array.from({ length: connections }, async (_, index): Promise<Phone> => {
      const client = await RawClient.connect(port, loopback(index));
      const keys = Array.from({ length: BALLOTS_A_CONNECTION }, () => randomBytes(32).toString('base64url'));
      for (const key of keys) {
        const ballot = JSON.stringify({ key, position: `p${1 + (key.charCodeAt(0) % 4)}`, n: 1 });
        demand(await client.post(linkTo(openBallot, { circle }), pass, ballot), 'a ballot');
      }
      return { client, keys, turn: 0 };
    }),
  );
  targets.set(port, { path: linkTo(sendResponses, { circle }), pass, voices, phones });
};

/**
 * Each phone continues where its last turn ended: ballot after ballot, voice after voice, each change with a higher
 * number.
 */
const post = async (target: Target, posts: number, batch: number): Promise<void> => {
  const { path, pass, voices, phones } = target;
  let next = 0;
  await Promise.all(
    phones.map(async (phone) => {
      for (; next < posts; phone.turn += 1) {
        next += 1;
        const { turn, keys, client } = phone;
        const first = Math.floor(turn / keys.length) * batch;
        const responses = Array.from({ length: batch }, (_, at) => ({
          voice: voices[(first + at) % voices.length],
          answer: ((turn + at) % 3) - 1,
          important: false,
          n: 1 + turn,
        }));
        const body = JSON.stringify({ key: keys[turn % keys.length], responses });
        demand(await client.post(path, pass, body), 'a post');
      }
    }),
  );
};

answerLoad(async (ask: ResponsesAsk): Promise<ResponsesReply> => {
  const started = performance.now();
  if (ask.kind === 'connect') await connect(ask);
  else await post(targets.get(ask.port) as Target, ask.posts, ask.batch);
  return { seconds: (performance.now() - started) / 1_000 };
});
