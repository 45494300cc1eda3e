import type { Stopping } from './environment.ts';

/**
 * What every browser that we support and Node have, and the language's own library does not declare. Nothing else of a
 * browser is used in this package: its compiler knows no `window`, `document` or `localStorage`.
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

/** Text out of bytes that come in pieces: a letter may be cut in two between them. */
export const pieceReader = (): ((piece: Uint8Array) => string) => {
  const decoder = new TextDecoder();
  return (piece) => decoder.decode(piece, { stream: true });
};

export const newStop = (): { readonly signal: Stopping; abort(): void } => new AbortController();
