import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A package as the checkout in the working folder has it, whatever folder it lies in there. `T` is the type of this
 * tree's package: a turn uses only what both checkouts export.
 */
export const door = async <T>(name: string): Promise<T> => {
  const file = createRequire(join(process.cwd(), 'package.json')).resolve(name);
  return (await import(pathToFileURL(file).href)) as T;
};
