import { ROOM_ENDPOINTS } from './all.ts';
import { liveEndpoints } from './live.ts';

/**
 * Every endpoint of the program. The server, its guards, its tests and the OpenAPI description follow from this list.
 * The endpoints of the live snapshot are listed beside those of the rooms, because the snapshot has a share of every
 * room.
 */
export const ALL_ENDPOINTS = { ...ROOM_ENDPOINTS, live: liveEndpoints } as const;
