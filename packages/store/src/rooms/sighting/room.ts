import { room } from '../../kernel/room.ts';
import { fillSightings, sight } from './commands.ts';
import { SIGHTING } from './table.ts';

/** Whether passers-by see the purpose in what the circle does. The migration of the room `purpose` makes its table. */
export const sighting = room({
  name: 'sighting',
  port: 'sightings',
  tables: [SIGHTING],
  reads: {},
  writes: { give: sight },
  whole: fillSightings,
});
