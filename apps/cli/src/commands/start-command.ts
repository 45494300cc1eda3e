import { ConfigFault, startServer } from '@throughline/server';
import { StoreFault, StoreInUse } from '@throughline/store';
import { type Command, Refused } from '../command.ts';
import { settings } from '../with-store.ts';
import { readWords } from './words.ts';

export const startCommand: Command = {
  name: 'start',
  summary: 'run the program',
  usage: `throughline start
    Runs the program until it is stopped (Ctrl+C), and prints one address to open. Settings: docs/configuration.md.`,
  run: async (words, terminal) => {
    readWords(words, {}, 0);
    const config = settings(terminal);
    const server = await startServer(config, terminal.out).catch((error: unknown) => {
      if (error instanceof StoreInUse || error instanceof StoreFault || error instanceof ConfigFault)
        throw new Refused((error as Error).message);
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE')
        throw new Refused(
          `Port ${config.port} is taken by another program. Stop that one, or set PORT to another number.`,
        );
      if (code === 'EACCES')
        throw new Refused(`Port ${config.port} may not be used by this user. Set PORT to a number above 1023.`);
      throw error;
    });
    terminal.out.write(`\nThroughline is running. Open  ${server.url}\n`);
    if (server.setUpCode !== null) {
      terminal.out.write(
        `To make the first convener’s account, open  ${server.url}/set-up  and give these four words:\n\n    ${server.setUpCode}\n`,
      );
    }
    terminal.out.write('\n');
    await untilStopped();
    terminal.out.write('Stopping: what was sent is being written down.\n');
    await server.close();
    return 0;
  },
};

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
