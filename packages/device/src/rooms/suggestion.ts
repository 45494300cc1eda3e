import { suggestWords } from '@throughline/protocol';
import { never, type Rule, textOf } from '../outbox/rule.ts';

/**
 * A suggestion belongs to one draft. When drafting is over, it is refused for good and its words go back to their
 * writer.
 */
export const suggestionRule: Rule = {
  room: 'suggestion',
  route: suggestWords,
  order: 1,
  later: never,
  typed: textOf,
};
