import { SECRET_BYTES } from '@throughline/domain';
import { toBytes, toText } from './keys.ts';
import { bytesText, textBytes } from './platform.ts';

/** The content of a private link: the secret and the circles' codes, in the fragment, which browsers never send. */
export type KeptPlace = { readonly secret: string; readonly codes: readonly string[] };

const FORM = 'k1.';

/** The private link for a secret and codes. `origin`: scheme and host of the program, without a slash at the end. */
export const placeLink = (origin: string, { secret, codes }: KeptPlace): string =>
  `${origin}/keep#${FORM}${secret}.${toText(textBytes(codes.join(',')))}`;

/** Reads the fragment of a private link; null when it is not one, or is cut short. */
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
