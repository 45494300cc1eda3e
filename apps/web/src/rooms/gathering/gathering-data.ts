import type { DeskGatherings, GatheringView } from '@throughline/protocol';
import { refetch, useFetched } from '../../device/use-fetched.ts';
import { useEffect, useState } from 'react';
import { type Answered, ask } from '../../device/api.ts';
import { deskCircle, LOOK, refusalOf } from '../../frames/desk/desk-data.ts';

/** `ahead`: milliseconds by which the server's clock is before this device's. */
export type SeenGatherings = DeskGatherings & { readonly ahead: number };

/** All gatherings of a circle, from the server, so that another device goes on where one stopped. */
export const useDeskGatherings = (id: string) =>
  useFetched({ path: `${deskCircle(id)}/gatherings` }, { every: LOOK, as: seen });

const seen = (read: DeskGatherings): SeenGatherings => ({ ...read, ahead: Date.parse(read.now) - Date.now() });

export type Press = (what: string, body: object) => Promise<Answered<GatheringView>>;

/**
 * Presses of one gathering. A press that came too late, because somebody else had pressed, changes nothing: what is shown
 * is read again, and that is told in words.
 */
export const usePress = (
  id: string,
  gathering: GatheringView,
  words: { readonly movedOn: string; readonly offline: string },
  tell: (words: string | null) => void,
): { readonly press: Press; readonly busy: boolean } => {
  const [busy, setBusy] = useState(false);
  const press: Press = async (what, body) => {
    setBusy(true);
    const answered = await ask<GatheringView>('POST', `/api/desk/circles/${id}/gatherings/${gathering.id}/${what}`, {
      body,
    });
    await refetch(`${deskCircle(id)}/gatherings`, deskCircle(id));
    setBusy(false);
    const refusal = refusalOf(answered);
    tell(
      answered.ok
        ? null
        : refusal === null
          ? words.offline
          : refusal.code === 'already-done'
            ? words.movedOn
            : refusal.words,
    );
    return answered;
  };
  return { press, busy };
};

/** Milliseconds between two signs of life. */
const SIGN = 20_000;

/** Tells the server that this device is there while the page is seen, so that nobody takes its silence for absence. */
export const useHere = (id: string, gathering: GatheringView | null): void => {
  const running = gathering?.state === 'running' ? gathering.id : null;
  useEffect(() => {
    if (running === null) return;
    const sign = () => void ask('POST', `/api/desk/circles/${id}/gatherings/${running}/here`, { body: {} });
    sign();
    const timer = setInterval(sign, SIGN);
    return () => clearInterval(timer);
  }, [id, running]);
};

/** The one that runs, or the next planned. */
export const currentOf = (gatherings: readonly GatheringView[]): GatheringView | null => {
  const planned = gatherings
    .filter(({ state }) => state === 'planned')
    .sort((a, b) => ((a.joining.starts ?? '9') + a.id < (b.joining.starts ?? '9') + b.id ? -1 : 1));
  return gatherings.find(({ state }) => state === 'running') ?? planned[0] ?? null;
};
