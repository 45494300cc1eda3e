import type { CircleView } from '@throughline/protocol';
import type { Room } from '../../kernel/memory/room.ts';

/** The circle as everybody in it may read it. Who is affected is told beside it, by `whoseOur`. */
export const circleView = (room: Room): CircleView => {
  const { affected: _, ...circle } = room.circle;
  return { ...circle, positions: [...circle.positions], frame: { ...circle.frame }, code: room.code };
};
