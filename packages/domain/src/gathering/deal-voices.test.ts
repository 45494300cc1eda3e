import { expect, test } from 'vitest';
import { dealVoice, shuffled } from './deal-voices.ts';

const voices = Array.from({ length: 12 }, (_, index) => `voice ${index}`);
const others = (): boolean => false;

test('G13 twelve times twelve different voices are dealt, and the thirteenth begins again', () => {
  const dealt = Array.from({ length: 13 }, (_, seat) => dealVoice(voices, 'seed', seat, others));
  expect(new Set(dealt.slice(0, 12)).size).toBe(12);
  expect(dealt[12]).toBe(dealt[0]);
});

test('G13 nobody is dealt their own, wherever they begin', () => {
  const own = new Set(['voice 3', 'voice 4']);
  for (let seat = 0; seat < 40; seat += 1)
    expect(own.has(dealVoice(voices, 'seed', seat, (voice) => own.has(voice)) ?? '')).toBe(false);
  // and each of the others once
  const dealt = Array.from({ length: 10 }, (_, seat) => dealVoice(voices, 'seed', seat, (voice) => own.has(voice)));
  expect(new Set(dealt).size).toBe(10);
  expect(dealVoice(['voice 3'], 'seed', 0, (voice) => own.has(voice))).toBeNull();
  expect(dealVoice([], 'seed', 5, others)).toBeNull();
});

test('G13 the order is the same whatever order voices came in, another by another seed, and every place is as likely', () => {
  expect(shuffled([...voices].reverse(), 'seed')).toEqual(shuffled(voices, 'seed'));
  expect(shuffled(voices, 'another')).not.toEqual(shuffled(voices, 'seed'));
  const first = new Map<string, number>();
  for (let seed = 0; seed < 6_000; seed += 1) {
    const [head = ''] = shuffled(voices, `seed ${seed}`);
    first.set(head, (first.get(head) ?? 0) + 1);
  }
  // 500 expected each; six standard deviations are 128
  for (const voice of voices) expect(Math.abs((first.get(voice) ?? 0) - 500)).toBeLessThan(128);
});
