import { ballot } from './ballot/room.ts';
import { circle } from './circle/room.ts';
import { consent } from './consent/room.ts';
import { convener } from './convener/room.ts';
import { drafting } from './drafting/room.ts';
import { gathering } from './gathering/room.ts';
import { log } from './log/room.ts';
import { purpose } from './purpose/room.ts';
import { result } from './result/room.ts';
import { roll } from './roll/room.ts';
import { roster } from './roster/room.ts';
import { round } from './round/room.ts';
import { sighting } from './sighting/room.ts';
import { story } from './story/room.ts';
import { voice } from './voice/room.ts';

/** The rooms that a circle contains. A new room is a line here. */
const IN_A_CIRCLE = [
  convener,
  roll,
  ballot,
  story,
  log,
  round,
  result,
  drafting,
  purpose,
  consent,
  sighting,
  gathering,
  roster,
] as const;
const WITH_VOICES = [voice(IN_A_CIRCLE), ...IN_A_CIRCLE] as const;

/** Every room. What the store reads, writes, backs up, seals, removes and offers follows from this list. */
export const ROOMS = [circle(WITH_VOICES), ...WITH_VOICES] as const;
