/** What happens if some do not consent. Chosen before drafting and always shown from then on (product.md § 5.1). */
export type Rule = 'all-heard-consent' | 'no-position-objects' | 'two-thirds-of-each' | 'convener-decides';

export const RULES: readonly Rule[] = [
  'all-heard-consent',
  'no-position-objects',
  'two-thirds-of-each',
  'convener-decides',
];
