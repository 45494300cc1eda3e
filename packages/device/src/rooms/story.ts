import { tellStory } from '@throughline/protocol';
import { never, type Rule, textOf } from '../outbox/rule.ts';

/** A story is taken at any time, except in imported conversations. Those never open, so a refusal is final. */
export const storyRule: Rule = {
  room: 'story',
  route: tellStory,
  order: 1,
  later: never,
  typed: textOf,
};
