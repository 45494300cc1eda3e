import { app } from './app.ts';
import { join } from './join.ts';
import { respond } from './respond.ts';
import { write } from './write.ts';

/** What every page says, and joining, responding and writing: fetched with the first page. */
export const member = { app, join, respond, write };
