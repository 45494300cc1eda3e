import { ristretto255 } from '@noble/curves/ed25519.js';
import { expect, test } from 'vitest';
import { drawAll, tokenCircle, valueOf } from '../bench/circle-of-tokens.ts';
import {
  acceptAnswer,
  checkToken,
  emptyWallet,
  issue,
  listFingerprint,
  makePulseKey,
  markLost,
  memoryIssueRoll,
  memorySpentSet,
  prepareDraw,
  publishKeys,
  redeem,
  sendToken,
  type Wallet,
} from './index.ts';
import { tokenInput } from './token.ts';
import { evaluateBatch, finishBatch, fromHex, isBlindedBy } from './voprf.ts';

const ORDER = ristretto255.Point.Fn.ORDER;
/** A number of 32 bytes, little-endian, possibly not a valid scalar. */
const hexOf = (number: bigint): string =>
  Buffer.from(number.toString(16).padStart(64, '0'), 'hex').reverse().toString('hex');

/** What RFC 9496 § A.2 says must be refused: not canonical, negative, not a square, or with a negative product. */
const NO_ELEMENTS = [
  '00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'f3ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '01ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371',
  '3eb858e78f5a7254d8c9731174a94f76755fd3941c0ac93735c07ba14579630e',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  // the identity, which is an element and hides nothing
  '00'.repeat(32),
];

test('U18 elements that are none, and the identity, are refused at every door an element comes in by', async () => {
  const circle = tokenCircle(1, 'elements');
  const { keys, roll, random, published } = circle;
  const { asked, answer } = await drawAll(circle, 'ada');
  const drawn = JSON.parse(JSON.stringify(answer)).draws[0];
  for (const bad of NO_ELEMENTS) {
    const request = { v: 1, draws: [{ pulse: 'p1', blinded: bad }] };
    expect(await issue({ keys, roll, member: 'eve', request, random }), bad).toMatchObject({ code: 'malformed' });
    const answered = acceptAnswer({ wallet: asked, answer: { v: 1, draws: [{ ...drawn, evaluated: bad }] } });
    expect(answered, bad).toMatchObject({ code: 'bad-proof' });
    const list = { v: 1, keys: [{ ...published.keys[0], key: bad }] };
    expect(prepareDraw({ published: list, wallet: emptyWallet, random }), bad).toMatchObject({ code: 'malformed' });
  }
  expect(await roll.issued('p1')).toBe(1);
});

test('U12 a proof has one writing: the same scalars plus the order, or the halves turned, are refused', async () => {
  const circle = tokenCircle(1, 'scalars');
  const { asked, answer } = await drawAll(circle, 'ada');
  const [drawn] = answer.draws as [(typeof answer.draws)[number]];
  const [challenge, response] = [drawn.proof.slice(0, 64), drawn.proof.slice(64)];
  const numberOf = (hex: string) => BigInt(`0x${Buffer.from(hex, 'hex').reverse().toString('hex')}`);
  const code = (proof: string) => acceptAnswer({ wallet: asked, answer: { v: 1, draws: [{ ...drawn, proof }] } });
  expect(code(drawn.proof).ok).toBe(true);
  for (const proof of [
    hexOf(numberOf(challenge) + ORDER) + response,
    challenge + hexOf(numberOf(response) + ORDER),
    response + challenge,
    '00'.repeat(64),
    `${challenge}${'00'.repeat(32)}`,
  ])
    expect(code(proof)).toMatchObject({ ok: false, code: 'bad-proof' });
  expect(code(drawn.proof.toUpperCase())).toMatchObject({ code: 'malformed' });
});

test('U2 a batch of none proves nothing, and a proof for fewer or more elements does not hold', () => {
  const { keys, random } = tokenCircle(1, 'batches');
  const pair = { secretKey: fromHex(keys[0]?.secret ?? ''), publicKey: fromHex(keys[0]?.key ?? '') };
  const element = (at: number) => ristretto255.Point.BASE.multiply(BigInt(at + 1)).toBytes();
  const three = evaluateBatch(pair, [element(1), element(2), element(3)], random);
  const items = three.evaluated.map((evaluated, at) => ({
    input: Uint8Array.of(at),
    blind: fromHex(hexOf(5n)),
    blinded: element(at + 1),
    evaluated,
  }));
  expect(finishBatch(items, pair.publicKey, three.proof)).toHaveLength(3);
  expect(finishBatch(items.slice(0, 2), pair.publicKey, three.proof)).toBeNull();
  expect(finishBatch([...items, items[0] as (typeof items)[0]], pair.publicKey, three.proof)).toBeNull();
  expect(finishBatch([], pair.publicKey, three.proof)).toBeNull();
  expect(() => evaluateBatch(pair, [], random)).toThrow('1 to 65,535');
  const tooMany = Array.from({ length: 65_536 }, () => items[0] as (typeof items)[0]);
  expect(finishBatch(tooMany, pair.publicKey, three.proof)).toBeNull();
  const elements = tooMany.map(({ blinded }) => blinded);
  expect(() => evaluateBatch(pair, elements, random)).toThrow('1 to 65,535');
});

