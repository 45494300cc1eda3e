import type { roundEndpoints } from '@throughline/protocol';
import type { ServerContext } from '../context.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { replyOf } from '../../kernel/http/refuse.ts';
import { closeRound } from './close-round.ts';
import { openRoundIn } from './open-round.ts';

export const roundHandlers = (context: ServerContext): Handlers<typeof roundEndpoints> => {
  const { store, clock } = context;

  return {
    openRound: async ({ body, loaded }) => {
      const wish = body;
      const opened = await openRoundIn(store, loaded, { ...wish, today: clock.today() });
      return replyOf(opened, (round) => ({ number: round.number }));
    },

    closeRound: async ({ body, loaded }) => {
      const { number } = body;
      return replyOf(await closeRound(context, loaded, number), (round) => ({ number: round.number }));
    },
  };
};
