import type { DoorRefusals } from '@throughline/protocol';
import type { RefusalWords } from '../../refusal-words.ts';

export const doorRefusals = {
  'nothing-here': 'There is nothing here for you. Check the link, or join with the four words.',
  'fault-of-ours': 'Something went wrong on our side. What you typed is still here: try again in a moment.',
  'form-faults': ({ count }) =>
    count === 1
      ? 'One thing is missing or not as it should be.'
      : `${count} things are missing or not as they should be.`,
  'slow-down': ({ wait }) =>
    `That was a lot at once. Wait ${wait === 1 ? 'a second' : `${wait} seconds`} and try again; nothing you typed is lost.`,
  'body-too-large': 'That is more than can be sent at once. Send it in smaller pieces.',
  'not-json': 'This address takes JSON only.',
  'body-not-taken': 'That is not what this address takes.',
  'field-not-taken': ({ field }) => `“${field}” is missing, unknown here, or not as it should be.`,
  'json-unreadable': 'That could not be read as JSON.',
  'line-broke': 'The line broke before everything had come.',
  'from-another-site': 'This was sent from another site, so it was not done. Open the page here and try again.',
  'signed-out': 'You are signed out. Sign in again; what you typed is still here.',
  'page-of-other-version':
    'This page is of another version than the program. Open it again; what you typed is kept on this device.',
} satisfies RefusalWords<DoorRefusals>;
