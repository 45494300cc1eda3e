import { app } from './app.ts';
import { join } from './join.ts';
import { respond } from './respond.ts';
import { write } from './write.ts';

/**
 * The words that every page needs, and those of joining, responding and writing. They are loaded with the first page.
 */
export const member = { app, join, respond, write };
