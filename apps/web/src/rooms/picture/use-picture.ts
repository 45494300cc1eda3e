import { type Now, type PictureReply, readPicture } from '@throughline/protocol';
import { useFetched } from '../../device/use-fetched.ts';

export type PictureState =
  | { readonly kind: 'fetching' }
  | { readonly kind: 'shown'; readonly reply: PictureReply }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'offline' };

/** The opinion picture, fetched again whenever there is a new one. */
export const usePicture = (circle: string, pass: string | null, now: Now | null): PictureState => {
  const { data, problem } = useFetched(pass === null ? null : { route: readPicture, at: { circle }, pass }, {
    moves: `${now?.picture.state ?? ''} ${now?.picture.version ?? ''} ${now?.voices.revision ?? ''}`,
  });
  if (problem !== null && problem !== 'offline') return { kind: 'refused', words: problem.refusal.words };
  if (data !== null) return { kind: 'shown', reply: data };
  return { kind: problem === null ? 'fetching' : 'offline' };
};
