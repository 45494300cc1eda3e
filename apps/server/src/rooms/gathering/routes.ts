import type { gatheringEndpoints } from '@throughline/protocol';
import type { Parts } from '../parts.ts';
import { deskGatheringHandlers } from './desk-routes.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { notFound } from '../../kernel/http/refuse.ts';
import { gatheringFile } from './gathering-files.ts';
import { showRecords } from './show-records.ts';
import { GatheringMemory } from './memory.ts';

/** What everybody in the circle may read of its gatherings. */
export const gatheringHandlers = (parts: Parts): Handlers<typeof gatheringEndpoints> => {
  const { clock, config } = parts;

  return {
    ...deskGatheringHandlers(parts),
    readGathering: ({ room }) => {
      const { current, closed } = room.of(GatheringMemory);
      return {
        now: new Date(clock.now()).toISOString(),
        gathering: current === null ? null : room.of(GatheringMemory).view(current),
        soFar: current === null ? [] : showRecords(room, current.id),
        past: closed.map(({ id, name, closedOn }) => ({ id, name, closedOn: closedOn ?? '' })),
      };
    },

    readGatheringRecord: ({ at, room }) => {
      const gathering = room.of(GatheringMemory).find(at.gathering);
      if (gathering === null) throw notFound();
      return {
        gathering: room.of(GatheringMemory).view(gathering),
        steps: showRecords(room, gathering.id),
      };
    },

    takeGatheringFile: ({ room, c }) => gatheringFile(c, config.publicUrl, room, clock.now()),
  };
};
