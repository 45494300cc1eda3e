import type { CircleView } from '@throughline/protocol';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';

/** The circle as everybody in it may read it. `whoseOur` says who is affected. */
export const circleView = (loaded: LoadedCircle): CircleView => {
  const { affected: _, ...circle } = loaded.circle;
  return { ...circle, positions: [...circle.positions], frame: { ...circle.frame }, code: loaded.code };
};
