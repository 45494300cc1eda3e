/** A device's secret: sixteen random bytes. Apart from the words that spell it, which few pages need. */
export const SECRET_BYTES = 16;

/** What a device holds a key of its own for. */
export type DeviceStore = 'roll' | 'ballot' | 'voice' | 'story' | 'suggestion' | 'consent' | 'sighting';

/**
 * The text whose HMAC-SHA-256, keyed with the one secret a device holds, is the key of one store (product.md § 8):
 * one ballot for all answers of a circle, one roll key, one for each text that is put to consent (`item` is its hash), and a fresh key for each voice, story and suggestion (`item` is then a
 * count that the device keeps, so that its secret alone finds them again). An id is the first 16 bytes of SHA-256 of the key, base64url.
 * Without the secret no two of these can be told to be of one device.
 */
export const keyText = (circle: string, store: DeviceStore, item = ''): string =>
  `throughline/1|${circle}|${store}|${item}`;
