import { hash, timingSafeEqual } from 'node:crypto';
import type { DetachedId } from '@throughline/domain';

/** The id that stands for a device's key (domain: `keyText`). The key itself is dropped here and never kept. */
export const idOfKey = (key: string): DetachedId =>
  hash('sha256', Buffer.from(key, 'base64url'), 'buffer').subarray(0, 16).toString('base64url');

/** Compares two secrets in a time that tells nothing of where they differ. */
export const sameSecret = (given: string, kept: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(kept)];
  // their lengths are no secret: a pass is 43 letters, a code four words
  return a.length === b.length && timingSafeEqual(a, b);
};
