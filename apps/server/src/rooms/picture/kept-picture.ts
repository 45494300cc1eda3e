import type { Kept, Remembered } from '@throughline/disclosure';
import type { ReleasedPicture } from '@throughline/protocol';

/**
 * A circle's picture as the store keeps it beside the result. `due`: it belongs to answers as they stood when the
 * circle's content had this version; nobody has seen it yet.
 */
export type KeptPicture =
  | { readonly state: 'due'; readonly round: number; readonly version: number }
  | { readonly state: 'ready'; readonly picture: ReleasedPicture };

/**
 * The picture at the close of a round. One that has been seen stays until at least three ballots moved something that
 * was told, so that two pictures one ballot apart are never seen.
 * @param version of the circle's content once the round is closed
 */
export const pictureAtClose = (
  before: { readonly kept: Kept; readonly picture?: KeptPicture } | null,
  after: Kept,
  round: number,
  version: number,
): KeptPicture =>
  before?.picture?.state === 'ready' && !threeMoved(before.kept, after)
    ? before.picture
    : { state: 'due', round, version };

/**
 * Whether at least three ballots changed some group of answers. That a release moved is not enough: it also moves with
 * the round's number, with "1 later", and when a fifth answer joins four.
 */
export const threeMoved = (before: Kept, after: Kept): boolean =>
  Object.entries(after.basis.voices).some(([id, now]) => {
    const then = before.basis.voices[id];
    // a voice that is new since then is told from five answers on, all of them new
    if (then === undefined) return now.whole !== null || now.cells.some((cell) => cell !== null);
    return (
      toldAnew(then.whole, now.whole) || now.cells.some((cell, place) => toldAnew(then.cells[place] ?? null, cell))
    );
  });

type Told = Remembered['whole'];

const toldAnew = (then: Told, now: Told): boolean =>
  then !== null &&
  now !== null &&
  (['answers', 'agree', 'pass', 'disagree'] as const).some((one) => then[one] !== now[one]);
