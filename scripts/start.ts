import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './build-web.ts';

/** `npm start`: builds the web pages when they are missing or older than their sources, then runs the program. */
await buildWeb();
const entry = fileURLToPath(new URL('../apps/cli/bin/throughline.js', import.meta.url));
const child = spawn(process.execPath, [entry, 'start', ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.removeAllListeners(signal);
});
