import { expect, test } from 'vitest';
import { learnedOfTokens } from '../../attack/shared-tokens.ts';
import { launchPulse } from './launch.ts';
import { tokenQuestion } from './question.ts';
import { tellWave } from './tell-wave.ts';

const launch = (things: number, tokens: number) =>
  launchPulse({
    items: [{ id: 'drove', kind: 'tokens', among: Array.from({ length: things }, (_, at) => `thing ${at}`), tokens }],
    parts: [],
  });

/** What a wave of five tells of all things. */
const seeIn = (things: number, tokens: number) => {
  const launched = launch(things, tokens);
  if (!launched.ok) throw new Error(launched.words);
  const known = new Map<string, string>();
  return (counts: readonly (readonly number[])[]): string => {
    const key = counts.join(';');
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = tellWave(launched.series, {
      id: 'March',
      members: Array.from({ length: 5 }, (_, at) => ({ member: `m${at}`, part: null })),
      answers: counts.map((list, thing) => ({ question: tokenQuestion('drove', `thing ${thing}`), counts: [list] })),
    });
    if (!made.ok) throw new Error(made.words);
    const told = JSON.stringify(made.told.questions.map(({ whole }) => whole.told));
    known.set(key, told);
    return told;
  };
};

test.each([
  [2, 10],
  [3, 5],
  [3, 10],
])('D27 tokens add up, and still nobody’s part in a thing is known: %i things, %i tokens', (things, tokens) => {
  expect(learnedOfTokens(5, things, tokens, seeIn(things, tokens))).toEqual([]);
});

test('D27 with too few tokens for the things what one thing tells would complete another: refused', () => {
  // the control: the looks of an item with so few tokens, computed from one with enough
  expect(learnedOfTokens(5, 3, 4, seeIn(3, 10)).length).toBeGreaterThan(0);
  expect(learnedOfTokens(5, 2, 3, seeIn(2, 10)).length).toBeGreaterThan(0);
  for (const [things, tokens] of [
    [3, 4],
    [2, 3],
    [2, 5],
    [6, 10],
  ] as const)
    expect(launch(things, tokens)).toMatchObject({
      ok: false,
      code: 'tokens',
      words: expect.stringContaining('more tokens'),
    });
  expect(launch(5, 10).ok).toBe(true);
});
