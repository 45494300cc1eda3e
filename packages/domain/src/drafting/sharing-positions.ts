/** What a result tells of one voice, as far as it matters here (protocol: releasedVoice). */
export type ToldOfVoice = {
  readonly label: 'shared' | 'nearly' | 'differ' | 'not-heard';
  readonly positions:
    | readonly {
        readonly position: string;
        readonly tells: boolean;
        readonly tally: { readonly answers: number; readonly agree: number } | null;
      }[]
    | null;
};

/**
 * The positions that share a voice, by what a result has told and by nothing else: those whose answers can tell, and of
 * whose answers at least the circle's threshold agree. None where a voice was not in a result or not heard enough.
 * It is never who said it: a voice has no position.
 * @param threshold the circle's, above one half and at most 1
 */
export const sharingPositions = (told: ToldOfVoice | null, threshold: number): readonly string[] => {
  if (told === null || told.positions === null || told.label === 'not-heard') return [];
  return told.positions
    .filter(
      ({ tells, tally }) =>
        tells && tally !== null && (told.label === 'shared' || tally.agree >= threshold * tally.answers),
    )
    .map(({ position }) => position);
};
