import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawAll, tokenCircle, valueOf } from '../bench/circle-of-tokens.ts';
import {
  acceptAnswer,
  checkToken,
  issue,
  memoryIssueRoll,
  memorySpentSet,
  prepareDraw,
  readPublishedKeys,
  readWallet,
  redeem,
  sendToken,
} from './index.ts';

const circle = tokenCircle(2, 'strangers');
const { keys, published, random } = circle;
const [key] = keys as [(typeof keys)[number]];
const { asked, request, answer, wallet } = await drawAll(circle, 'ada');
const { token } = valueOf(sendToken(wallet, 'p1'));

/** Every function that takes a stranger's input, and what it says: a refusal's code, or null where it accepted. */
const doors = async (words: unknown): Promise<readonly (string | null)[]> => {
  const outcomes = [
    await issue({ keys, roll: memoryIssueRoll(), member: 'm', request: words, random }),
    await redeem({ key, spent: memorySpentSet(), token: words }),
    checkToken(key, words),
    acceptAnswer({ wallet: asked, answer: words }),
    readPublishedKeys(words),
    prepareDraw({ published: words, wallet, random }),
    ...(typeof words === 'string' ? [readWallet(words)] : []),
  ];
  return outcomes.map((one) => (one.ok ? null : one.code));
};

const SAID = ['malformed', 'other-version', 'too-large', 'wallet-damaged'];

test('U18 whatever a stranger sends is refused in words, and nothing throws', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true, withTypedArray: true }),
        fc.json(),
        fc.string(),
        fc.record({ v: fc.constant(1), draws: fc.anything(), keys: fc.anything(), entries: fc.anything() }),
      ),
      async (words) => {
        for (const code of await doors(words)) expect(SAID).toContain(code);
      },
    ),
    { numRuns: 400 },
  );
});

/** One leaf of a message is copied to another's place, removed, or replaced. */
const bend = (message: unknown, at: number, put: unknown): unknown => {
  const leaves: [Record<string, unknown>, string][] = [];
  const copy = structuredClone(message) as Record<string, unknown>;
  const walk = (value: Record<string, unknown>): void => {
    for (const name of Object.keys(value)) {
      const inner = value[name];
      if (typeof inner === 'object' && inner !== null) walk(inner as Record<string, unknown>);
      else leaves.push([value, name]);
    }
  };
  walk(copy);
  const [holder, name] = leaves[at % leaves.length] as [Record<string, unknown>, string];
  holder[name] = put;
  return copy;
};

test('U18 true messages with one part replaced are refused at their own door, and nothing throws', async () => {
  const hex = (bytes: number) =>
    fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((given) => Buffer.from(given).toString('hex'));
  await fc.assert(
    fc.asyncProperty(
      fc.nat(11),
      fc.oneof(fc.anything(), hex(32), hex(64), fc.constantFrom('p1', 'p2', 'p9', 1, 2, '00'.repeat(32))),
      async (at, put) => {
        const messages = [JSON.parse(request), token, answer, published];
        for (const [door, message] of messages.entries()) {
          const bent = bend(message, at, put);
          const codes = await doors(bent);
          const changed = JSON.stringify(bent) !== JSON.stringify(message);
          // a draw of other elements or a list of other keys is a valid message; changed tokens and replies are not
          if (changed && (door === 1 || door === 2)) expect(codes[door === 1 ? 1 : 3]).not.toBeNull();
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('U18 what is too large is refused unread', async () => {
  for (const code of await doors(`{"v":1,"draws":[${'1,'.repeat(60_000)}1]}`)) expect(code).toBe('too-large');
  expect(checkToken(key, `${JSON.stringify(token)}${' '.repeat(512)}`)).toMatchObject({ code: 'too-large' });
  const many = Array.from({ length: 101 }, (_, at) => ({ pulse: `q${at}`, blinded: '00'.repeat(32), key: key.key }));
  expect(await issue({ ...circle, member: 'm', request: { v: 1, draws: many } })).toMatchObject({ code: 'too-large' });
  expect(readPublishedKeys({ v: 1, keys: many })).toMatchObject({ code: 'too-large' });
  expect(acceptAnswer({ wallet, answer: { v: 1, draws: many } })).toMatchObject({ code: 'too-large' });
});

test('U18 words that change the prototype are read as any other', () => {
  const text = `{"v":1,"__proto__":{"draws":[]},"keys":[{"__proto__":${JSON.stringify(published.keys[0])}}]}`;
  expect(readPublishedKeys(text)).toMatchObject({ code: 'malformed' });
});
