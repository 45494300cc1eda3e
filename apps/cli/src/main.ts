import { readFileSync } from 'node:fs';
import { type Command, Refused, type Terminal } from './command.ts';
import { say } from './say.ts';

/**
 * Each command is loaded only when it is called: most need little of the program, and loading all of it takes a second.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start-command.ts')).startCommand,
  circles: async () => (await import('./commands/circles-command.ts')).circlesCommand,
  example: async () => (await import('./commands/example-command.ts')).exampleCommand,
  import: async () => (await import('./commands/import-command.ts')).importCommand,
  export: async () => (await import('./commands/export-command.ts')).exportCommand,
  backup: async () => (await import('./commands/backup-command.ts')).backupCommand,
  restore: async () => (await import('./commands/restore-command.ts')).restoreCommand,
  convener: async () => (await import('./commands/convener-command.ts')).convenerCommand,
  'common-ground': async () => (await import('./commands/common-ground-command.ts')).commonGroundCommand,
  disclose: async () => (await import('./commands/disclose-command.ts')).discloseCommand,
  replay: async () => (await import('./commands/replay-command.ts')).replayCommand,
  chart: async () => (await import('./commands/chart-command.ts')).chartCommand,
  check: async () => (await import('./commands/check-command.ts')).checkCommand,
  tokens: async () => (await import('./commands/tokens-command.ts')).tokensCommand,
  simulate: async () => (await import('./commands/simulate-command.ts')).simulateCommand,
};

/** Runs one command line and resolves to its exit code: 0 done, 1 refused, 2 wrong usage. */
export const main = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  const [name, ...rest] = words;
  if (name === '--version' || name === '-v') {
    terminal.out.write(`throughline ${version()} on Node ${process.versions.node}\n`);
    return 0;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out.write(await help());
    return 0;
  }
  const fetch = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (fetch === undefined) {
    terminal.err.write(`There is no command “${name}”. These there are:\n\n${await help()}`);
    return 2;
  }
  const command = await fetch();
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out.write(`${command.usage}\n`);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    terminal.err.write(`${say(error.why)}\n${error.showUsage ? `\n${command.usage}\n` : ''}`);
    return error.showUsage ? 2 : 1;
  }
};

const help = async (): Promise<string> => {
  const commands = await Promise.all(Object.values(COMMANDS).map((fetch) => fetch()));
  return [
    'throughline: a purpose made together',
    '',
    ...commands.map(({ name, summary }) => `  throughline ${name.padEnd(13)} ${summary}`),
    '',
    'throughline COMMAND --help says more. Settings are environment variables: see docs/configuration.md.',
    '',
  ].join('\n');
};

const version = (): string =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
