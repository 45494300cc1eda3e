import { call } from './api.ts';
import {
  type CameBack,
  KeptDrafts,
  once,
  openSession,
  type Session as BareSession,
  sendRollKey,
} from '@throughline/device';
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { after } from './browser.ts';
import { browserStorage, Device, memoryStorage, type Place } from './device.ts';
import { randomText } from './keys.ts';

/** One person at one device: what they hold, and what is on its way. `scribe`: somebody types for them. */
export type Session = BareSession & { readonly scribe?: boolean };

const world = { call, after, random: Math.random };

const own = openSession(new Device(browserStorage), world);
export const ownSession = own;
export const SessionContext = createContext<Session>(own);
export const useSession = (): Session => useContext(SessionContext);

/**
 * Somebody who shares this device: their secret lives in memory only; what is on its way is kept by the device until it
 * has gone.
 */
export const guestSession = (): BareSession =>
  openSession(new Device(memoryStorage()), world, { keep: browserStorage, holder: randomText(9) });

/** What earlier versions kept of what was read: one name for a circle and its voices. */
const READ_BEFORE = /^throughline\.read\.[0-9a-f-]{36}$/;

/** Starts what runs beside the pages on a person's own device: the outbox, the roll, other tabs' changes. */
export const startOwnSession = (): void => {
  const flush = () => void own.outbox.flush();
  addEventListener('online', flush);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && flush());
  addEventListener('storage', () => {
    own.device.forgetRead();
    own.outbox.reread();
  });
  new KeptDrafts(browserStorage, () => Date.now()).sweep();
  for (const name of browserStorage.names()) if (READ_BEFORE.test(name)) browserStorage.remove(name);
  own.outbox.adopt();
  flush();
  // a slow line must not have the next turn tell the same key beside this one
  const roll = once(() => sendRollKey(own.device, call, Date.now()));
  void roll();
  setInterval(() => void roll(), 20_000);
};

/** What this device holds of a circle, as it changes. */
export const usePlace = (circle: string): Place | null => {
  const { device } = useSession();
  return useSyncExternalStore(device.listen, () => device.place(circle));
};

export type Waiting = {
  readonly count: number;
  /** The last attempt found no connection. */
  readonly stuck: boolean;
  /** False: what waits would be lost with this page, because nothing can be stored here. */
  readonly lasts: boolean;
};

/** How much is waiting here to be sent. */
export const useWaiting = (circle: string): Waiting => {
  const { outbox } = useSession();
  const read = () => ({ count: outbox.waiting(circle), stuck: outbox.stuck, lasts: outbox.lasts });
  return useOutbox(read, `${circle}`);
};

/** What the server refused for good, of a circle or of all, until the person has dealt with it. */
export const useCameBack = (circle?: string): readonly CameBack[] => {
  const { outbox } = useSession();
  return useOutbox(() => outbox.cameBack(circle), circle ?? '');
};

/** Something read from the outbox, and read again when it changes. `of` tells one reading from another. */
const useOutbox = <T>(read: () => T, of: string): T => {
  const { outbox } = useSession();
  const [seen, setSeen] = useState(read);
  useEffect(() => {
    const look = () => setSeen(read());
    look();
    return outbox.listen(look);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `of` says when `read` reads something else
  }, [outbox, of]);
  return seen;
};
