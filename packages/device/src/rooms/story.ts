import { tellStory } from '@throughline/protocol';
import { never, type Rule, textOf } from '../outbox/rule.ts';

/** A story is taken at any time, but for circles that were brought in to be read: those never open. */
export const storyRule: Rule = {
  room: 'story',
  route: tellStory,
  order: 1,
  later: never,
  typed: textOf,
};
