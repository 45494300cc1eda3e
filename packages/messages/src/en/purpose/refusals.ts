import type { PurposeRefusals } from '@throughline/domain';
import type { PurposeDoorRefusals } from '@throughline/protocol';
import type { RefusalWords } from '../../refusal-words.ts';

export const purposeRefusals = {
  'reviewed-version-does-not-stand': 'Only the purpose that stands is looked at again.',
  'review-day-past': 'That day has passed. Choose one after today.',
  'review-day-set-already': 'It is looked at again on that day already.',
  'part-too-long': ({ length, most }) =>
    `This part has ${length} characters; ${most} is the most. Nothing is lost: shorten it.`,
  'tied-voice-gone': 'That voice is not here any more.',
  'tied-voice-not-asked': 'That voice is hidden or merged. Tie one that is asked.',
  'too-many-threads': ({ most }) => `${most} threads is the most. Untie one first.`,
  'imported-takes-no-purpose': 'This conversation was held elsewhere. It takes no purpose.',
  'version-asked-already': 'A version is put to consent already. Decide it first.',
  'nothing-to-consent-to': 'Write what you do together, and so that what: there is nothing to consent to yet.',
  'version-stands-word-for-word': 'This is the text that stands already, word for word.',
  'review-day-not-to-come': 'Give a day to come on which the purpose is looked at again.',
  'last-day-not-before-review': 'Give a last day for answers that is not past, and before the review.',
  'version-decided': 'This version is decided.',
  'reasons-too-long': ({ most }) => `${most} characters is the most. Nothing is lost: shorten it.`,
  'decider-missing': 'Name the person who decides.',
  'sayer-missing': 'Name who says so.',
  'reasons-missing': 'Give the reasons: they stand beside the purpose.',
  'purpose-first': 'Make the purpose together first. If work has to begin before it, a convener records why.',
  'why-before-purpose-missing': 'Say why work begins before the purpose.',
  'sayer-too-long': ({ most }) => `A name has at most ${most} characters.`,
  'purpose-stands': 'A purpose stands. Work may begin, and no reason is needed.',
  'why-before-recorded': 'Why work begins before the purpose is recorded already. It stays.',
  'version-not-agreed': 'Only a version that was agreed is printed. This one was not, or not yet.',
  'many-documents-waiting': 'Many documents are being made. Try again in half a minute.',
  'letters-cannot-print': ({ letters }) =>
    `These cannot be printed here, because no typeface that we have holds them: ${letters}. The slide, the document and the plain text show them with the typefaces of whoever opens them.`,
} satisfies RefusalWords<PurposeRefusals & PurposeDoorRefusals>;
