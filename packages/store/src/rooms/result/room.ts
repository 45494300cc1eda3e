import { room } from '../../kernel/room.ts';
import { fillRelease, latestRelease, publishRelease } from './commands.ts';
import { RELEASE } from './table.ts';

/** What is shown of a circle's answers. */
export const result = room({
  name: 'result',
  port: 'releases',
  tables: [RELEASE],
  reads: { latest: latestRelease },
  writes: { publish: publishRelease },
  whole: fillRelease,
});
