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

/** `ahead`: milliseconds by which the server's clock is ahead of this device's. */
export type SeenGatherings = DeskGatherings & { readonly ahead: number };

/** All gatherings of a circle. They come from the server, so that another device can continue. */
export const useDeskGatherings = (id: string) =>
  useFetched({ route: listGatherings, at: { circle: id } }, { every: LOOK, as: seen });

const seen = (read: DeskGatherings): SeenGatherings => ({ ...read, ahead: Date.parse(read.now) - Date.now() });

/** The parameters of one gathering's endpoints. */
type OneGathering = { readonly circle: string; readonly gathering: string };
export type Press = (ask: (at: OneGathering) => Promise<Answered<GatheringView>>) => Promise<Answered<GatheringView>>;

/**
 * Presses of one gathering. A press that came too late, because somebody else had pressed, changes nothing. The
 * gathering is then read again, and a message says so.
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

/** Milliseconds between two signs of life of the leader's device. */
const SIGN = 20_000;

/** Sends signs of life while the page is visible, so that the leader does not count as away. */
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

/** The running gathering, else the next planned one. */
export const currentOf = (gatherings: readonly GatheringView[]): GatheringView | null => {
  const planned = gatherings
    .filter(({ state }) => state === 'planned')
    .sort((a, b) => ((a.joining.starts ?? '9') + a.id < (b.joining.starts ?? '9') + b.id ? -1 : 1));
  return gatherings.find(({ state }) => state === 'running') ?? planned[0] ?? null;
};
