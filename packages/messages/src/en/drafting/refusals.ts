import type { DraftingRefusals } from '@throughline/domain';
import type { DraftingDoorRefusals } from '@throughline/protocol';
import type { RefusalWords } from '../../refusal-words.ts';

export const draftingRefusals = {
  'drafts-open-already': 'The drafts are open already.',
  'drafting-until-past': 'Give a date from today on, or none.',
  'drafts-closed-already': 'The drafts are closed already.',
  'drafts-closed': 'The drafts are closed, so this could not be taken in. What you typed is kept on this device.',
  'too-many-drafts': ({ most }) => `${most} drafts is the most. Write in one that is there, or remove an empty one.`,
  'first-draft-gone': 'The draft to begin from is not here any more.',
  'draft-name-missing': 'Give the draft a name.',
  'draft-name-too-long': ({ most }) => `${most} characters is the most for a name.`,
  'draft-name-taken': 'Another draft has that name. Give this one another.',
  'draft-gone': 'That draft is not here any more.',
  'draft-has-words': 'Words are written in that draft. Only an empty one can be removed.',
  'written-part-too-long': ({ length, most }) =>
    `This part has ${length} characters; ${most} is the most. Nothing is lost: shorten it, and it is sent by itself.`,
  'part-too-many-marks': 'Some of these letters carry more marks than can be kept. Take some out.',
  'clock-out-of-range': ({ most }) => `Give from 1 to ${most} minutes.`,
  'volunteer-missing': 'Name both: two people take it away together.',
  'volunteer-name-too-long': ({ most }) => `${most} characters is the most for a name.`,
  'volunteer-twice': 'Name two people, not one twice.',
  'return-day-missing': 'Give the day, from today on, on which they return with it.',
  'nothing-handed-over': 'No draft is handed over.',
  'suggested-draft-gone': 'That draft is not here any more. Your words are kept on this device.',
  'too-many-suggestions': ({ most }) => `${most} suggestions is the most. Your words are kept on this device.`,
  'suggestion-empty': 'Write a few words first.',
  'suggestion-too-long': ({ length, most }) =>
    `That is ${length} characters; ${most} is the most. Nothing is lost: shorten it and send again.`,
  'suggestion-taken-back': 'That suggestion is not here any more: its writer took it back.',
  'suggestion-so-already': 'Somebody has done that already.',
  'suggestion-settled': 'Somebody has settled it already. Let it wait again first.',
  'setting-aside-needs-reason': 'Say why: whoever wrote it will read your reason.',
  'suggestion-reason-too-long': ({ most }) => `${most} characters is the most for a reason.`,
  'drafting-changed-meanwhile': 'Somebody else has just changed this. Look again.',
  'drafts-followed-out-of-range': ({ most }) => `Say which drafts to follow: from one to ${most}.`,
  'typed-draft-gone': 'That draft is not here any more. What you typed is kept on this device.',
  'edit-leans-on-missing-words':
    'This edit leans on words that are not here. The whole text is read again; yours is kept.',
  'text-moved-on':
    'The drafts were closed and this text has moved on without these words. They are kept on this device: copy them in if they are still wanted.',
  'edit-too-large': 'That is more than one edit may hold. Send it in smaller pieces.',
  'written-over-too-often':
    'This draft has been written over more often than can be kept at once. Close the drafts and open them again: the words stay.',
  'not-an-edit': 'That could not be read as an edit of this text.',
} satisfies RefusalWords<DraftingRefusals & DraftingDoorRefusals>;
