import type { Chance } from '../../kernel/chance.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';

/** One file of an export. `name` ends in `.json` or `.csv`. */
export type ExportedFile = { readonly name: string; readonly text: string };

/** What an export takes from outside: today's date, and draws for the ballots' new numbers. */
export type Given = { readonly clock: Pick<Clock, 'today'>; readonly chance: Pick<Chance, 'below'> };

/** The files that one room adds to the export of its circle: what everybody in the circle may see, and no more. */
export type RoomFiles = (loaded: LoadedCircle, given: Given) => readonly ExportedFile[];
