import type { Rule } from '../outbox/rule.ts';
import { ballotRule } from './ballot.ts';
import { consentRule } from './consent.ts';
import { questionRule } from './question.ts';
import { responseRule } from './response.ts';
import { storyRule } from './story.ts';
import { suggestionRule } from './suggestion.ts';
import { voiceRule } from './voice.ts';

/** The rules of everything that is sent through the outbox. */
export const RULES: readonly Rule[] = [
  ballotRule,
  voiceRule,
  storyRule,
  suggestionRule,
  consentRule,
  responseRule,
  questionRule,
];
