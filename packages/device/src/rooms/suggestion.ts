import { suggestWords } from '@throughline/protocol';
import { never, type Rule, textOf } from '../outbox/rule.ts';

/** A suggestion is for one draft: when drafting is over, its words go back to whoever wrote them. */
export const suggestionRule: Rule = {
  room: 'suggestion',
  route: suggestWords,
  order: 1,
  later: never,
  typed: textOf,
};