test('U9 the same element for two pulses, or from two members, brings each its own: nothing is gained by it', async () => {
  const circle = tokenCircle(2, 'doubled');
  const { keys, roll, random } = circle;
  const { request } = await drawAll(circle, 'ada');
  const [{ blinded }] = JSON.parse(request).draws;
  const doubled = { v: 1, draws: keys.map(({ pulse }) => ({ pulse, blinded })) };
  const answer = valueOf(await issue({ keys, roll, member: 'eve', request: doubled, random }));
  expect(new Set(answer.draws.map(({ evaluated }) => evaluated)).size).toBe(2);
  expect([await roll.issued('p1'), await roll.issued('p2')]).toEqual([2, 2]);
  // a copied draw gives a reply that only the owner of the blind can finish
  const wallet = valueOf(prepareDraw({ published: circle.published, wallet: emptyWallet, random })).wallet;
  expect(acceptAnswer({ wallet, answer })).toMatchObject({ code: 'bad-proof' });
});

test('U24 two circles on one seed, with pulses called the same, have nothing in common', async () => {
  const seed = new Uint8Array(32).fill(11);
  const base = tokenCircle(1, 'two circles');
  const of = (circle: string) => {
    const keys = [makePulseKey({ circle, pulse: 'march', seed })];
    return { ...base, keys, published: valueOf(publishKeys(keys)), roll: memoryIssueRoll() };
  };
  const [ward, board] = [of('ward'), of('board')];
  expect(ward.published.keys[0]?.key).not.toBe(board.published.keys[0]?.key);
  const { wallet, asked } = await drawAll(ward, 'ada');
  const { token } = valueOf(sendToken(wallet, 'march'));
  const [key] = board.keys as [(typeof board.keys)[0]];
  expect(checkToken(key, token)).toMatchObject({ code: 'not-a-token' });
  const { answer } = await drawAll(board, 'ada');
  expect(acceptAnswer({ wallet: asked, answer })).toMatchObject({ code: 'wrong-key' });
  // the boundary between the two names is part of the input
  const split = (circle: string, pulse: string) => makePulseKey({ circle, pulse, seed }).key;
  expect(split('a-pulse', 'b')).not.toBe(split('a', 'pulse-b'));
});

test('U25 a waiting draw that was damaged on the device is noticed before its blind is thrown away', async () => {
  const circle = tokenCircle(2, 'damaged');
  const { asked, answer } = await drawAll(circle, 'ada');
  const bend = (name: 'nonce' | 'blind' | 'blinded', to: (hex: string) => string): Wallet => ({
    ...asked,
    entries: asked.entries.map((entry, at) =>
      at === 0 && entry.state === 'waiting' ? { ...entry, [name]: to(entry[name]) } : entry,
    ),
  });
  const flip = (hex: string) => `${hex[0] === '0' ? '1' : '0'}${hex.slice(1)}`;
  for (const name of ['nonce', 'blind', 'blinded'] as const)
    expect(acceptAnswer({ wallet: bend(name, flip), answer }), name).toMatchObject({
      code: 'wallet-damaged',
      pulses: ['p1'],
    });
  // blinds that are not scalars
  for (const blind of ['00'.repeat(32), 'ff'.repeat(32), hexOf(ORDER)])
    expect(acceptAnswer({ wallet: bend('blind', () => blind), answer })).toMatchObject({ code: 'wallet-damaged' });
  // the other pulse is not lost with it
  const without = markLost(bend('blind', flip), ['p1']);
  const { random, published, keys, roll } = circle;
  const rest = valueOf(prepareDraw({ published, wallet: without, random }));
  expect(rest.request.draws.map(({ pulse }) => pulse)).toEqual(['p2']);
  const again = valueOf(await issue({ keys, roll, member: 'ada', request: rest.request, random }));
  const wallet = valueOf(acceptAnswer({ wallet: rest.wallet, answer: again }));
  expect(wallet.entries.map(({ state }) => state)).toEqual(['lost', 'ready']);
});

test('U25 every draw as it was made passes this look', async () => {
  const { asked } = await drawAll(tokenCircle(8, 'whole'), 'ada');
  for (const entry of asked.entries) {
    if (entry.state !== 'waiting') throw new Error('it was asked for just now');
    const [nonce, blind, blinded] = [fromHex(entry.nonce), fromHex(entry.blind), fromHex(entry.blinded)];
    expect(isBlindedBy(tokenInput(entry.pulse, nonce), { blind, blinded })).toBe(true);
  }
});

