import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCode, secretOfPlaceCode } from './place-code.ts';

const secret = fc.uint8Array({ minLength: 16, maxLength: 16 });

test('CI8 fifteen words bring a device’s secret back, however they are typed', () => {
  fc.assert(
    fc.property(secret, (bytes) => {
      const code = placeCode(bytes);
      expect(code.split(' ')).toHaveLength(15);
      expect(secretOfPlaceCode(code.toUpperCase().replaceAll(' ', '\n'))).toEqual(bytes);
    }),
  );
});

test('CI8 one word misread or two swapped is nearly always noticed', () => {
  let noticed = 0;
  let tried = 0;
  fc.assert(
    fc.property(secret, fc.nat(13), (bytes, at) => {
      const words = placeCode(bytes).split(' ');
      if (words[at] === words[at + 1]) return;
      [words[at], words[at + 1]] = [words[at + 1] as string, words[at] as string];
      tried += 1;
      if (secretOfPlaceCode(words.join(' ')) === null) noticed += 1;
    }),
    { numRuns: 1_000, seed: 7 },
  );
  expect(noticed / tried).toBeGreaterThan(0.95);
  expect(secretOfPlaceCode('amber kettle north stair')).toBeNull();
});
