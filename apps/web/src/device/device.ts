import { Device as BareDevice, type Keep, storageKeep } from '@throughline/device';
import { randomBytes } from './browser.ts';

export {
  type Given,
  type Keep,
  memoryKeep,
  newPlace,
  type Place,
  type SaidConsent,
  type Written,
} from '@throughline/device';

/** What lasts on this device. */
export const browserKeep: Keep = storageKeep(() => localStorage);
/** What goes with this tab: cards that are being typed in for others. */
export const tabKeep: Keep = storageKeep(() => sessionStorage);

/** A device in this browser; `secret` is given for a card or a place that was brought here. */
export class Device extends BareDevice {
  constructor(keep: Keep, secret?: string) {
    super(keep, {
      random: randomBytes,
      alsoCleared: keep === browserKeep ? [tabKeep] : [],
      ...(secret === undefined ? {} : { secret }),
    });
  }
}
