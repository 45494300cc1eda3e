import { describe, expect, test } from 'vitest';
import { coach } from './coach.ts';
import { english } from './en/index.ts';
import { RULE_IDS } from './finding.ts';
import type { Language } from './language.ts';
import { RULES } from './rules.ts';
import type { PurposeSubject, Subject } from './subject.ts';

const purpose = (parts: PurposeSubject['parts']): Subject => ({ kind: 'purpose', parts });
const SOLUTION = purpose({ 'together-we': 'Introduce quiet hours', 'so-that': 'everyone sleeps', 'we-will-not': 'x' });

describe('what the coach says', () => {
  test('WC1 every rule has one question and one reason, and suggests nothing', () => {
    for (const id of RULE_IDS) {
      const { question, why } = english.rules[id];
      expect(question.match(/\?/g), id).toHaveLength(1);
      expect(why, id).toMatch(/^[A-Z“].*\.$/);
      expect(`${question} ${why}`, id).not.toMatch(/!|\btry\b|\bplease\b|instead|such as|for example|e\.g\./i);
    }
  });

  test('WC1 a question quotes what the writer wrote, as it was written', () => {
    const [finding] = coach(purpose({ 'together-we': 'INTRODUCE quiet hours' }), english);
    expect(finding?.question).toMatch(/^“INTRODUCE” is something to do\./);
    const [odd] = coach({ kind: 'voice', text: 'Thank Mrs $& for me' }, english);
    expect(odd?.question ?? '').not.toContain('{words}');
  });

  test('WC2 the same words give the same findings in the order of the rules', () => {
    const once = coach(SOLUTION, english);
    expect(coach(structuredClone(SOLUTION), structuredClone(english))).toEqual(once);
    expect(once.map(({ rule }) => rule)).toEqual(RULE_IDS.filter((id) => once.some(({ rule }) => rule === id)));
    expect(RULES.map(({ id }) => id)).toEqual(RULE_IDS);
  });

  test('WC3 a silenced rule does not ask and the others ask as before', () => {
    const all = coach(SOLUTION, english);
    expect(all.length).toBeGreaterThan(1);
    for (const { rule } of all)
      expect(coach(SOLUTION, english, { silenced: [rule] })).toEqual(all.filter((finding) => finding.rule !== rule));
    expect(coach(SOLUTION, english, { silenced: RULE_IDS })).toEqual([]);
  });

  test('WC6 rules and language are plain data', () => {
    const sent = JSON.parse(JSON.stringify(english)) as Language;
    expect(coach(SOLUTION, sent)).toEqual(coach(SOLUTION, english));
    expect(JSON.parse(JSON.stringify(RULES))).toEqual(RULES);
  });

  test('WC7 what is absent has no span', () => {
    const found = coach(purpose({ 'so-that': 'the figures look better' }), english);
    expect(found).toMatchObject([{ rule: 'purpose-names-nobody', place: 'so-that', spans: [] }]);
  });

  test('WC8 what is still open is left as it was said', () => {
    const words = 'Implement world class excellence by March 2027 with KPI 4, stakeholder governance and throughput';
    expect(coach(purpose({ 'still-open': words }), english)).toEqual([]);
    expect(coach(purpose({ 'together-we': words }), english).length).toBeGreaterThan(2);
  });
});
