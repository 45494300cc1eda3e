import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { refused } from '../command.ts';

/** The most bytes that are read. No real file of this kind is nearly as large. */
const LARGEST = 50_000_000;
const LOCK_TRIES = 100;
const LOCK_WAIT = 100;

const said = (file: string, error: unknown, doing: 'read' | 'written'): Error => {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT')
    return doing === 'read' ? refused('no-such-file-here', { file }) : refused('token-folder-missing', { file });
  if (code === 'EEXIST') return refused('file-there-already', { file });
  if (code !== undefined && ['EISDIR', 'EACCES', 'EPERM', 'ENOTDIR', 'EROFS'].includes(code))
    return refused('token-file-not-yours', { file, doing });
  return error as Error;
};

/** The text of a file, or null where there is none. */
export const textIfThere = async (file: string): Promise<string | null> => {
  try {
    if ((await stat(file)).size > LARGEST) throw refused('file-too-large', { file });
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw said(file, error, 'read');
  }
};

export const textOf = async (file: string): Promise<string> => {
  const text = await textIfThere(file);
  if (text === null) throw refused('no-such-file-here', { file });
  return text;
};

const fill = async (handle: FileHandle, text: string): Promise<void> => {
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Writes a file that only its owner can read, completely or not at all: after a power cut it is the old or the new one.
 */
export const replaceFile = async (file: string, text: string): Promise<void> => {
  try {
    await fill(await open(`${file}.new`, 'w', 0o600), text);
    await rename(`${file}.new`, file);
  } catch (error) {
    throw said(file, error, 'written');
  }
};

/** Writes a new file. Refuses where one exists. */
export const newFile = async (file: string, text: string, mode = 0o600): Promise<void> => {
  try {
    await fill(await open(file, 'wx', mode), text);
  } catch (error) {
    throw said(file, error, 'written');
  }
};

/** Refuses a name that is in use, before anything is done that could not be repeated. */
export const mustBeFree = async (file: string): Promise<void> => {
  if ((await textIfThere(file)) !== null) throw refused('file-there-already', { file });
};

export const makeFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw said(folder, error, 'written');
  });
};

/** Allows one command at a time in a folder or on a file, because two at once would overwrite each other's work. */
export const alone = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const lock = `${what}.lock`;
  for (let tried = 1; ; tried += 1) {
    try {
      await (await open(lock, 'wx', 0o600)).close();
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw said(lock, error, 'written');
      if (tried === LOCK_TRIES) throw refused('other-command-at-work', { what, lock });
      await wait(LOCK_WAIT);
    }
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
};
