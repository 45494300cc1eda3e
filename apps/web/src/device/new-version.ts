import { useSyncExternalStore } from 'react';

let isNewer = false;
const listeners = new Set<() => void>();

/** Records that the server was updated and no longer understands this page. */
export const tellNewVersion = (): void => {
  if (isNewer) return;
  isNewer = true;
  for (const notify of listeners) notify();
};

const listen = (notify: () => void): (() => void) => {
  listeners.add(notify);
  return () => listeners.delete(notify);
};

/** True once this page has to be opened again. What was typed on it waits on the device. */
export const useNewVersion = (): boolean => useSyncExternalStore(listen, () => isNewer);
