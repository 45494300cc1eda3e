import type { Room } from '../kernel/room.ts';
import { ballot } from './ballot/room.tsx';
import { circle } from './circle/room.tsx';
import { consent } from './consent/room.tsx';
import { convener } from './convener/room.tsx';
import { drafting } from './drafting/room.tsx';
import { gathering } from './gathering/room.tsx';
import { join } from './join/room.tsx';
import { log } from './log/room.tsx';
import { purpose } from './purpose/room.tsx';
import { result } from './result/room.tsx';
import { roster } from './roster/room.tsx';
import { sighting } from './sighting/room.tsx';
import { start } from './start/room.tsx';
import { story } from './story/room.tsx';
import { voice } from './voice/room.tsx';

/**
 * Every room of the web. Routes, the circle's menu, the desk's list of rooms, banners, the wall's views and what a
 * shared tablet offers follow from this list. Its order decides which of several views the wall shows: the first.
 */
export const ROOMS: readonly Room[] = [
  start,
  join,
  ballot,
  voice,
  story,
  log,
  circle,
  convener,
  roster,
  drafting,
  consent,
  purpose,
  sighting,
  gathering,
  result,
];
