import { sharingPositions } from '@throughline/domain';
import type { CircleView, Now } from '@throughline/protocol';
import { useMemo } from 'react';
import { useResult } from '../result/use-result.ts';

const ORDER = { shared: 0, nearly: 1, differ: 2, 'not-heard': 3 } as const;

export type Sharing = {
  /** The indices, in the circle's list, of the positions that share a voice by the newest result. */
  readonly placesOf: (voice: string) => readonly number[];
  readonly positionsOf: (voice: string) => readonly string[];
  /** A sort key: the most shared voices first, and voices that are in no result last. */
  readonly orderOf: (voice: string) => number;
};

/** Which positions share which voices, taken from the newest result that everybody may see. */
export const useSharing = (id: string, pass: string | null, now: Now | null, circle: CircleView | null): Sharing => {
  const shown = useResult(id, pass, now, null);
  const release = shown.kind === 'shown' ? shown.reply.release : null;
  return useMemo(() => {
    const told = new Map((release?.voices ?? []).map((voice) => [voice.voice, voice]));
    const positionsOf = (voice: string) => sharingPositions(told.get(voice) ?? null, circle?.threshold ?? 1);
    return {
      positionsOf,
      placesOf: (voice) =>
        positionsOf(voice)
          .map((position) => circle?.positions.findIndex((one) => one.id === position) ?? -1)
          .filter((place) => place >= 0)
          .sort((a, b) => a - b),
      orderOf: (voice) => {
        const one = told.get(voice);
        return one === undefined ? 10 : ORDER[one.label] + (1 - Math.min(1, Math.max(0, one.order))) / 2;
      },
    };
  }, [release, circle]);
};
