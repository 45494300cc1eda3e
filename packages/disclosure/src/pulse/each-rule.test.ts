import { expect, test } from 'vitest';
import {
  anotherGrouping,
  askedTwice,
  inParts,
  oneAfterHeldBack,
  oneCameOneChanged,
  partsAfterWhole,
  throughThreeWaves,
} from '../../attack/scenes.ts';
import { learned, type Sizes } from '../../attack/two-waves.ts';
import { PULSE_RULES, type PulseRules } from './pulse-rules.ts';
import { tellWaveUnder } from './tell-wave.ts';

/*
 * Each rule is removed on its own, and the attacker who fails against all rules succeeds. The same attack on the full
 * set of rules finds nothing.
 */

const inTwoWaves =
  (stayed: number, came: number, went: number, onPower = false) =>
  (tellWave: ReturnType<typeof tellWaveUnder>): readonly string[] =>
    learned({ tellWave, answers: 3, onPower, least: onPower ? 8 : 5 }, { stayed, came, went } satisfies Sizes);

type Without = readonly [
  rule: keyof PulseRules,
  what: string,
  changed: Partial<PulseRules>,
  attack: (tellWave: ReturnType<typeof tellWaveUnder>) => readonly string[],
];

const WITHOUT: readonly Without[] = [
  ['least', 'four are told', { least: () => 4 }, inTwoWaves(0, 0, 4)],
  ['least', 'six on power are told', { least: () => 5 }, inTwoWaves(0, 0, 6, true)],
  ['leastInPart', 'a part of four is told', { leastInPart: () => 4 }, inParts(4, 6, 0)],
  ['leastOutside', 'parts are told beside three in none', { leastOutside: () => 3 }, inParts(5, 5, 3)],
  ['blur', 'all and all but one are told as they are', { blur: 0 }, inTwoWaves(0, 0, 5)],
  ['blur', 'all and all but one alone are told alike', { blur: 1 }, inTwoWaves(0, 0, 6)],
  ['addsUpParts', 'the whole is told to the last answer beside its parts', { addsUpParts: false }, inParts(5, 5, 0)],
  ['keepsFrame', 'parts are told once the whole was', { keepsFrame: false }, partsAfterWhole],
  ['keepsGrouping', 'another grouping is told', { keepsGrouping: false }, anotherGrouping],
  ['tellsOnce', 'a wave is told again', { tellsOnce: false }, askedTwice],
  ['leastTurnover', 'any number may come and go', { leastTurnover: () => 0 }, inTwoWaves(2, 3, 4)],
  ['looksAtEveryWave', 'only the last wave is looked at', { looksAtEveryWave: false }, throughThreeWaves],
  ['together', 'what sets two waves apart is told whatever it says', { together: 0 }, inTwoWaves(5, 5, 0)],
  ['together', 'only what would tell one member is held back', { together: 1 }, inTwoWaves(5, 0, 5)],
  ['mindsHeldBack', 'a wave held back is taken as if it told nothing', { mindsHeldBack: false }, oneAfterHeldBack],
  ['leastMoved', 'one who answered otherwise is enough', { leastMoved: () => 1 }, oneCameOneChanged],
];

test.each(WITHOUT)('D25 without the rule “%s” the attacker succeeds: %s', (_, __, changed, attack) => {
  expect(attack(tellWaveUnder(PULSE_RULES))).toEqual([]);
  expect(attack(tellWaveUnder({ ...PULSE_RULES, ...changed })).length).toBeGreaterThan(0);
});

test('D25 no rule is left out', () => {
  expect(new Set(WITHOUT.map(([rule]) => rule))).toEqual(new Set(Object.keys(PULSE_RULES)));
});
