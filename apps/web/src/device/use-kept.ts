import { KeptDrafts } from '@throughline/device';
import { useState } from 'react';
import { tabKeep } from './device.ts';
import { useSession } from './session.ts';

const now = () => Date.now();

export type Kept<T> = {
  readonly typed: T;
  /** Keeps it at once; setting the very `empty` that was given lets it go. */
  readonly setTyped: (next: T | ((before: T) => T)) => void;
  /** What is shown was typed here at an earlier visit. */
  readonly wasKept: boolean;
};

/**
 * What somebody types at one place, kept on the device at every key until it is sent: closing the page loses nothing.
 * `goesWith` 'tab': kept until the tab is closed, for what is typed for
 * others. `before`: the name under which an earlier version kept it.
 */
export const useKept = <T>(
  place: string,
  empty: T,
  { goesWith = 'device', before }: { readonly goesWith?: 'device' | 'tab'; readonly before?: string } = {},
): Kept<T> => {
  const { device } = useSession();
  const drafts = new KeptDrafts(goesWith === 'tab' ? tabKeep : device.keep, now);
  const read = () => {
    const kept = drafts.read<T>(place, before);
    return { place, typed: kept === null ? empty : filled(empty, kept), wasKept: kept !== null };
  };
  const [held, setHeld] = useState(read);
  const { typed, wasKept } = held.place === place ? held : read();
  return {
    typed,
    wasKept,
    setTyped: (next) => {
      // from what is kept: what was set a moment ago counts, also before the page is drawn again
      const value = isChange<T>(next) ? next(read().typed) : next;
      setHeld({ place, typed: value, wasKept: wasKept && value !== empty });
      drafts.write(place, value === empty ? null : value, before);
    },
  };
};

const isChange = <T>(next: T | ((before: T) => T)): next is (before: T) => T => typeof next === 'function';

/** A kept form of an earlier version lacks what came since. */
const filled = <T>(empty: T, kept: T): T =>
  typeof empty === 'object' && typeof kept === 'object' ? { ...empty, ...kept } : kept;
