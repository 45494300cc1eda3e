import type { CircleRefusals } from '@throughline/domain';
import type { CircleDoorRefusals } from '@throughline/protocol';
import type { RefusalWords } from '../../refusal-words.ts';

export const circleRefusals = {
  'decided-missing': 'Say what is already decided. “Nothing yet” is an answer.',
  'open-missing': 'Say what is open to the people who join.',
  'decides-missing': 'Say who decides.',
  'get-missing': 'Say what people get: pay, expenses, cover, a copy. “Nothing” is an honest answer.',
  'convener-name-missing': 'Give the name of whoever convenes.',
  'at-risk-missing': 'Say whom to tell if someone is at risk now. A circle cannot open without it.',
  'circle-name-missing': 'Give the circle a name.',
  'question-missing': 'Write the question people will answer.',
  'question-without-mark': 'End it as a question: “Why does … matter to you?”',
  'rule-missing': 'Choose what happens if some do not consent.',
  'position-name-missing': 'Name this position, or take it out.',
  'positions-out-of-range': ({ least, most }) => `Name from ${least} to ${most} positions.`,
  'position-name-twice': 'Two positions have this name.',
  'hear-back-missing': 'Give the date by which people hear back.',
  'hear-back-past': 'That date is past. Give one from today on.',
  'too-many-affected': ({ most }) => `Name at most ${most}. Join those that belong together.`,
  'affected-position-unknown': 'This circle has no such position.',
  'asked-by-date-missing': 'Give the date by which they will be asked.',
  'affected-name-missing': 'Name who is affected, or take this line out.',
  'asker-missing': 'Say who will ask them.',
  'joined-by-this': 'People have joined by what this said. It stays as it is.',
  'circle-changed-by-others': 'Others are changing this circle at the same moment. Look at it, and save again.',
  'only-example-put-back': 'Only the example can be put back as it was.',
} satisfies RefusalWords<CircleRefusals & CircleDoorRefusals>;
