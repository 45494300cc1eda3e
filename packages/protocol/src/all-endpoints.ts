import { ROOM_ENDPOINTS } from './all.ts';
import { liveEndpoints } from './live.ts';

/**
 * Every endpoint of the program. The server, its guards, its tests and the OpenAPI description follow from it. Those of the
 * live snapshot stand beside the rooms' own, because the snapshot is made of parts of all rooms.
 */
export const ALL_ENDPOINTS = { ...ROOM_ENDPOINTS, live: liveEndpoints } as const;
