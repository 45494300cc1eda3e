import { ROOMS } from '../rooms/all.ts';
import { changes } from './change.ts';

/** The rooms, and before them what the kernel keeps itself. */
export const EVERY_ROOM = [changes, ...ROOMS] as const;