test('U26 a refusal does not tell who holds no token whether a nonce was used', async () => {
  const circle = tokenCircle(1, 'asking');
  const [key] = circle.keys as [(typeof circle.keys)[0]];
  const spent = memorySpentSet();
  const { token } = valueOf(sendToken((await drawAll(circle, 'ada')).wallet, 'p1'));
  valueOf(await redeem({ key, spent, token }));
  const asked: string[] = [];
  const watched = { ...spent, add: (pulse: string, nonce: string) => (asked.push(nonce), spent.add(pulse, nonce)) };
  const used = await redeem({ key, spent: watched, token: { ...token, seal: '00'.repeat(64) } });
  const unused = await redeem({ key, spent: watched, token: { ...token, nonce: '00'.repeat(32) } });
  expect(used).toEqual(unused);
  expect(used).toMatchObject({ code: 'not-a-token' });
  expect(asked).toEqual([]);
});

test('U27 an issuer that gives each member a key of their own knows every answer; their fingerprints are all different', async () => {
  const members = Array.from({ length: 8 }, (_, at) => `m${at}`);
  const lists = new Set<string>();
  let matched = 0;
  const circles = members.map((member) => tokenCircle(1, member));
  for (const [at, circle] of circles.entries()) {
    const { wallet } = await drawAll(circle, members[at] as string);
    const { token } = valueOf(sendToken(wallet, 'p1'));
    // the key that was used tells whose answer it is
    const owner = circles.findIndex(({ keys: [key] }) => checkToken(key as (typeof circle.keys)[0], token).ok);
    if (owner === at) matched += 1;
    lists.add(listFingerprint(circle.published));
  }
  expect(matched).toBe(8);
  expect(lists.size).toBe(8);
});

test('U27 a pulse of one’s own is found like a key of one’s own: by the fingerprint of the list', () => {
  const { keys, random } = tokenCircle(3, 'own pulse');
  const seed = random(32);
  const marked = [...keys.slice(1), makePulseKey({ circle: 'bench', pulse: 'p1-a', seed })];
  const prints = [keys, keys.slice(0, 2), marked].map((list) => listFingerprint(valueOf(publishKeys(list))));
  expect(new Set(prints).size).toBe(3);
});

test('U27 keys changed between two draws: who drew before refuses, and what both hold still counts apart', async () => {
  const circle = tokenCircle(1, 'rotated');
  const { random } = circle;
  const { wallet } = await drawAll(circle, 'ada');
  const rotated = [makePulseKey({ circle: 'bench', pulse: 'p1', seed: random(32) })];
  const later = { ...circle, keys: rotated, published: valueOf(publishKeys(rotated)) };
  expect(prepareDraw({ published: later.published, wallet, random })).toMatchObject({ code: 'key-changed' });
  // a later member sees only the new key; the two keys are distinguished at redemption, which is the purpose of this
  // attack
  const { wallet: bens } = await drawAll(later, 'ben');
  const [old, young] = [circle.keys[0], rotated[0]] as [(typeof rotated)[0], (typeof rotated)[0]];
  const tokenOf = (held: Wallet) => valueOf(sendToken(held, 'p1')).token;
  expect([checkToken(old, tokenOf(wallet)).ok, checkToken(young, tokenOf(wallet)).ok]).toEqual([true, false]);
  expect([checkToken(old, tokenOf(bens)).ok, checkToken(young, tokenOf(bens)).ok]).toEqual([false, true]);
  expect(listFingerprint(circle.published)).not.toBe(listFingerprint(later.published));
});

test('U18 pulses named like parts of every object are pulses like any other', async () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const base = tokenCircle(1, 'names');
  const keys = names.map((pulse) => makePulseKey({ circle: '__proto__', pulse, seed: new Uint8Array(32).fill(2) }));
  const circle = { ...base, keys, published: valueOf(publishKeys(keys)), roll: memoryIssueRoll() };
  const { wallet } = await drawAll(circle, '__proto__');
  const spent = memorySpentSet();
  for (const key of keys) {
    const { token } = valueOf(sendToken(wallet, key.pulse));
    expect(await redeem({ key, spent, token })).toMatchObject({ ok: true });
    expect(await redeem({ key, spent, token })).toMatchObject({ code: 'spent' });
    expect(spent.redeemed(key.pulse)).toBe(1);
    expect(circle.roll.issued(key.pulse)).toBe(1);
  }
  expect(await issue({ ...circle, member: '__proto__', request: { v: 1, draws: [] } })).toMatchObject({ ok: false });
  expect(Object.keys({})).toEqual([]);
});

test('U18 a message that would change the prototype of every object changes none', async () => {
  const text = '{"v":1,"__proto__":{"polluted":1},"draws":[{"pulse":"p1","blinded":"","__proto__":{"polluted":1}}]}';
  const circle = tokenCircle(1, 'polluted');
  expect(await issue({ ...circle, member: 'eve', request: text })).toMatchObject({ code: 'malformed' });
  // inherited properties are ignored, so a prototype cannot supply what is missing
  const inherited = Object.create({ v: 1, draws: [{ pulse: 'p1', blinded: circle.published.keys[0]?.key }] });
  expect(await issue({ ...circle, member: 'eve', request: inherited })).toMatchObject({ code: 'malformed' });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
