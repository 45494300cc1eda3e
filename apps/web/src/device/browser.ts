import type { After, Fetch, RandomBytes } from '@throughline/device';

/** The browser's `fetch` as `packages/device` uses it. It works on plain http in a local network too. */
export const browserFetch: Fetch = (path, request) => fetch(path, request as RequestInit);

export const after: After = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

export const randomBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

export const isOnline = (): boolean => navigator.onLine;
