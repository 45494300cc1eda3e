import type { Call } from './call.ts';
import type { Device } from './device.ts';
import type { After, Random } from './environment.ts';
import type { DeviceStorage } from './device-storage.ts';
import { Outbox } from './outbox/outbox.ts';

/** One person at one device: their secret and places, and what is on its way to the server. */
export type Session = { readonly device: Device; readonly outbox: Outbox };

/** `keep`: where the outbox stores its posts, when that is not the device's own storage. */
export const openSession = (
  device: Device,
  { call, ...rest }: { readonly call: Call; readonly after: After; readonly random: Random },
  { keep = device.keep, holder }: { readonly keep?: DeviceStorage; readonly holder?: string } = {},
): Session => {
  const outbox = new Outbox({
    ...rest,
    keep,
    ...(holder === undefined ? {} : { holder }),
    send: async (route, circle, body) => {
      const pass = device.place(circle)?.pass;
      return pass === undefined ? null : call(route, { at: { circle }, pass, body });
    },
  });
  return { device, outbox };
};
