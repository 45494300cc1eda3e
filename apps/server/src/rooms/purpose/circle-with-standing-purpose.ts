import type { LimitKind } from '@throughline/protocol';
import { notFound } from '../../kernel/http/refuse.ts';
import { CIRCLE_ID } from '../../kernel/http/seat.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import type { LoadedCircles } from '../../kernel/memory/loaded-circles.ts';
import { PurposeMemory } from './memory.ts';

/**
 * Finds a circle whose purpose stands, for a stranger without a pass. Throws the same refusal for every other circle,
 * so that they cannot be distinguished.
 */
export const circleWithStandingPurpose = async (
  circles: LoadedCircles,
  { at, demand }: { readonly at: { readonly circle: string }; readonly demand: (kind: LimitKind) => void },
): Promise<LoadedCircle> => {
  demand('stranger');
  const loaded = CIRCLE_ID.test(at.circle) ? await circles.find(at.circle) : null;
  if (loaded === null || loaded.of(PurposeMemory).standing === null) throw notFound();
  return loaded;
};
