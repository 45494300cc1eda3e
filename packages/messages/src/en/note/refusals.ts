import type { NoteRefusals } from '@throughline/domain';
import type { NoteDoorRefusals } from '@throughline/protocol';
import type { RefusalWords } from '../../refusal-words.ts';

export const noteRefusals = {
  'note-empty': 'Write a few words first.',
  'note-too-long': ({ length, most }) =>
    `That is ${length} characters; ${most} is the most. Nothing is lost: shorten it and send again.`,
  'note-gone': 'This note is not in the circle any more.',
  'circle-full-of-notes': ({ most }) => `This circle has ${most} notes; it takes no more.`,
} satisfies RefusalWords<NoteRefusals & NoteDoorRefusals>;
