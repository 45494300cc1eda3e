/** A device's secret: sixteen random bytes. Apart from the words that spell it, which few pages need. */
export const SECRET_BYTES = 16;

/**
 * The text from which a key is derived: the key of one store is its HMAC-SHA-256 under the device's single secret
 * (product.md § 8). A device has one ballot key for all answers of a circle, one roll key, and one key for each text
 * that is put to consent (`item` is its hash). It has a fresh key for each voice, story and suggestion; `item` is then
 * a count that the device keeps, so that its secret alone finds them again. An id is the first 16 bytes of SHA-256 of
 * the key, base64url. Without the secret, nobody can tell that two of these belong to one device.
 */
export const keyText = (circle: string, store: string, item = ''): string => `throughline/1|${circle}|${store}|${item}`;
