import { randomText as textFrom } from '@throughline/device';
import { randomBytes } from './browser.ts';

export { cardSecret, keyFor, textHash, toBytes, toText } from '@throughline/device';

export const randomText = (bytes: number): string => textFrom(bytes, randomBytes);
