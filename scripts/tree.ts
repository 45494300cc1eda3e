import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of the project, as git lists it: committed files, and new ones that are not ignored. */
export const filesOf = (root: string): readonly string[] => {
  const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64e6,
  });
  if (listed.status !== 0) throw new Error(`git could not list the files: ${listed.stderr}`);
  return listed.stdout.split('\n').filter((file) => file !== '' && existsSync(join(root, file)));
};

export const isSource = (file: string): boolean => /\.(ts|tsx|js|mjs)$/.test(file);
