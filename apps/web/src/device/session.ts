import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { ask } from './api.ts';
import { browserKeep, Device, type Keep, type Place } from './device.ts';
import { Outbox } from './outbox.ts';
import { tellRoll } from './roll.ts';

/** One person at one device: what they hold, and what is on its way. `scribe`: somebody types for them. */
export type Session = { readonly device: Device; readonly outbox: Outbox; readonly scribe?: boolean };

export const makeSession = (device: Device, kept: Keep = device.keep): Session => {
  const outbox = new Outbox(kept, (circle, path, body) => {
    const pass = device.place(circle)?.pass;
    return pass === undefined
      ? Promise.resolve({ ok: false, offline: true } as const)
      : ask('POST', `/api/circles/${circle}/${path}`, { pass, body });
  });
  // whichever page is open when the answer comes: a consent that was not taken says so where it stands
  outbox.hear(({ name, answered }) => {
    const [circle = '', path, text = ''] = name.split('/');
    if (path !== 'consent' || answered.ok || answered.offline) return;
    if (answered.status === 429 || answered.status >= 500) return;
    keepRefusal(device, circle, text, answered.refusal.words);
  });
  return { device, outbox };
};

const keepRefusal = (device: Device, circle: string, text: string, refused: string): void =>
  device.change(circle, (place) => {
    const said = place.consents?.[text];
    return said === undefined ? place : { ...place, consents: { ...place.consents, [text]: { ...said, refused } } };
  });

const own = makeSession(new Device(browserKeep));
export const SessionContext = createContext<Session>(own);
export const useSession = (): Session => useContext(SessionContext);

/** Starts what runs beside the pages on a person's own device: the outbox, the roll, other tabs' changes. */
export const startOwnSession = (): void => {
  const flush = () => void own.outbox.flush();
  addEventListener('online', flush);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && flush());
  addEventListener('storage', () => own.device.forgetRead());
  flush();
  const roll = () => void tellRoll(own.device, Date.now());
  roll();
  setInterval(roll, 20_000);
};

export const ownSession = own;

/** What this device holds of a circle, as it changes. */
export const usePlace = (circle: string): Place | null => {
  const { device } = useSession();
  return useSyncExternalStore(device.listen, () => device.place(circle));
};

export type Waiting = { readonly count: number; readonly stuck: boolean };

/** How much is waiting here to be sent, and whether the last attempt found no connection. */
export const useWaiting = (circle: string): Waiting => {
  const { outbox } = useSession();
  const [waiting, setWaiting] = useState<Waiting>(() => ({ count: outbox.waiting(circle), stuck: outbox.stuck }));
  useEffect(() => {
    const read = () => setWaiting({ count: outbox.waiting(circle), stuck: outbox.stuck });
    read();
    return outbox.listen(read);
  }, [outbox, circle]);
  return waiting;
};
