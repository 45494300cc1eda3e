import { readFileSync } from 'node:fs';
import { type Command, Refused, type Terminal } from './command.ts';
import { backupCommand } from './commands/backup-command.ts';
import { checkCommand } from './commands/check-command.ts';
import { circlesCommand } from './commands/circles-command.ts';
import { commonGroundCommand } from './commands/common-ground-command.ts';
import { convenerCommand } from './commands/convener-command.ts';
import { exampleCommand } from './commands/example-command.ts';
import { exportCommand } from './commands/export-command.ts';
import { importCommand } from './commands/import-command.ts';
import { replayCommand } from './commands/replay-command.ts';
import { restoreCommand } from './commands/restore-command.ts';
import { simulateCommand } from './commands/simulate-command.ts';
import { startCommand } from './commands/start-command.ts';

const COMMANDS: readonly Command[] = [
  startCommand,
  circlesCommand,
  exampleCommand,
  importCommand,
  exportCommand,
  backupCommand,
  restoreCommand,
  convenerCommand,
  commonGroundCommand,
  replayCommand,
  checkCommand,
  simulateCommand,
];

/** Runs one command line and returns its exit code: 0 done, 1 refused, 2 asked wrongly. */
export const main = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  const [name, ...rest] = words;
  if (name === '--version' || name === '-v') {
    terminal.out.write(`throughline ${version()} on Node ${process.versions.node}\n`);
    return 0;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out.write(help());
    return 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) {
    terminal.err.write(`There is no command “${name}”. These there are:\n\n${help()}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out.write(`${command.usage}\n`);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    terminal.err.write(`${error.message}\n${error.showUsage ? `\n${command.usage}\n` : ''}`);
    return error.showUsage ? 2 : 1;
  }
};

const help = (): string =>
  [
    'throughline: a purpose made together',
    '',
    ...COMMANDS.map(({ name, summary }) => `  throughline ${name.padEnd(13)} ${summary}`),
    '',
    'throughline COMMAND --help says more. Settings are environment variables: see docs/configuration.md.',
    '',
  ].join('\n');

const version = (): string =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
