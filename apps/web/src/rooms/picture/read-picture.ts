import type { CircleView, ReleasedPicture, VoiceView } from '@throughline/protocol';
import type { Pack } from '@throughline/messages';
import { type Drawing, layOut, letterName } from './lay-out.ts';

export type HeldVoice = { readonly voice: VoiceView; readonly answer: 'agree' | 'disagree' };
export type ReadGroup = {
  readonly letter: string;
  readonly place: number;
  readonly size: string;
  readonly holds: readonly HeldVoice[];
  readonly drawn: boolean;
};
export type ReadPicture = {
  readonly picture: ReleasedPicture;
  readonly sentence: string;
  /** A note beside the sentence, where there are too few people for the groups to be dependable. */
  readonly hint: string | null;
  readonly drawing: Drawing | null;
  readonly groups: readonly ReadGroup[];
  /** How many areas there are for each number of people. It is the table of a picture without groups. */
  readonly bands: readonly { readonly people: string; readonly areas: number }[];
  /** The positions with a badge somewhere, by index and name. */
  readonly marked: readonly { readonly place: number; readonly name: string }[];
};

/** A picture with its words, in reading order. It adds nothing that is not in the picture. */
export const readPicture = (
  picture: ReleasedPicture,
  circle: CircleView,
  voices: readonly VoiceView[],
  words: Pack<'picture'>,
): ReadPicture => {
  const asked = new Map(voices.filter(({ state }) => state === 'asked').map((voice) => [voice.id, voice]));
  const placeOf = (position: string): number => circle.positions.findIndex(({ id }) => id === position);
  const drawing = layOut(picture, placeOf);
  const places = new Set(drawing?.areas.flatMap(({ places: own }) => own));
  return {
    picture,
    sentence:
      picture.verdict === 'groups'
        ? words.groups(picture.k)
        : picture.verdict === 'one-field'
          ? words.oneField
          : words.notEnough,
    hint: picture.verdict === 'groups' && picture.dependable === 'hardly' ? words.hint : null,
    drawing,
    groups: picture.groups.map(({ size, holds }, place) => ({
      letter: letterName(place),
      place,
      size: size.kind === 'count' ? words.atLeast(size.count) : words.few,
      holds: holds.flatMap(({ voice, answer }): HeldVoice[] => {
        const own = asked.get(voice);
        return own === undefined ? [] : [{ voice: own, answer }];
      }),
      drawn: picture.areas.some(({ group }) => group === place),
    })),
    bands: words.bands.map((people, band) => ({
      people,
      areas: picture.areas.filter((area) => area.band === band).length,
    })),
    marked: circle.positions.flatMap(({ name }, place) => (places.has(place) ? [{ place, name }] : [])),
  };
};

/** How the picture is computed, in plain words. */
export const howOf = ({ picture }: ReadPicture, isOpenData: boolean, words: Pack<'picture'>): readonly string[] => {
  const { explained, byChance, verdict, dependable, placed } = picture;
  const lines: string[] = [];
  if (placed.kind === 'count') lines.push(words.howPlaced(words.atLeast(placed.count)));
  const isDrawn = picture.areas.length > 0 || verdict === 'groups' || picture.someLeftOut;
  if (explained !== null && byChance !== null) lines.push(words.howShown(explained, byChance));
  else if (verdict === 'one-field') lines.push(words.howField);
  if (verdict === 'groups') lines.push(words.howGroups);
  else if (isDrawn) lines.push(words.howOneField);
  if (verdict === 'groups' || isDrawn) {
    if (dependable === 'hardly') lines.push(words.howHardly);
    else if (dependable === 'fairly') lines.push(words.howFairly);
  }
  lines.push(isOpenData ? words.howOpenData : words.howKept);
  return lines;
};
