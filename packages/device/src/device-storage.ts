/** A device's storage of texts by name. None of its methods throws. */
export type DeviceStorage = {
  get(name: string): string | null;
  set(name: string, value: string): void;
  remove(name: string): void;
  names(): readonly string[];
  /** False while a value is held in memory only, and would be lost when the page closes. */
  readonly lasts: boolean;
};

/** The part of the browser's `Storage` that is used here. */
export type Storage = {
  readonly length: number;
  key(at: number): string | null;
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
};

/** Storage in memory only: for a shared tablet, a paper card that is being typed in, and tests. */
export const memoryStorage = (): DeviceStorage => {
  const kept = new Map<string, string>();
  return {
    get: (name) => kept.get(name) ?? null,
    set: (name, value) => void kept.set(name, value),
    remove: (name) => void kept.delete(name),
    names: () => [...kept.keys()],
    lasts: false,
  };
};

/**
 * The browser's storage. A value that it refuses, because it is blocked or full, is held in memory. The older value
 * under that name then stays in the browser's storage, because an older copy is better than none after the page is
 * closed. `open` may throw, as reading `localStorage` does where it is blocked.
 */
export const storageKeep = (open: () => Storage): DeviceStorage => {
  const held = new Map<string, string>();
  const storage = attempt(open, null);
  return {
    get: (name) => held.get(name) ?? (storage === null ? null : attempt(() => storage.getItem(name), null)),
    set: (name, value) => {
      const stored =
        storage !== null &&
        attempt(() => {
          storage.setItem(name, value);
          return true;
        }, false);
      if (stored) held.delete(name);
      else held.set(name, value);
    },
    remove: (name) => {
      held.delete(name);
      if (storage !== null) attempt(() => storage.removeItem(name), undefined);
    },
    names: () => [...new Set([...(storage === null ? [] : attempt(() => namesIn(storage), [])), ...held.keys()])],
    get lasts() {
      return held.size === 0;
    },
  };
};

const namesIn = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter((name) => name !== null);

const attempt = <T, E>(act: () => T, otherwise: E): T | E => {
  try {
    return act();
  } catch {
    return otherwise;
  }
};

/** The JSON value stored under a name; null when there is none or it cannot be read. */
export const readKept = <T>(keep: DeviceStorage, name: string): T | null => {
  const text = keep.get(name);
  return text === null ? null : (attempt(() => JSON.parse(text) as T, null) ?? null);
};
