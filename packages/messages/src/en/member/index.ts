import { app } from './app.ts';
import { around } from './around.ts';
import { back } from './back.ts';
import { first } from './first.ts';
import { join } from './join.ts';
import { mine } from './mine.ts';
import { opinions } from './opinions.ts';
import { respond } from './respond.ts';
import { result } from './result.ts';
import { write } from './write.ts';

/** Every word that the pages for members say, in English. Other languages satisfy its type. */
export const member = { app, around, back, first, join, mine, opinions, respond, result, write };
