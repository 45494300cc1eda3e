import { ROOMS } from '../rooms/all.ts';
import { changes } from './change.ts';

/** Every room, after the kernel's own tables and commands, which have the form of a room too. */
export const EVERY_ROOM = [changes, ...ROOMS] as const;
