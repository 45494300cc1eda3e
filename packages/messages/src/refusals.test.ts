import type { Values } from '@throughline/domain';
import { describe, expect, test } from 'vitest';
import { commandLine } from './en/command-line/index.ts';
import * as charts from './en/command-line/charts.ts';
import * as commands from './en/command-line/commands.ts';
import * as imports from './en/command-line/imports.ts';
import * as pulses from './en/command-line/pulses.ts';
import * as settings from './en/command-line/settings.ts';
import * as tokens from './en/command-line/tokens.ts';
import { refusals } from './en/all.ts';
import { sayBecause } from './refusal-words.ts';
import { refusalWords, sayRefusal } from './refusals.ts';

/** Stands for any values and records which ones are read. 7 works both as a number and as a text. */
const anyValues = (asked: string[]): Values =>
  new Proxy({} as Values, {
    get: (_, name) => {
      asked.push(String(name));
      return 7;
    },
  });

describe.each([
  ['a refusal', refusals],
  ['the command line', commandLine],
])('the words of %s', (_, pack) => {
  test.each(Object.keys(pack))('%s', (reason) => {
    const asked: string[] = [];
    const words = `${sayBecause(pack, { reason, values: anyValues(asked) })}`;
    expect(words.length).toBeGreaterThan(0);
    expect(words).not.toMatch(/undefined|NaN|\[object|\$\{|!/);
    // words without values are a plain sentence, so a function has to read at least one value
    if (typeof (pack as Record<string, unknown>)[reason] === 'function') expect(asked).not.toEqual([]);
  });
});

test('every refusal is whole sentences that begin large', () => {
  for (const reason of Object.keys(refusals))
    expect(sayBecause(refusals, { reason, values: anyValues([]) }), reason).toMatch(/^[\p{Lu}“\d].*[.?]”?$/u);
});

test('no reason has words in two rooms', async () => {
  const rooms = import.meta.glob<Record<string, object>>('./en/*/refusals.ts', { eager: true });
  const all = Object.values(rooms).flatMap((room) => Object.values(room).flatMap((words) => Object.keys(words)));
  expect(all.toSorted()).toEqual(Object.keys(refusals).toSorted());
  const lines = [charts, commands, imports, pulses, settings, tokens].flatMap((one) =>
    Object.values(one).flatMap((words) => Object.keys(words)),
  );
  expect(lines.toSorted()).toEqual(Object.keys(commandLine).toSorted());
});

test('what was typed too long is said with both lengths, and that nothing is lost', () => {
  expect(sayRefusal({ reason: 'voice-too-long', values: { length: 230, most: 200 } }, 'en')).toBe(
    'That is 230 characters; 200 is the most. Nothing is lost: shorten it and send again.',
  );
});

test('numbers are written as people write them', () => {
  const words = refusalWords('en');
  expect(words['circle-full-of-voices']({ most: 5_000 })).toContain('5,000 voices');
  expect(words['slow-down']({ wait: 1 })).toContain('Wait a second and');
  expect(words['form-faults']({ count: 1 })).toBe('One thing is missing or not as it should be.');
});

test('a reason without words is a bug', () => {
  expect(() => sayRefusal({ reason: 'no-such-reason', values: {} }, 'en')).toThrow(/no words/);
});
