import { joinRoll } from '@throughline/protocol';
import type { Call } from './call.ts';
import type { Device } from './device.ts';

const MINUTE = 60_000;

/** People come within minutes to a gathering, and over days to a round of days: the wait is as wide as their coming. */
const WAIT = { live: [1, 30], days: [60, 72 * 60] } as const;

/**
 * When a device that joins now tells the roll: alone, at a random moment from one minute to half an hour later; in a
 * round of days from an hour to three days. Measured in decision 0020.
 */
export const rollMoment = (now: number, random: number, mode: keyof typeof WAIT): number => {
  const [least, most] = WAIT[mode];
  return now + (least + random * (most - least)) * MINUTE;
};

/** Sends each roll key whose moment has come, by itself; what does not get through is tried again a day later. */
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
