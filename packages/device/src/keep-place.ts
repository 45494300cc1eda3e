import { SECRET_BYTES } from '@throughline/domain';
import { toBytes, toText } from './keys.ts';
import { bytesText, textBytes } from './platform.ts';

/** What a private link carries in its fragment, which no browser sends: the secret, and the codes of the circles. */
export type KeptPlace = { readonly secret: string; readonly codes: readonly string[] };

const FORM = 'k1.';

export const placeLink = (origin: string, { secret, codes }: KeptPlace): string =>
  `${origin}/keep#${FORM}${secret}.${toText(textBytes(codes.join(',')))}`;

/** Null when the fragment is none of ours, or cut short. */
export const readPlaceLink = (fragment: string): KeptPlace | null => {
  const found = /^#?k1\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]*)$/.exec(fragment);
  if (found === null) return null;
  try {
    const secret = toBytes(found[1] ?? '');
    const codes = bytesText(toBytes(found[2] ?? ''))
      .split(',')
      .filter((code) => code !== '');
    return secret.length === SECRET_BYTES ? { secret: toText(secret), codes } : null;
  } catch {
    return null;
  }
};
