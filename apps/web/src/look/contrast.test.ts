import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Tokens = Readonly<Record<string, string>>;

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The value of each colour under one theme, where the theme sets one. */
const valuesOf = (name: 'light' | 'dark' | 'print'): Tokens =>
  Object.fromEntries(
    [...css.matchAll(/--([\w-]+):([^;]*#[^;]*);/g)].flatMap(([, token = '', values = '']) => {
      const value = new RegExp(`var\\(--${name}, (#[0-9A-F]{6})\\)`, 'i').exec(values)?.[1];
      return value === undefined ? [] : [[token, value]];
    }),
  );

const LIGHT = valuesOf('light');
const DARK = valuesOf('dark');
const PRINTED = { ...LIGHT, ...valuesOf('print') };

/** Relative luminance of #RRGGBB, as WCAG 2.2 defines it. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const TEXTS = ['ink', 'ink-soft', 'madder', 'sea', 'moss', 'ochre', 'umber'];
const GROUNDS = ['paper', 'sheet', 'linen', 'madder-tint', 'sea-tint', 'moss-tint', 'ochre-tint'];

const pairs = (tokens: Tokens, tops: readonly string[], grounds: readonly string[]) =>
  tops.flatMap((top) =>
    grounds.map((ground) => ({
      pair: `${top} on ${ground}`,
      ratio: contrast(tokens[top] ?? '', tokens[ground] ?? ''),
    })),
  );

for (const [name, tokens] of [
  ['light', LIGHT],
  ['dark', DARK],
] as const) {
  test(`${name}: every text colour is at least 4.7:1 on every ground`, () => {
    const measured = pairs(tokens, TEXTS, GROUNDS);
    expect(measured).toHaveLength(49);
    expect(measured.filter(({ ratio }) => !(ratio >= 4.7))).toEqual([]);
  });

  test(`${name}: edge, which draws what one may press, is at least 3.5:1 on every ground`, () => {
    expect(pairs(tokens, ['edge'], GROUNDS).filter(({ ratio }) => !(ratio >= 3.5))).toEqual([]);
  });

  test(`${name}: hatching and marks are at least 3:1 on the grounds that they stand on`, () => {
    expect(
      pairs(
        tokens,
        ['hatch', 'madder', 'sea', 'moss', 'ochre', 'umber', 'ink-soft'],
        ['paper', 'sheet', 'linen'],
      ).filter(({ ratio }) => !(ratio >= 3)),
    ).toEqual([]);
  });

  test(`${name}: the words on a filled button and on a notice are at least 7:1`, () => {
    expect(contrast(tokens['paper'] ?? '', tokens['ink'] ?? '')).toBeGreaterThanOrEqual(7);
  });
}

test('every colour has a value in light and in dark, and only paper differs in print', () => {
  expect(Object.keys(DARK)).toEqual(Object.keys(LIGHT));
  expect(Object.keys(LIGHT)).toHaveLength(17);
  expect(valuesOf('print')).toEqual({ paper: '#ffffff', sheet: '#ffffff', linen: '#f3eee2' });
});

test('prints are light, on white: every text colour is at least 4.7:1', () => {
  expect(pairs(PRINTED, TEXTS, ['paper', 'sheet', 'linen']).filter(({ ratio }) => !(ratio >= 4.7))).toEqual([]);
});
