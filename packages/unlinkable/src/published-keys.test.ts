import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { tokenCircle } from '../bench/circle-of-tokens.ts';
import { keyFingerprint, listFingerprint, makePulseKey, publishKeys, readPublishedKeys } from './index.ts';

const { keys, published } = tokenCircle(3, 'keys');
const list = (...entries: readonly unknown[]) => ({ v: 1, keys: entries });
const [first, second] = published.keys as [{ pulse: string; key: string }, { pulse: string; key: string }];

test('U6 each pulse has a key of its own from one seed, and the secret is not in what is published', () => {
  expect(new Set(keys.map(({ key }) => key)).size).toBe(3);
  expect(new Set(keys.map(({ secret }) => secret)).size).toBe(3);
  const text = JSON.stringify(published);
  for (const { secret, key } of keys) {
    expect(text).not.toContain(secret);
    expect(text).toContain(key);
  }
  expect(readPublishedKeys(text)).toEqual({ ok: true, value: published });
  const seed = new Uint8Array(32).fill(7);
  const one = { circle: 'ward', pulse: 'p1', seed };
  expect(makePulseKey(one)).toEqual(makePulseKey(one));
  expect(() => makePulseKey({ ...one, pulse: 'two words' })).toThrow('A pulse’s name');
  expect(() => makePulseKey({ ...one, circle: '' })).toThrow('A circle’s name');
  expect(() => makePulseKey({ ...one, seed: seed.subarray(1) })).toThrow('32');
});

test('U6 a list that names a pulse or a key twice, or holds what is no element, is refused', () => {
  expect(readPublishedKeys(list(first, { ...first, key: second.key }))).toMatchObject({ code: 'pulse-twice' });
  expect(readPublishedKeys(list(first, { ...second, key: first.key }))).toMatchObject({
    code: 'key-twice',
    pulses: ['p1', 'p2'],
  });
  expect(publishKeys([...keys, ...keys])).toMatchObject({ code: 'pulse-twice' });
  for (const key of ['00'.repeat(32), 'ff'.repeat(32), first.key.toUpperCase(), first.key.slice(2), null])
    expect(readPublishedKeys(list({ pulse: 'p1', key }))).toMatchObject({ code: 'malformed' });
  for (const pulse of ['', 'a b', 'é', 'x'.repeat(65), 7])
    expect(readPublishedKeys(list({ ...first, pulse }))).toMatchObject({ code: 'malformed' });
  expect(readPublishedKeys(list())).toMatchObject({ code: 'malformed' });
  expect(readPublishedKeys({ v: 2, keys: [first] })).toMatchObject({ code: 'other-version' });
  expect(readPublishedKeys({ v: '1', keys: [first] })).toMatchObject({ code: 'malformed' });
});

test('U7 a fingerprint is eight groups of four letters without i, l, o and u, and follows pulse and key', () => {
  const prints = [keyFingerprint(first), keyFingerprint(second), keyFingerprint({ ...first, pulse: 'p2' })];
  expect(new Set(prints).size).toBe(3);
  for (const print of [...prints, listFingerprint(published)])
    expect(print).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){7}[0-9a-hjkmnp-tv-z]{4}$/);
});

/** Rule U7, implemented differently: RFC 9380 § 5.3.1 with SHA-512, a number below the group's order, base 32. */
const byTheRule = ({ pulse, key }: { pulse: string; key: string }): string => {
  const sha = (...parts: readonly (Uint8Array | string)[]) =>
    parts.reduce((hash, part) => hash.update(part), createHash('sha512')).digest();
  const tag = 'throughline/unlinkable/1 key';
  const ending = Uint8Array.of(tag.length);
  const start = sha(
    new Uint8Array(128),
    Uint8Array.of(pulse.length),
    pulse,
    Buffer.from(key, 'hex'),
    Uint8Array.of(0, 64, 0),
    tag,
    ending,
  );
  const wide = sha(start, Uint8Array.of(1), tag, ending);
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const number = BigInt(`0x${Buffer.from(wide).reverse().toString('hex')}`) % order;
  const bytes = Buffer.from(number.toString(16).padStart(64, '0'), 'hex').reverse().subarray(0, 20);
  const letters = BigInt(`0x${bytes.toString('hex')}`)
    .toString(32)
    .padStart(32, '0');
  return Array.from(letters, (letter) => '0123456789abcdefghjkmnpqrstvwxyz'[Number.parseInt(letter, 32)]).join('');
};

test('U7 another program that goes by the rule finds the same fingerprint', () => {
  for (const key of published.keys) expect(keyFingerprint(key).replaceAll('-', '')).toBe(byTheRule(key));
});

test('U7 a list has one fingerprint whatever its order; one other key gives another', () => {
  const turned = { ...published, keys: [...published.keys].reverse() };
  expect(listFingerprint(turned)).toBe(listFingerprint(published));
  const swapped = {
    ...published,
    keys: published.keys.map((one) => (one === first ? { ...one, key: second.key } : one)),
  };
  expect(listFingerprint(swapped)).not.toBe(listFingerprint(published));
  // the boundary between two names is part of the input
  expect(listFingerprint({ v: 1, keys: [{ pulse: 'p1', key: first.key }] })).not.toBe(keyFingerprint(first));
});

test('U7 every bit of 160 is told: over 200 keys each letter of each place changes', () => {
  const prints = Array.from({ length: 200 }, (_, at) =>
    keyFingerprint({ ...first, pulse: `p${at}` }).replaceAll('-', ''),
  );
  for (let place = 0; place < 32; place += 1)
    expect(new Set(prints.map((print) => print[place])).size, `place ${place}`).toBeGreaterThan(24);
});
