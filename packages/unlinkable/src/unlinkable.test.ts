import { ristretto255 } from '@noble/curves/ed25519.js';
import { expect, test } from 'vitest';
import { drawAll, tokenCircle, valueOf } from '../bench/circle-of-tokens.ts';
import { seededBytes } from '../bench/seeded-bytes.ts';
import { sendToken } from './index.ts';
import { tokenInput } from './token.ts';
import { blind, fromHex, type RandomBytes, toHex } from './voprf.ts';

const { Point } = ristretto255;
const { Fn } = Point;
const ONE: RandomBytes = (length) => new Uint8Array(length);
/** The element of a token: its input with the blind 1. */
const elementOf = (pulse: string, nonce: string) =>
  Point.fromBytes(blind(tokenInput(pulse, fromHex(nonce)), ONE).blinded);

test('U3 every token’s element and every drawn element have the same prime order: exactly one blind links each with each', async () => {
  const circle = tokenCircle(1, 'order');
  const elements: InstanceType<typeof Point>[] = [];
  for (const member of ['ada', 'ben', 'cai', 'dee']) {
    const { request, wallet } = await drawAll(circle, member);
    elements.push(Point.fromHex(JSON.parse(request).draws[0].blinded));
    const { token } = valueOf(sendToken(wallet, 'p1'));
    elements.push(elementOf('p1', token.nonce));
  }
  expect(new Set(elements.map((element) => element.toHex())).size).toBe(8);
  // the order is prime, so each element is a multiple of each other one by exactly one scalar below the order
  for (const element of elements) {
    expect(element.is0()).toBe(false);
    expect(
      element
        .multiply(Fn.ORDER - 1n)
        .add(element)
        .is0(),
    ).toBe(true);
  }
});

test('U3 where the logarithms are known, the blind that links any token with any draw is found, and the answer fits it', () => {
  const scalar = (random: RandomBytes) => Fn.create(BigInt(`0x${toHex(random(48))}`));
  const random = seededBytes('links');
  const key = scalar(random);
  const tokens = Array.from({ length: 8 }, () => scalar(random));
  const draws = Array.from({ length: 8 }, () => scalar(random));
  for (const token of tokens) {
    for (const drawn of draws) {
      const link = Fn.mul(drawn, Fn.inv(token));
      const [input, blinded] = [Point.BASE.multiply(token), Point.BASE.multiply(drawn)];
      expect(input.multiply(link).equals(blinded)).toBe(true);
      // the issuer's reply to this draw, unblinded with that scalar, is exactly that token's seal
      const unblinded = blinded.multiply(key).multiply(Fn.inv(link));
      expect(unblinded.equals(input.multiply(key))).toBe(true);
    }
  }
});

/** χ² of the low four bits of one byte of the elements against a uniform distribution: 15 degrees of freedom. */
const unevenness = (elements: readonly Uint8Array[], byte: number): number => {
  const bins = Array.from({ length: 16 }, () => 0);
  for (const element of elements) bins[(element[byte] ?? 0) & 15] = (bins[(element[byte] ?? 0) & 15] ?? 0) + 1;
  const expected = elements.length / 16;
  return bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
};
const many = (input: Uint8Array, random: RandomBytes) =>
  Array.from({ length: 320 }, () => blind(input, random).blinded);

test('U3 blinded elements are evenly spread, whatever they hide; a poor source of randomness shows', () => {
  // a uniform distribution is further off than this once in a hundred thousand cases
  const FAR = 50.5;
  const random = seededBytes('even');
  for (const input of [tokenInput('p1', new Uint8Array(32)), tokenInput('p2', new Uint8Array(32).fill(255))]) {
    const elements = many(input, random);
    expect(new Set(elements.map(toHex)).size).toBe(320);
    for (const byte of [1, 9, 22, 30]) expect(unevenness(elements, byte)).toBeLessThan(FAR);
  }
  const poor: RandomBytes = (length) => new Uint8Array(length).fill((random(1)[0] ?? 0) & 3);
  expect(unevenness(many(Uint8Array.of(1), poor), 9)).toBeGreaterThan(FAR);
});

/** All eight-byte sequences in the hex texts of a message. */
const runs = (message: unknown): Set<string> => {
  const found = new Set<string>();
  for (const [text] of JSON.stringify(message).matchAll(/[0-9a-f]{64,}/g))
    for (let at = 0; at + 16 <= text.length; at += 2) found.add(text.slice(at, at + 16));
  return found;
};

test('U4 what went over the wire when drawing and what goes when answering have the pulse in common, and not eight bytes', async () => {
  const circle = tokenCircle(2, 'wire');
  const { request, answer, wallet, asked } = await drawAll(circle, 'ada');
  const drawing = runs([request, answer, circle.published]);
  for (const pulse of ['p1', 'p2']) {
    const { token } = valueOf(sendToken(wallet, pulse));
    expect(Object.keys(token).sort()).toEqual(['nonce', 'pulse', 'seal', 'v']);
    const answering = runs(token);
    expect(answering.size).toBeGreaterThan(50);
    expect([...answering].filter((run) => drawing.has(run))).toEqual([]);
    // the check can find something: the device's intermediate state contains both
    expect([...runs(asked)].some((run) => drawing.has(run))).toBe(true);
    expect([...runs(asked)].some((run) => answering.has(run))).toBe(true);
  }
});
