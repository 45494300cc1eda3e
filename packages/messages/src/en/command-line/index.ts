import { charts } from './charts.ts';
import { commands } from './commands.ts';
import { imports } from './imports.ts';
import { pulses } from './pulses.ts';
import { settings } from './settings.ts';
import { tokens } from './tokens.ts';

/** Everything for which the program refuses on the command line, in English. */
export const commandLine = { ...charts, ...commands, ...imports, ...pulses, ...settings, ...tokens };
