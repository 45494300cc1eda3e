import { type Room, room } from '../../kernel/room.ts';
import {
  addVoices,
  countVoices,
  fillVoices,
  findVoice,
  listVoices,
  mendVoice,
  pageOfVoices,
  setTranslation,
  takeVoiceBackUnlessHeldWith,
  takeVoiceBackWith,
} from './commands.ts';
import { VOICE } from './table.ts';

/** What people say. `rooms` are those that may store something of a voice. */
export const voice = (rooms: readonly Room[]) => {
  const takeBack = takeVoiceBackWith(rooms);
  const takeBackUnlessHeld = takeVoiceBackUnlessHeldWith(rooms);
  return room({
    name: 'voice',
    port: 'voices',
    tables: [VOICE],
    reads: { find: findVoice, list: listVoices, count: countVoices, page: pageOfVoices },
    writes: { add: addVoices, mend: mendVoice, takeBack, takeBackUnlessHeld, setTranslation },
    whole: fillVoices,
    withdrawals: { voice: takeBack },
  });
};
