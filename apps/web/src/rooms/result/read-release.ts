import type { CircleView, ReleasedVoiceView, ReleaseView, ToldTallyView, VoiceView } from '@throughline/protocol';

export type Label = ReleasedVoiceView['label'];
export const LABELS: readonly Label[] = ['shared', 'nearly', 'differ', 'not-heard'];

/** One voice of a result with its words, and its groups as they are drawn. */
export type ReadVoice = {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly released: ReleasedVoiceView;
  readonly groups: readonly ReadGroup[];
  /** Names of the positions that could not be told at all, or that have too few answers for their size. */
  readonly tooFew: readonly string[];
  readonly cannotTell: readonly string[];
};
/** `place`: the position's index in the circle; null for the whole circle. `tally` null: too few answers to tell. */
export type ReadGroup = { readonly place: number | null; readonly name: string; readonly tally: ToldTallyView | null };

export type ReadResult = {
  readonly release: ReleaseView;
  readonly groups: readonly { readonly label: Label; readonly voices: readonly ReadVoice[] }[];
  readonly isWhole: boolean;
};

/**
 * Orders a release for reading: by label, then by how far the position that holds the voice least does hold it, then by
 * importance, then by id. It adds nothing that is not in the release.
 */
export const readRelease = (
  release: ReleaseView,
  circle: CircleView,
  voices: readonly VoiceView[],
  wholeName: string,
): ReadResult => {
  const words = new Map(voices.map((voice) => [voice.id, voice]));
  const read = release.voices.flatMap((released): ReadVoice[] => {
    const voice = words.get(released.voice);
    // voices that were hidden or taken back since the release are left out
    return voice === undefined || voice.state !== 'asked' ? [] : [readVoice(released, voice, circle, wholeName)];
  });
  const inOrder = (label: Label): readonly ReadVoice[] => {
    // under *differ* the least held voice comes first, because it divides most
    const towards = label === 'differ' ? -1 : 1;
    return read
      .filter(({ released }) => released.label === label)
      .sort(
        (a, b) =>
          (b.released.order - a.released.order) * towards ||
          b.released.importance - a.released.importance ||
          (a.id < b.id ? -1 : 1),
      );
  };
  return {
    release,
    groups: LABELS.map((label) => ({ label, voices: inOrder(label) })),
    isWhole: circle.positions.length === 0,
  };
};

const readVoice = (released: ReleasedVoiceView, voice: VoiceView, circle: CircleView, wholeName: string): ReadVoice => {
  const nameOf = (id: string): string => circle.positions.find((position) => position.id === id)?.name ?? id;
  const groups: ReadGroup[] =
    released.positions === null
      ? [{ place: null, name: wholeName, tally: released.whole }]
      : released.positions.map(({ position, tally }) => ({
          place: circle.positions.findIndex(({ id }) => id === position),
          name: nameOf(position),
          tally,
        }));
  return {
    id: released.voice,
    text: voice.text,
    language: voice.language,
    released,
    groups,
    tooFew: (released.positions ?? []).filter(({ tally }) => tally === null).map(({ position }) => nameOf(position)),
    cannotTell: (released.positions ?? [])
      .filter(({ tally, tells }) => tally !== null && !tells)
      .map(({ position }) => nameOf(position)),
  };
};

/** The voice for the finding: the one that divides most; null where there is none. */
export const dividing = (result: ReadResult): ReadVoice | null =>
  result.groups.find(({ label }) => label === 'differ')?.voices.at(0) ?? null;
export const countOf = (result: ReadResult, label: Label): number =>
  result.groups.find((group) => group.label === label)?.voices.length ?? 0;
