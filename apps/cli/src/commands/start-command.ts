import { ConfigFault, startServer } from '@throughline/server';
import { StoreFault, StoreInUse } from '@throughline/store';
import { type Command, refused, refusedInWords } from '../command.ts';
import { settings } from '../with-store.ts';
import { readWords } from './words.ts';
import { say } from '../say.ts';

export const startCommand: Command = {
  name: 'start',
  summary: 'run the program',
  usage: `throughline start
    Runs the program until it is stopped (Ctrl+C), and prints one address to open. Settings: docs/configuration.md.`,
  run: async (words, terminal) => {
    readWords(words, {}, 0);
    const config = settings(terminal);
    const server = await startServer(config, terminal.out).catch((error: unknown) => {
      if (error instanceof ConfigFault) throw refusedInWords(error.faults.map(say).join('\n'));
      if (error instanceof StoreInUse || error instanceof StoreFault) throw refusedInWords(error.message);
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE') throw refused('port-taken', { port: config.port });
      if (code === 'EACCES') throw refused('port-not-allowed', { port: config.port });
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
