import { ristretto255 } from '@noble/curves/ed25519.js';
import { expect, test } from 'vitest';
import { drawAll, tokenCircle, valueOf } from '../bench/circle-of-tokens.ts';
import { seededBytes } from '../bench/seeded-bytes.ts';
import {
  acceptAnswer,
  emptyWallet,
  issue,
  makePulseKey,
  markLost,
  prepareDraw,
  publishKeys,
  sendToken,
} from './index.ts';

const prepare = (circle: ReturnType<typeof tokenCircle>) =>
  valueOf(prepareDraw({ published: circle.published, wallet: emptyWallet, random: circle.random }));

test('U9 a member who has drawn for a pulse gets no second token for it, and nothing of such a request is entered', async () => {
  const circle = tokenCircle(3, 'twice');
  const { keys, roll, random } = circle;
  const two = valueOf(publishKeys(keys.slice(0, 2)));
  const first = valueOf(prepareDraw({ published: two, wallet: emptyWallet, random }));
  expect((await issue({ keys, roll, member: 'ada', request: first.request, random })).ok).toBe(true);
  // another device of the same member asks for all three
  const second = prepare(circle);
  const refused = await issue({ keys, roll, member: 'ada', request: second.request, random });
  expect(refused).toMatchObject({ ok: false, code: 'already-drawn', pulses: ['p1', 'p2'] });
  expect([roll.issued('p1'), roll.issued('p2'), roll.issued('p3')]).toEqual([1, 1, 0]);
  // it no longer requests those two, and repeats its request for the third in the same words
  const without = markLost(second.wallet, ['p1', 'p2']);
  const third = valueOf(prepareDraw({ published: circle.published, wallet: without, random }));
  expect(third.request.draws).toEqual(second.request.draws.slice(2));
  const answer = valueOf(await issue({ keys, roll, member: 'ada', request: third.request, random }));
  const wallet = valueOf(acceptAnswer({ wallet: third.wallet, answer }));
  expect(wallet.entries.map(({ state }) => state)).toEqual(['lost', 'lost', 'ready']);
  expect(prepareDraw({ published: circle.published, wallet, random })).toMatchObject({ code: 'nothing-to-draw' });
  // another member draws as the first did
  expect((await issue({ keys, roll, member: 'ben', request: second.request, random })).ok).toBe(true);
  expect([roll.issued('p1'), roll.issued('p2'), roll.issued('p3')]).toEqual([2, 2, 2]);
});

