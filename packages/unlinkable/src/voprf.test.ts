import { ristretto255 } from '@noble/curves/ed25519.js';
import { expect, test } from 'vitest';
import { KEYS, VECTORS } from '../bench/rfc-9497-vectors.ts';
import { seededBytes } from '../bench/seeded-bytes.ts';
import {
  blind,
  deriveKeyPair,
  draw,
  evaluate,
  evaluateBatch,
  finishBatch,
  fromHex,
  isElement,
  type RandomBytes,
  toHex,
} from './voprf.ts';

/** The library takes 48 bytes and makes the scalar 1 + their value (little-endian). */
const asRandom = (scalar: string): RandomBytes => {
  const less = ristretto255.Point.Fn.toBytes(ristretto255.Point.Fn.fromBytes(fromHex(scalar)) - 1n);
  return (length) => Uint8Array.from({ length }, (_, at) => less[at] ?? 0);
};
const pair = { secretKey: fromHex(KEYS.secretKey), publicKey: fromHex(KEYS.publicKey) };

test('U1 the key of the RFC’s seed is the RFC’s key', () => {
  const { secretKey, publicKey } = deriveKeyPair(fromHex(KEYS.seed), fromHex(KEYS.keyInfo));
  expect(toHex(secretKey)).toBe(KEYS.secretKey);
  expect(toHex(publicKey)).toBe(KEYS.publicKey);
});

test.each(VECTORS)('U1 the RFC’s vector $name comes out bit for bit', ({ items, proof, proofRandomScalar }) => {
  for (const { input, blind: scalar, blinded, output } of items) {
    const made = blind(fromHex(input), asRandom(scalar));
    expect(toHex(made.blind)).toBe(scalar);
    expect(toHex(made.blinded)).toBe(blinded);
    expect(toHex(evaluate(pair.secretKey, fromHex(input)))).toBe(output);
  }
  const answer = evaluateBatch(
    pair,
    items.map(({ blinded }) => fromHex(blinded)),
    asRandom(proofRandomScalar),
  );
  expect(answer.evaluated.map(toHex)).toEqual(items.map(({ evaluated }) => evaluated));
  expect(toHex(answer.proof)).toBe(proof);
  const outputs = finishBatch(
    items.map((item) => ({
      input: fromHex(item.input),
      blind: fromHex(item.blind),
      blinded: fromHex(item.blinded),
      evaluated: fromHex(item.evaluated),
    })),
    pair.publicKey,
    fromHex(proof),
  );
  expect(outputs?.map(toHex)).toEqual(items.map(({ output }) => output));
});

test('U2 one proof covers a batch of 100 under one key, and none of it holds if any element is another', () => {
  const random = seededBytes('one proof');
  const inputs = Array.from({ length: 100 }, (_, at) => Uint8Array.of(at));
  const hidden = inputs.map((input) => ({ input, ...blind(input, random) }));
  const { evaluated, proof } = evaluateBatch(
    pair,
    hidden.map(({ blinded }) => blinded),
    random,
  );
  expect(proof).toHaveLength(64);
  const items = hidden.map((item, at) => ({ ...item, evaluated: evaluated[at] as Uint8Array }));
  expect(finishBatch(items, pair.publicKey, proof)?.map(toHex)).toEqual(
    inputs.map((input) => toHex(evaluate(pair.secretKey, input))),
  );
  // an honest evaluation of the same element, by another key
  const other = deriveKeyPair(fromHex(KEYS.seed), Uint8Array.of(1));
  for (const at of [0, 99]) {
    const foreign = evaluateBatch(other, [hidden[at]?.blinded as Uint8Array], random).evaluated[0] as Uint8Array;
    const swapped = items.map((item, place) => (place === at ? { ...item, evaluated: foreign } : item));
    expect(finishBatch(swapped, pair.publicKey, proof)).toBeNull();
  }
  expect(finishBatch(items, other.publicKey, proof)).toBeNull();
  expect(finishBatch([...items].reverse(), pair.publicKey, proof)).toBeNull();
  for (const at of [0, 63]) {
    const bent = proof.map((byte, place) => (place === at ? byte ^ 1 : byte));
    expect(finishBatch(items, pair.publicKey, bent)).toBeNull();
  }
});

test('U5 a source of randomness that gives too little, or no bytes, is a fault of the program', () => {
  const input = Uint8Array.of(1);
  for (const broken of [(n: number) => new Uint8Array(n - 1), () => [1, 2, 3] as unknown as Uint8Array]) {
    expect(() => draw(broken, 32)).toThrow('must give 32 bytes');
    expect(() => blind(input, broken)).toThrow('must give 48 bytes');
    expect(() => evaluateBatch(pair, [blind(input, seededBytes('fine')).blinded], broken)).toThrow('must give 48');
  }
});

test('U6 the identity, another writing of an element and what is no element are none', () => {
  const bytes = ristretto255.Point.BASE.toBytes();
  expect(isElement(bytes)).toBe(true);
  expect(isElement(new Uint8Array(32))).toBe(false);
  expect(isElement(bytes.map((byte, at) => (at === 31 ? byte | 128 : byte)))).toBe(false);
  expect(isElement(new Uint8Array(32).fill(255))).toBe(false);
  expect(isElement(bytes.subarray(1))).toBe(false);
});
