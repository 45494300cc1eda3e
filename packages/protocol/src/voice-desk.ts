import type { SeedReply, SeedRequest } from './voice.ts';
import { of, route } from './endpoint.ts';

/** Only the desk calls these routes. They have their own file so that a phone does not load them. */
export const seedVoices = route('POST', '/api/desk/circles/:circle/seed', of<SeedRequest, SeedReply>());
