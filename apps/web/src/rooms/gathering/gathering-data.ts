import { type Answered, call } from '../../device/api.ts';
import { linkTo } from '@throughline/device';
import {
  type DeskGatherings,
  type GatheringView,
  listGatherings,
  readDeskCircle,
  sayLeadHere,
} from '@throughline/protocol';
import { refetch, useFetched } from '../../device/use-fetched.ts';
import { useEffect, useState } from 'react';
import { LOOK, refusalOf } from '../../frames/desk/desk-data.ts';

/** `ahead`: milliseconds by which the server's clock is before this device's. */
export type SeenGatherings = DeskGatherings & { readonly ahead: number };

/** All gatherings of a circle, from the server, so that another device goes on where one stopped. */
export const useDeskGatherings = (id: string) =>
  useFetched({ route: listGatherings, at: { circle: id } }, { every: LOOK, as: seen });

const seen = (read: DeskGatherings): SeenGatherings => ({ ...read, ahead: Date.parse(read.now) - Date.now() });

/** One gathering, as its endpoints are called. */
type OneGathering = { readonly circle: string; readonly gathering: string };
export type Press = (ask: (at: OneGathering) => Promise<Answered<GatheringView>>) => Promise<Answered<GatheringView>>;

/**
 * Presses of one gathering. A press that came too late, because somebody else had pressed, changes nothing: what is shown
 * is read again, and that is told in words.
 */
export const usePress = (
  id: string,
  gathering: GatheringView,
  words: { readonly movedOn: string; readonly offline: string },
  notify: (words: string | null) => void,
): { readonly press: Press; readonly busy: boolean } => {
  const [busy, setBusy] = useState(false);
  const press: Press = async (ask) => {
    setBusy(true);
    const answered = await ask({ circle: id, gathering: gathering.id });
    await refetch(linkTo(listGatherings, { circle: id }), linkTo(readDeskCircle, { circle: id }));
    setBusy(false);
    const refusal = refusalOf(answered);
    notify(
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
    const sign = () => void call(sayLeadHere, { at: { circle: id, gathering: running }, body: {} });
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
