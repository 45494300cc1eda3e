import type { roundEndpoints } from '@throughline/protocol';
import type { Parts } from '../parts.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { shown } from '../../kernel/http/refuse.ts';
import { closeRound } from './close-round.ts';
import { openRoundIn } from './open-round.ts';

export const roundHandlers = (parts: Parts): Handlers<typeof roundEndpoints> => {
  const { store, clock } = parts;

  return {
    openRound: async ({ body, room }) => {
      const wish = body;
      const opened = await openRoundIn(store, room, { ...wish, today: clock.today() });
      return shown(opened, (round) => ({ number: round.number }));
    },

    closeRound: async ({ body, room }) => {
      const { number } = body;
      return shown(await closeRound(parts, room, number), (round) => ({ number: round.number }));
    },
  };
};
