import { coach, type Language, RULE_IDS, type RuleId } from '../src/index.ts';
import type { BankItem } from './read-bank.ts';

/** How often a rule is right on a part of the bank. */
export type RuleFigures = {
  readonly rule: RuleId;
  /** Texts that it should ask about, near misses, and all texts of its kind. */
  readonly positives: number;
  readonly nearNegatives: number;
  readonly texts: number;
  readonly rightly: number;
  readonly wrongly: readonly BankItem[];
  readonly missed: readonly BankItem[];
  /**
   * The share of its questions that were right, and the share of the texts it should ask about that it did ask about.
   */
  readonly precision: number;
  readonly recall: number;
};

/**
 * Over several parts of the bank together. A part counts for the rules it was written for, which are those it has near
 * misses of. Only for these was each of its sentences labelled with care.
 */
export const measureBank = (parts: readonly (readonly BankItem[])[], language: Language): readonly RuleFigures[] => {
  const asked = parts.map((items) =>
    items.map((item) => ({ item, rules: new Set(coach(item.subject, language).map(({ rule }) => rule)) })),
  );
  return RULE_IDS.map((rule) => {
    const own = asked
      .filter((items) => items.some(({ item }) => item.near.has(rule)))
      .flat()
      .filter(({ item }) => rule.startsWith(`${item.subject.kind}-`));
    const positives = own.filter(({ item }) => item.asks.has(rule));
    const rightly = positives.filter(({ rules }) => rules.has(rule)).length;
    const wrongly = own.filter(({ item, rules }) => rules.has(rule) && !item.asks.has(rule)).map(({ item }) => item);
    return {
      rule,
      positives: positives.length,
      nearNegatives: own.filter(({ item }) => item.near.has(rule)).length,
      texts: own.length,
      rightly,
      wrongly,
      missed: positives.filter(({ rules }) => !rules.has(rule)).map(({ item }) => item),
      precision: rightly / (rightly + wrongly.length),
      recall: rightly / positives.length,
    };
  });
};
