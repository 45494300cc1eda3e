import type { gatheringEndpoints } from '@throughline/protocol';
import type { ServerContext } from '../context.ts';
import { deskGatheringHandlers } from './desk-routes.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { notFound } from '../../kernel/http/refuse.ts';
import { gatheringFile } from './gathering-files.ts';
import { showRecords } from './show-records.ts';
import { GatheringMemory } from './memory.ts';

/** Handlers for what everybody in the circle may read of its gatherings. */
export const gatheringHandlers = (context: ServerContext): Handlers<typeof gatheringEndpoints> => {
  const { clock, config } = context;

  return {
    ...deskGatheringHandlers(context),
    readGathering: ({ loaded }) => {
      const { current, closed } = loaded.of(GatheringMemory);
      return {
        now: new Date(clock.now()).toISOString(),
        gathering: current === null ? null : loaded.of(GatheringMemory).view(current),
        soFar: current === null ? [] : showRecords(loaded, current.id),
        past: closed.map(({ id, name, closedOn }) => ({ id, name, closedOn: closedOn ?? '' })),
      };
    },

    readGatheringRecord: ({ at, loaded }) => {
      const gathering = loaded.of(GatheringMemory).find(at.gathering);
      if (gathering === null) throw notFound();
      return {
        gathering: loaded.of(GatheringMemory).view(gathering),
        steps: showRecords(loaded, gathering.id),
      };
    },

    takeGatheringFile: ({ loaded, c }) => gatheringFile(c, config.publicUrl, loaded, clock.now()),
  };
};
