/** The fields needed here of a voice's published result (protocol: releasedVoice). */
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
 * The positions that share a voice, according to a published result and nothing else: those with enough answers to
 * tell, of which at least the circle's threshold agree. None where a voice was not in a result or was not heard enough.
 * This never says who wrote the voice, because a voice has no position.
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
