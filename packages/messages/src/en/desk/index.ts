import { circleRefusals } from '../circle/refusals.ts';
import { rosterRefusals } from '../roster/refusals.ts';
import { textRefusals } from '../text/refusals.ts';
import { account } from './account.ts';
import { circle } from './circle.ts';
import { print } from './print.ts';
import { voices } from './voices.ts';
import { wall } from './wall.ts';
import { ways } from './ways.ts';

/** What the desk itself says about a form before it is sent. The server words every other refusal. */
const refusals = { ...circleRefusals, ...rosterRefusals, ...textRefusals };

/** Every word that the desk, the wall and the prints say, in English. */
export const desk = { account, circle, print, refusals, voices, wall, ways };
