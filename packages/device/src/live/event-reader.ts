import { pieceReader } from '../platform.ts';

/**
 * A parser of server-sent events. It takes bytes, cut anywhere, and returns the data of each event that is now
 * complete.
 */
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
