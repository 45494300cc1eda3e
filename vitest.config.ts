import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests run the sources, as the program in the repository does. */
const source = { resolve: { conditions: ['source'] }, ssr: { resolve: { conditions: ['source'] } } };
const skipped = ['**/node_modules/**', '**/dist/**'];
const cores = availableParallelism();

// a program, a server's thread or a worker that a test starts takes its modules stripped and compiled: half of its start
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('node_modules/.cache/tests', import.meta.url));

export default defineConfig({
  test: {
    projects: [
      {
        ...source,
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['{packages,apps,scripts,conformance,bench}/**/*.test.{ts,tsx}'],
          exclude: [...skipped, '**/*.store.test.ts'],
          // no test changes what another imports, so a worker keeps what it has read
          isolate: false,
          maxWorkers: cores,
          testTimeout: 30_000,
          // a server is started in them, on whatever machine
          hookTimeout: 60_000,
          execArgv: ['--conditions=source'],
        },
      },
      {
        ...source,
        test: {
          name: 'store',
          sequence: { groupOrder: 1 },
          include: ['{packages,apps,conformance}/**/*.store.test.ts'],
          exclude: skipped,
          globalSetup: ['scripts/test-postgres.ts'],
          maxWorkers: cores,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          execArgv: ['--conditions=source'],
        },
      },
      {
        ...source,
        test: {
          name: 'e2e',
          // after the others: browsers and killed programs want the machine
          sequence: { groupOrder: 2 },
          include: ['e2e/**/*.test.ts'],
          exclude: skipped,
          globalSetup: ['e2e/one-chromium.ts'],
          isolate: false,
          // they wait for pages half of the time
          maxWorkers: cores + 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          execArgv: ['--conditions=source'],
        },
      },
    ],
  },
});
