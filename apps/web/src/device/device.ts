import { Device as BareDevice, type DeviceStorage, storageKeep } from '@throughline/device';
import { randomBytes } from './browser.ts';

export {
  type Given,
  type DeviceStorage,
  memoryStorage,
  newPlace,
  type Place,
  type SaidConsent,
  type Written,
} from '@throughline/device';

/** Storage that lasts on this device. */
export const browserStorage: DeviceStorage = storageKeep(() => localStorage);
/** Storage that ends with this tab: for cards that are being typed in for others. */
export const tabKeep: DeviceStorage = storageKeep(() => sessionStorage);

/**
 * A device in this browser. `secret` is given for a paper card, or for a place that was brought from another device.
 */
export class Device extends BareDevice {
  constructor(keep: DeviceStorage, secret?: string) {
    super(keep, {
      random: randomBytes,
      alsoCleared: keep === browserStorage ? [tabKeep] : [],
      ...(secret === undefined ? {} : { secret }),
    });
  }
}
