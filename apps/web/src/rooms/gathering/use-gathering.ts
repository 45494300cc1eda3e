import { type GatheringReply, type Now, readGathering } from '@throughline/protocol';
import { useFetched } from '../../device/use-fetched.ts';

/** `ahead`: milliseconds by which the server's clock is ahead of this device's, so that all show the same minute. */
export type SeenGathering = { readonly reply: GatheringReply; readonly ahead: number };

const seen = (reply: GatheringReply): SeenGathering => ({ reply, ahead: Date.parse(reply.now) - Date.now() });

/** The circle's gathering, read again whenever the live snapshot says that it changed. */
export const useGathering = (circle: string, pass: string | null, now: Now | null): SeenGathering | null =>
  useFetched(pass === null || now === null ? null : { route: readGathering, at: { circle }, pass }, {
    moves: now?.gathering?.revision ?? 0,
    as: seen,
  }).data;
