import { randomText as textFrom } from '@throughline/device';
import { randomBytes } from './browser.ts';

export { cardSecret, textHash, toBytes, toText } from '@throughline/device';

export const randomText = (bytes: number): string => textFrom(bytes, randomBytes);

/** A new id in the shape of a UUID. It does not use `crypto.randomUUID`, which is missing on plain http. */
export const newId = (): string => {
  const hex = Array.from(randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
};
