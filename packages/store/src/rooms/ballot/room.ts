import { type LongRead, room } from '../../kernel/room.ts';
import {
  fillBallots,
  findBallot,
  markWrongQuestion,
  openBallot,
  putBallots,
  removeResponsesTo,
  respond,
} from './commands.ts';
import { loadFromPostgres } from './load-from-postgres.ts';
import { loadBallots } from './load-from-sqlite.ts';
import type { LoadedBallots } from './loaded-ballots.ts';
import { respondTogether } from './respond-together.ts';
import { BALLOT, RESPONSE } from './table.ts';

/** Every ballot and answer of a circle, for the server's memory of it. */
const load: LongRead<LoadedBallots> = { inSqlite: loadBallots, inPostgres: loadFromPostgres };

/** What each device answered, stored under an id that nothing else uses. */
export const ballot = room({
  name: 'ballot',
  port: 'ballots',
  tables: [BALLOT, RESPONSE],
  reads: { find: findBallot },
  longReads: { load },
  writes: { open: openBallot, respond, markWrongQuestion, put: putBallots },
  together: { respond: respondTogether },
  whole: fillBallots,
  voiceGone: removeResponsesTo,
});
