import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { canonicalText, type DeviceStore, keyText } from '@throughline/domain';

/** Bytes → base64url, and back. */
export const toText = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
export const toBytes = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** getRandomValues is there on plain-http addresses of a local network too, where crypto.subtle is not. */
export const randomText = (bytes: number): string => toText(crypto.getRandomValues(new Uint8Array(bytes)));

/** The key of one store of one circle (domain: keyText), from the device's secret. */
export const keyFor = (secret: string, circle: string, store: DeviceStore, item = ''): string =>
  toText(hmac(sha256, toBytes(secret), new TextEncoder().encode(keyText(circle, store, item))));

/** The id by which the server knows what a key opens: sixteen bytes of the key's SHA-256. */
export const idOf = (key: string): string => toText(sha256(toBytes(key)).subarray(0, 16));

/** The hash to which a consent binds, made here of the words as they are shown (SHA-256, hexadecimal). */
export const textHash = (version: Parameters<typeof canonicalText>[0]): string =>
  Array.from(sha256(new TextEncoder().encode(canonicalText(version))), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** The secret of a printed paper card, from the code on it: typed twice, it is one ballot. */
export const cardSecret = (circle: string, code: string): string =>
  toText(sha256(new TextEncoder().encode(`throughline/1/card|${circle}|${code}`)));
