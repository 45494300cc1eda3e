import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './build-web.ts';

/**
 * `npm run dev`: the server on port 4400, started again when its sources change, and Vite on port 5173 with the pages,
 * changed in place. Open the second address.
 */
await buildWeb();
const root = fileURLToPath(new URL('..', import.meta.url));
const children = [
  spawn(
    process.execPath,
    ['--watch', '--conditions=source', '--disable-warning=ExperimentalWarning', 'apps/cli/bin/throughline.js', 'start'],
    { cwd: root, stdio: 'inherit' },
  ),
  spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--config', 'apps/web/vite.config.ts'], {
    cwd: root,
    stdio: 'inherit',
  }),
];
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
}
for (const child of children) child.on('exit', () => children.forEach((other) => other.kill('SIGTERM')));
