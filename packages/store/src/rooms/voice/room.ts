import { type Room, room } from '../../kernel/room.ts';
import {
  addVoices,
  countVoices,
  fillVoices,
  findVoice,
  listVoices,
  mendVoice,
  setTranslation,
  takeVoiceBackWith,
} from './commands.ts';
import { VOICE } from './table.ts';

/** What people say. `rooms`: those in which something may hang on a voice. */
export const voice = (rooms: readonly Room[]) => {
  const takeBack = takeVoiceBackWith(rooms);
  return room({
    name: 'voice',
    port: 'voices',
    tables: [VOICE],
    reads: { find: findVoice, list: listVoices, count: countVoices },
    writes: { add: addVoices, mend: mendVoice, takeBack, setTranslation },
    whole: fillVoices,
    withdrawals: { voice: takeBack },
  });
};
