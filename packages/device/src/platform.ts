import type { Stopping } from './environment.ts';

/**
 * What every supported browser and Node provide, but the language's own library does not declare. This package uses
 * nothing else of a browser: its compiler knows no `window`, `document` or `localStorage`.
 */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
declare class AbortController {
  readonly signal: Stopping;
  abort(): void;
}

export const textBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
export const bytesText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Decodes text from bytes that arrive in pieces, which may cut a character in two. */
export const pieceReader = (): ((piece: Uint8Array) => string) => {
  const decoder = new TextDecoder();
  return (piece) => decoder.decode(piece, { stream: true });
};

export const newStop = (): { readonly signal: Stopping; abort(): void } => new AbortController();
