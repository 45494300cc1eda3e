import { expect, test } from 'vitest';
import { readerLanguage } from './reader-language.ts';

test('the first language that there is, by the reader’s own weights; English where there is none', () => {
  expect(readerLanguage(undefined)).toBe('en');
  expect(readerLanguage('')).toBe('en');
  expect(readerLanguage('cy, en-GB;q=0.8')).toBe('en');
  expect(readerLanguage('xx;q=0.9,en;q=0')).toBe('en');
  expect(readerLanguage(';;;q=,=,')).toBe('en');
});
