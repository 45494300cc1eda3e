import type { CircleView, ReleasedVoiceView, ReleaseView, ToldTallyView, VoiceView } from '@throughline/protocol';

export type Label = ReleasedVoiceView['label'];
export const LABELS: readonly Label[] = ['shared', 'nearly', 'differ', 'not-heard'];

/** One voice of a result with its words, and its groups as they may be drawn. */
export type ReadVoice = {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly released: ReleasedVoiceView;
  readonly groups: readonly ReadGroup[];
  /** Positions that could not be told at all, and those whose answers are too few for their size. */
  readonly tooFew: readonly string[];
  readonly cannotTell: readonly string[];
};
/** `place`: the position's place in the circle, null for the whole. `tally` null: too few to tell. */
export type ReadGroup = { readonly place: number | null; readonly name: string; readonly tally: ToldTallyView | null };

export type ReadResult = {
  readonly release: ReleaseView;
  readonly groups: readonly { readonly label: Label; readonly voices: readonly ReadVoice[] }[];
  readonly isWhole: boolean;
};

/**
 * Puts a release in the order it is read: by label, and inside each by how far the least holding position holds it, then
 * importance, then id. It computes nothing that the release does not say.
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
    // hidden or taken back since: it is not shown any more
    return voice === undefined || voice.state !== 'asked' ? [] : [readVoice(released, voice, circle, wholeName)];
  });
  const inOrder = (label: Label): readonly ReadVoice[] => {
    // what is seen differently begins with the least held: there it divides most
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

/** The finding: how many are shared, and the voice that divides most, word for word. */
export const dividing = (result: ReadResult): ReadVoice | null =>
  result.groups.find(({ label }) => label === 'differ')?.voices.at(0) ?? null;
export const countOf = (result: ReadResult, label: Label): number =>
  result.groups.find((group) => group.label === label)?.voices.length ?? 0;
