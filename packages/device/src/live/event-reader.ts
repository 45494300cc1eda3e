import { pieceReader } from '../platform.ts';

/** Takes server-sent events apart: bytes in, wherever they were cut, and the data of each whole event out. */
export const eventReader = (): ((piece: Uint8Array) => readonly string[]) => {
  const read = pieceReader();
  let held = '';
  return (piece) => {
    const events = (held + read(piece)).split('\n\n');
    held = events.pop() ?? '';
    return events.flatMap((event) => {
      const line = event.split('\n').find((one) => one.startsWith('data: '));
      return line === undefined ? [] : [line.slice(6)];
    });
  };
};
