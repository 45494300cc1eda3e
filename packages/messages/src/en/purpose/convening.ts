import { desk, paper, wall } from './desk.ts';

/** A purpose on the desk, on paper cards and on the wall. */
export const convening = { desk, paper, wall };
