import { readKept } from '@throughline/device';
import { browserStorage } from '../../device/device.ts';

const nameOf = (circle: string): string => `throughline.printed.${circle}`;

/** Stores on this device which voices its last paper cards contained, in their order. No card code is stored. */
export const rememberPrinted = (circle: string, voices: readonly string[]): void =>
  browserStorage.set(nameOf(circle), JSON.stringify(voices));

/** The voices of the last paper cards printed on this device, or null when none were. */
export const printedOrder = (circle: string): readonly string[] | null => {
  const kept = readKept<unknown>(browserStorage, nameOf(circle));
  return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : null;
};