test('U9 two requests of one member at the same time: one passes', async () => {
  const circle = tokenCircle(2, 'at once');
  const { keys, roll, random } = circle;
  const asked = [prepare(circle), prepare(circle), prepare(circle)];
  const answers = await Promise.all(asked.map(({ request }) => issue({ keys, roll, member: 'ada', request, random })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(roll.issued('p1')).toBe(1);
});

test('U10 a lost reply costs nothing: the device asks in the same words and gets its token; the count stays', async () => {
  const circle = tokenCircle(2, 'lost');
  const { keys, roll, random, published } = circle;
  const { wallet, request } = prepare(circle);
  const lost = valueOf(await issue({ keys, roll, member: 'ada', request, random }));
  const again = valueOf(prepareDraw({ published, wallet, random }));
  expect(again.request).toEqual(request);
  expect(again.wallet).toEqual(wallet);
  const answer = valueOf(await issue({ keys, roll, member: 'ada', request: again.request, random }));
  expect(answer.draws.map(({ evaluated }) => evaluated)).toEqual(lost.draws.map(({ evaluated }) => evaluated));
  expect(roll.issued('p1')).toBe(1);
  // both replies finish to the same token, so there is only one
  expect(acceptAnswer({ wallet, answer })).toEqual(acceptAnswer({ wallet, answer: lost }));
  expect(prepareDraw({ published, wallet: valueOf(acceptAnswer({ wallet, answer })), random })).toMatchObject({
    code: 'nothing-to-draw',
  });
});

test('U12 an answer made with another key, with a false proof or to another question is refused, and nothing is kept of it', async () => {
  const circle = tokenCircle(2, 'answers');
  const { keys, roll, random } = circle;
  const { wallet, request } = prepare(circle);
  const answer = valueOf(await issue({ keys, roll, member: 'ada', request, random }));
  const bend = (change: object) => ({ v: 1, draws: [answer.draws[0], { ...answer.draws[1], ...change }] });
  const code = (given: unknown) => acceptAnswer({ wallet, answer: given });

  // another key, openly: a mistake, or a member who is singled out
  const marked = keys.map(({ pulse }) => makePulseKey({ circle: 'bench', pulse, seed: new Uint8Array(32).fill(9) }));
  const foreign = valueOf(await issue({ keys: marked, roll, member: 'ada', request, random }));
  expect(code(foreign)).toMatchObject({ ok: false, code: 'wrong-key', pulses: ['p1'] });
  // the same, under the name of the published key
  const posing = { v: 1, draws: foreign.draws.map((draw, at) => ({ ...draw, key: keys[at]?.key })) };
  expect(code(posing)).toMatchObject({ ok: false, code: 'bad-proof', pulses: ['p1'] });

  const element = ristretto255.Point.BASE.toHex();
  expect(code(bend({ evaluated: element }))).toMatchObject({ code: 'bad-proof', pulses: ['p2'] });
  expect(code(bend({ evaluated: '00'.repeat(32) }))).toMatchObject({ code: 'bad-proof' });
  expect(code(bend({ proof: answer.draws[0]?.proof }))).toMatchObject({ code: 'bad-proof' });
  // a scalar beyond the order
  expect(code(bend({ proof: 'ff'.repeat(64) }))).toMatchObject({ code: 'bad-proof' });
  expect(code(bend({ pulse: 'p9' }))).toMatchObject({ code: 'not-asked', pulses: ['p9'] });
  expect(code(bend({ pulse: 'p1' }))).toMatchObject({ code: 'pulse-twice' });
  const { asked, answer: others } = await drawAll(circle, 'ben');
  expect(code(others)).toMatchObject({ code: 'bad-proof' });
  expect(acceptAnswer({ wallet: asked, answer: others }).ok).toBe(true);
  const done = valueOf(acceptAnswer({ wallet, answer }));
  expect(acceptAnswer({ wallet: done, answer })).toMatchObject({ code: 'not-asked' });
  expect(acceptAnswer({ wallet: emptyWallet, answer })).toMatchObject({ code: 'not-asked' });
});

test('U12 tokens of a key that nobody else has cannot be got: of a member singled out by a key of their own', async () => {
  const circle = tokenCircle(1, 'singled out');
  const { random } = circle;
  const own = [makePulseKey({ circle: 'bench', pulse: 'p1', seed: new Uint8Array(32).fill(3) })];
  // the issuer shows this member another list; the fingerprints differ, and a device that saw the true list refuses
  const { wallet } = prepare(circle);
  const other = valueOf(publishKeys(own));
  expect(prepareDraw({ published: other, wallet, random })).toMatchObject({ code: 'key-changed', pulses: ['p1'] });
});

test('U8 a device that saw a key for a pulse refuses another for it, before, while and after it holds a token', async () => {
  const circle = tokenCircle(2, 'pinned');
  const { random, published } = circle;
  const { asked, wallet } = await drawAll(circle, 'ada');
  const [one, two] = published.keys as [{ pulse: string; key: string }, { pulse: string; key: string }];
  const { key } = makePulseKey({ circle: 'bench', pulse: 'p2', seed: new Uint8Array(32) });
  const changed = { v: 1, keys: [one, { ...two, key }] };
  const { wallet: sent } = valueOf(sendToken(wallet, 'p2'));
  for (const held of [asked, wallet, sent])
    expect(prepareDraw({ published: changed, wallet: held, random })).toMatchObject({
      code: 'key-changed',
      pulses: ['p2'],
    });
});

test('U5 a source of randomness that repeats itself throws before anything leaves', () => {
  const { published } = tokenCircle(1, 'repeats');
  const sources = [
    (length: number) => new Uint8Array(length),
    (length: number) => new Uint8Array(length).fill(5),
    (length: number) => Uint8Array.from({ length }, (_, at) => at),
  ];
  for (const random of sources)
    expect(() => prepareDraw({ published, wallet: emptyWallet, random })).toThrow('repeats');
});

test('U5 the same bytes in give the same tokens out: randomness comes in as an argument and from nowhere else', async () => {
  const one = await drawAll(tokenCircle(2, 'same'), 'ada');
  const other = await drawAll(tokenCircle(2, 'same'), 'ada');
  expect(one).toEqual(other);
  expect(await drawAll({ ...tokenCircle(2, 'same'), random: seededBytes('else') }, 'ada')).not.toEqual(one);
});

test('U9 what is asked for a pulse without a key, or is no element, is refused before anything is entered', async () => {
  const circle = tokenCircle(2, 'unknown');
  const { keys, roll, random } = circle;
  const { request } = prepare(circle);
  const ask = (given: unknown) => issue({ keys: keys.slice(0, 1), roll, member: 'ada', request: given, random });
  expect(await ask(request)).toMatchObject({ code: 'unknown-pulse', pulses: ['p2'] });
  expect(await ask({ v: 1, draws: [{ pulse: 'p1', blinded: '00'.repeat(32) }] })).toMatchObject({ code: 'malformed' });
  expect(await ask({ v: 1, draws: [{ pulse: 'p1', blinded: 'ff'.repeat(32) }] })).toMatchObject({ code: 'malformed' });
  expect(await ask({ v: 1, draws: [request.draws[0], request.draws[0]] })).toMatchObject({ code: 'pulse-twice' });
  expect(roll.issued('p1')).toBe(0);
});
