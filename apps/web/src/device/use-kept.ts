import { KeptDrafts } from '@throughline/device';
import { useState } from 'react';
import { tabKeep } from './device.ts';
import { useSession } from './session.ts';

const now = () => Date.now();

export type Kept<T> = {
  readonly typed: T;
  /** Stores the value at once. Setting the same `empty` object that was passed in removes it. */
  readonly setTyped: (next: T | ((before: T) => T)) => void;
  /** Whether the value was typed here at an earlier visit. */
  readonly wasKept: boolean;
};

/**
 * What somebody types in one box, stored on the device at every keystroke until it is sent, so that closing the page
 * loses nothing. `goesWith` 'tab': stored only until the tab is closed, for what is typed for others. `before`: the
 * name under which an earlier version stored it.
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
      // it reads the stored value, so that a change of a moment ago counts although the page is not drawn again yet
      const value = isChange<T>(next) ? next(read().typed) : next;
      setHeld({ place, typed: value, wasKept: wasKept && value !== empty });
      drafts.write(place, value === empty ? null : value, before);
    },
  };
};

const isChange = <T>(next: T | ((before: T) => T)): next is (before: T) => T => typeof next === 'function';

/** Adds the fields that a form stored by an earlier version lacks. */
const filled = <T>(empty: T, kept: T): T =>
  typeof empty === 'object' && typeof kept === 'object' ? { ...empty, ...kept } : kept;
