import type { SightingRefusals } from '@throughline/domain';
import type { SightingDoorRefusals } from '@throughline/protocol';
import type { RefusalWords } from '../../refusal-words.ts';

export const sightingRefusals = {
  'no-purpose-stands': 'No purpose stands here yet.',
  'poster-of-older-version': 'The poster you read is of an older version. A newer purpose stands.',
  'too-many-sightings': 'More sightings than this poster can hold. Thank you all the same.',
} satisfies RefusalWords<SightingRefusals & SightingDoorRefusals>;
