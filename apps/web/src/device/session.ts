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

/**
 * One person at one device: their secret and places, and what is on its way. `scribe`: somebody else types for them.
 */
export type Session = BareSession & { readonly scribe?: boolean };

const world = { call, after, random: Math.random };

const own = openSession(new Device(browserStorage), world);
export const ownSession = own;
export const SessionContext = createContext<Session>(own);
export const useSession = (): Session => useContext(SessionContext);

/**
 * The session of somebody who shares this device. Their secret lives in memory only. The device stores what they sent
 * until the server has it.
 */
export const guestSession = (): BareSession =>
  openSession(new Device(memoryStorage()), world, { keep: browserStorage, holder: randomText(9) });

/** The names under which earlier versions stored what was read of a circle. */
const READ_BEFORE = /^throughline\.read\.[0-9a-f-]{36}$/;

/** Starts the background work of a person's own device: the outbox, the roll, and listening to other tabs. */
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
  // `once`, because on a slow connection the next timer would send the same roll key a second time
  const roll = once(() => sendRollKey(own.device, call, Date.now()));
  void roll();
  setInterval(() => void roll(), 20_000);
};

/** This device's place in a circle, updated as it changes. */
export const usePlace = (circle: string): Place | null => {
  const { device } = useSession();
  return useSyncExternalStore(device.listen, () => device.place(circle));
};

export type Waiting = {
  readonly count: number;
  /** Whether the last attempt found no connection. */
  readonly stuck: boolean;
  /** False when closing this page would lose what waits, because nothing can be stored here. */
  readonly lasts: boolean;
};

/** How many posts of a circle wait on this device, and why. */
export const useWaiting = (circle: string): Waiting => {
  const { outbox } = useSession();
  const read = () => ({ count: outbox.waiting(circle), stuck: outbox.stuck, lasts: outbox.lasts });
  return useOutbox(read, `${circle}`);
};

/** The posts that the server refused for good, of one circle or of all, until the person has dealt with them. */
export const useCameBack = (circle?: string): readonly CameBack[] => {
  const { outbox } = useSession();
  return useOutbox(() => outbox.cameBack(circle), circle ?? '');
};

/** A value of the outbox, read again whenever the outbox changes. `of` names what `read` reads, to notice a change. */
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
