import { joinRoll } from '@throughline/protocol';
import type { Call } from './call.ts';
import type { Device } from './device.ts';

const MINUTE = 60_000;

/**
 * Shortest and longest wait in minutes. A wait varies as widely as people's arrival: minutes at a gathering, days in a
 * round of days.
 */
const WAIT = { live: [1, 30], days: [60, 72 * 60] } as const;

/**
 * When a device that joins now may send its roll key, in milliseconds since 1970. The moment is random, so that the key
 * cannot be matched with the ballot. `random`: from 0 up to 1. Measured in decision 0020.
 */
export const rollMoment = (now: number, random: number, mode: keyof typeof WAIT): number => {
  const [least, most] = WAIT[mode];
  return now + (least + random * (most - least)) * MINUTE;
};

/** Sends each roll key whose moment has come, in a separate request. A failed one is tried again a day later. */
export const sendRollKey = async (device: Device, call: Call, now: number): Promise<void> => {
  for (const place of device.places()) {
    if (place.rollAt === null || place.rollAt > now) continue;
    const answered = await call(joinRoll, {
      at: { circle: place.circle },
      pass: place.pass,
      body: { key: device.key(place.circle, 'roll') },
    });
    device.change(place.circle, (before) => ({ ...before, rollAt: answered.ok ? null : now + 24 * 60 * MINUTE }));
  }
};
