import { account } from './account.ts';
import { circle } from './circle.ts';
import { print } from './print.ts';
import { voices } from './voices.ts';
import { wall } from './wall.ts';
import { ways } from './ways.ts';

/** Every word that the desk, the wall and the prints say, in English. */
export const desk = { account, circle, print, voices, wall, ways };
