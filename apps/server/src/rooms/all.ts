import { ALL_ENDPOINTS, type Endpoints } from '@throughline/protocol';
import { houseHandlers } from '../kernel/http/house-routes.ts';
import type { Handlers, Served } from '../kernel/http/serve.ts';
import type { Jobs } from '../kernel/memory/jobs.ts';
import type { MemoryList } from '../kernel/memory/loaded-circle.ts';
import { type ListedMemory, memory } from '../kernel/memory/room-memory.ts';
import { BallotMemory } from './ballot/memory.ts';
import { ballotHandlers } from './ballot/routes.ts';
import { CircleMemory } from './circle/memory.ts';
import { circleHandlers } from './circle/routes.ts';
import { consentHandlers } from './consent/routes.ts';
import { convenerHandlers } from './convener/routes.ts';
import { draftingJobs } from './drafting/jobs.ts';
import { DraftingMemory } from './drafting/memory.ts';
import { draftingHandlers } from './drafting/routes.ts';
import type { RoomFiles } from './export/exported-file.ts';
import { exportHandlers } from './export/routes.ts';
import { gatheringJobs } from './gathering/jobs.ts';
import { GatheringMemory } from './gathering/memory.ts';
import { gatheringHandlers } from './gathering/routes.ts';
import { joinHandlers } from './join/routes.ts';
import { liveHandlers } from './live/routes.ts';
import { LogMemory } from './log/memory.ts';
import { logHandlers } from './log/routes.ts';
import type { ServerContext } from './context.ts';
import { pictureJobs } from './picture/jobs.ts';
import { PictureMemory } from './picture/memory.ts';
import { pictureHandlers } from './picture/routes.ts';
import { purposeJobs } from './purpose/jobs.ts';
import { PurposeMemory } from './purpose/memory.ts';
import { purposeHandlers } from './purpose/routes.ts';
import { ResultMemory } from './result/memory.ts';
import { resultHandlers } from './result/routes.ts';
import { RosterMemory } from './roster/memory.ts';
import { rosterHandlers } from './roster/routes.ts';
import { roundJobs } from './round/jobs.ts';
import { RoundMemory } from './round/memory.ts';
import { roundHandlers } from './round/routes.ts';
import { sightingHandlers } from './sighting/routes.ts';
import { storyHandlers } from './story/routes.ts';
import { suggestionHandlers } from './suggestion/routes.ts';
import { VoiceMemory } from './voice/memory.ts';
import { voiceHandlers } from './voice/routes.ts';

/** What a room brings: its handlers, its memory of a circle, its jobs, and its files of an export. */
type ServerRoom<Es extends Endpoints> = {
  readonly handlers: (context: ServerContext) => Handlers<Es>;
  readonly memory?: ListedMemory;
  readonly jobs?: (context: ServerContext) => Jobs;
  readonly files?: RoomFiles;
};

/** The rooms of the server, one line each. Routes, memory, snapshot and jobs follow from this list. */
const ROOMS: { readonly [R in keyof typeof ALL_ENDPOINTS]: ServerRoom<(typeof ALL_ENDPOINTS)[R]> } = {
  ballot: { handlers: ballotHandlers, memory: memory(BallotMemory) },
  circle: { handlers: circleHandlers, memory: memory(CircleMemory) },
  consent: { handlers: consentHandlers },
  convener: { handlers: convenerHandlers },
  drafting: { handlers: draftingHandlers, memory: memory(DraftingMemory), jobs: draftingJobs },
  export: { handlers: exportHandlers },
  gathering: { handlers: gatheringHandlers, memory: memory(GatheringMemory), jobs: gatheringJobs },
  house: { handlers: houseHandlers },
  join: { handlers: joinHandlers },
  live: { handlers: liveHandlers },
  log: { handlers: logHandlers, memory: memory(LogMemory) },
  picture: { handlers: pictureHandlers, memory: memory(PictureMemory), jobs: pictureJobs },
  purpose: { handlers: purposeHandlers, memory: memory(PurposeMemory), jobs: purposeJobs },
  result: { handlers: resultHandlers, memory: memory(ResultMemory) },
  roster: { handlers: rosterHandlers, memory: memory(RosterMemory) },
  round: { handlers: roundHandlers, memory: memory(RoundMemory), jobs: roundJobs },
  sighting: { handlers: sightingHandlers },
  story: { handlers: storyHandlers },
  suggestion: { handlers: suggestionHandlers },
  voice: { handlers: voiceHandlers, memory: memory(VoiceMemory) },
};
const EACH: readonly Omit<ServerRoom<Endpoints>, 'handlers'>[] = Object.values(ROOMS);

/** The memories that a loaded circle consists of. */
export const MEMORIES: MemoryList = {
  circle: CircleMemory,
  all: EACH.flatMap(({ memory: one }) => one ?? []),
};

/** Every room's endpoints with their handlers. */
export const servedBy = (context: ServerContext): readonly Served[] =>
  Object.entries(ALL_ENDPOINTS).map(([room, endpoints]) => ({
    endpoints,
    handlers: ROOMS[room as keyof typeof ROOMS].handlers(context) as Handlers<Endpoints>,
  }));

export const jobsOf = (context: ServerContext): readonly Jobs[] => EACH.flatMap(({ jobs }) => jobs?.(context) ?? []);

export const FILES: readonly RoomFiles[] = EACH.flatMap(({ files }) => files ?? []);
