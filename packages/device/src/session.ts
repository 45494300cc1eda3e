import type { Ask } from './ask.ts';
import type { Device } from './device.ts';
import type { After, Random } from './environment.ts';
import type { Keep } from './keep.ts';
import { Outbox } from './outbox/outbox.ts';

/** One person at one device: what they hold, and what is on its way. */
export type Session = { readonly device: Device; readonly outbox: Outbox };

/** `keep`: where what is on its way is kept, when that is not where the device keeps its places. */
export const openSession = (
  device: Device,
  { ask, ...rest }: { readonly ask: Ask; readonly after: After; readonly random: Random },
  { keep = device.keep, holder }: { readonly keep?: Keep; readonly holder?: string } = {},
): Session => {
  const outbox = new Outbox({
    ...rest,
    keep,
    ...(holder === undefined ? {} : { holder }),
    send: async (circle, path, body) => {
      const pass = device.place(circle)?.pass;
      return pass === undefined ? null : ask('POST', `/api/circles/${circle}/${path}`, { pass, body });
    },
  });
  return { device, outbox };
};
