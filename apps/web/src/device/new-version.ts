import { useSyncExternalStore } from 'react';

let isNewer = false;
const listeners = new Set<() => void>();

/** The server was renewed and no longer understands this page. */
export const tellNewVersion = (): void => {
  if (isNewer) return;
  isNewer = true;
  for (const tell of listeners) tell();
};

const listen = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** True once this page has to be opened again; what was typed on it waits on the device. */
export const useNewVersion = (): boolean => useSyncExternalStore(listen, () => isNewer);
