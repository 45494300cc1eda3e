import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs `npm run conformance -- …` as a person would, in a separate process. For tests. */
export const runConformance = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=source', fileURLToPath(new URL('run.ts', import.meta.url)), ...words],
    { encoding: 'utf8' },
  );
  return { status, out: stdout, err: stderr };
};
