import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type DeviceStore, keyText } from '@throughline/domain';
import type { RandomBytes } from './environment.ts';
import { textBytes } from './platform.ts';

declare const btoa: (text: string) => string;
declare const atob: (text: string) => string;

/** Encodes bytes as base64url, without padding. */
export const toText = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
/** Decodes base64url. Throws where the text is something else. */
export const toBytes = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** So many random bytes, as base64url. */
export const randomText = (bytes: number, random: RandomBytes): string => toText(random(bytes));

/** The key of one store of one circle (domain: keyText), from the device's secret. */
export const keyFor = (secret: string, circle: string, store: DeviceStore, item = ''): string =>
  toText(hmac(sha256, toBytes(secret), textBytes(keyText(circle, store, item))));

/** The id under which the server knows what a key opens: the first sixteen bytes of the key's SHA-256. */
export const idOf = (key: string): string => toText(sha256(toBytes(key)).subarray(0, 16));

/** The secret of a printed paper card, derived from its code. So a card that is typed in twice is one ballot. */
export const cardSecret = (circle: string, code: string): string =>
  toText(sha256(textBytes(`throughline/1/card|${circle}|${code}`)));
