import type { SeedReply, SeedRequest } from './voice.ts';
import { of, route } from './endpoint.ts';

/** What a desk calls. Apart from what members call, so that a phone does not fetch it. */
export const seedVoices = route('POST', '/api/desk/circles/:circle/seed', of<SeedRequest, SeedReply>());
