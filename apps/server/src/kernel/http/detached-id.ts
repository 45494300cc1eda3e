import { hash, timingSafeEqual } from 'node:crypto';
import type { DetachedId } from '@throughline/domain';

/**
 * The id that is stored for a device's key (`keyText` in the domain). The key itself is dropped here and never stored.
 */
export const idOfKey = (key: string): DetachedId =>
  hash('sha256', Buffer.from(key, 'base64url'), 'buffer').subarray(0, 16).toString('base64url');

/** Compares two secrets. The time it takes does not show where they differ. */
export const sameSecret = (given: string, kept: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(kept)];
  // their lengths are no secret: a pass is 43 letters, a code four words
  return a.length === b.length && timingSafeEqual(a, b);
};
