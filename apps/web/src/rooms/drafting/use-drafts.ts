import { type DraftsReply, type Now, readDrafts } from '@throughline/protocol';
import { useFetched } from '../../device/use-fetched.ts';

/** A circle's drafts, threads and suggestions, read again when the snapshot's revision changes. */
export const useDrafts = (
  circle: string,
  pass: string | null,
  now: Now | null,
): { readonly drafts: DraftsReply | null; readonly refresh: () => Promise<void> } => {
  const { data, again } = useFetched(pass === null ? null : { route: readDrafts, at: { circle }, pass }, {
    moves: now?.drafting.revision ?? 0,
  });
  return { drafts: data, refresh: again };
};
