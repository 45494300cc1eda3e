import { ask } from './api.ts';
import type { Device } from './device.ts';

const MINUTE = 60_000;

/** When a device that joins now tells the roll: alone, at a random moment from one to ten minutes later. */
export const rollMoment = (now: number, random: number): number => now + MINUTE + random * 9 * MINUTE;

/** Sends each roll key whose moment has come, by itself; what does not get through is tried again a day later. */
export const tellRoll = async (device: Device, now: number): Promise<void> => {
  for (const place of device.places()) {
    if (place.rollAt === null || place.rollAt > now) continue;
    const answered = await ask('POST', `/api/circles/${place.circle}/roll`, {
      pass: place.pass,
      body: { key: device.key(place.circle, 'roll') },
    });
    device.change(place.circle, (before) => ({ ...before, rollAt: answered.ok ? null : now + 24 * 60 * MINUTE }));
  }
};
