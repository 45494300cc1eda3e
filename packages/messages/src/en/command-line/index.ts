import { charts } from './charts.ts';
import { commands } from './commands.ts';
import { imports } from './imports.ts';
import { pulses } from './pulses.ts';
import { settings } from './settings.ts';
import { tokens } from './tokens.ts';

/** The words of every refusal on the command line, in English. */
export const commandLine = { ...charts, ...commands, ...imports, ...pulses, ...settings, ...tokens };
