import type { Answer, ConsentAnswer, ItemStore, PositionId, Audience } from '@throughline/domain';

/** What a device did in one circle. All of it stays on the device. */
export type Place = {
  readonly circle: string;
  readonly name: string;
  readonly code: string;
  readonly pass: string;
  readonly position: PositionId | null;
  readonly positionN: number;
  readonly joined: boolean;
  /** When the roll key may be sent, in milliseconds since 1970; null once it was sent. */
  readonly rollAt: number | null;
  readonly answers: Readonly<Record<string, Given>>;
  readonly wrongQuestion: { readonly marked: boolean; readonly n: number };
  readonly voices: readonly Written[];
  readonly stories: readonly Written[];
  /** Missing in places that were stored before there were suggestions. */
  readonly suggestions?: readonly Written[];
  /** What was written of every other kind. Missing in places that were stored before there were any. */
  readonly written?: Readonly<Partial<Record<ItemStore, readonly Written[]>>>;
  /** The highest count of each kind that was ever written here, so that something new never gets the key of something taken back. */
  readonly counted?: Readonly<Partial<Record<ItemStore, number>>>;
  /**
   * The answer to each text that was put to consent, by the text's hash. Words that their writer keeps to themselves
   * are stored only here.
   */
  readonly consents?: Readonly<Record<string, SaidConsent>>;
};
/** `answer` null: the answer was taken back. */
export type SaidConsent = {
  readonly answer: ConsentAnswer | null;
  readonly words: string;
  readonly wouldChange: string;
  readonly shown: Audience;
  readonly n: number;
};
export type Given = { readonly answer: Answer | null; readonly important: boolean; readonly n: number };
/** Something written on this device. Its key is derived again from `item`. */
export type Written = {
  readonly item: string;
  readonly id: string;
  readonly text: string;
  readonly share?: 'circle' | 'aloud';
};

/** The place of a device that has opened a circle and done nothing in it yet. */
export const newPlace = (
  circle: { readonly id: string; readonly name: string; readonly code: string },
  pass: string,
): Place => ({
  circle: circle.id,
  name: circle.name,
  code: circle.code,
  pass,
  position: null,
  positionN: 0,
  joined: false,
  rollAt: null,
  answers: {},
  wrongQuestion: { marked: false, n: 0 },
  voices: [],
  stories: [],
});

// every kind is named here: a new one does not go forgotten
const EACH: Readonly<Record<ItemStore, true>> = { voice: true, story: true, suggestion: true };
const KINDS_WRITTEN = Object.keys(EACH) as readonly ItemStore[];

/** What this device wrote of one kind in one circle, in the order in which it was written. */
export const writtenIn = (place: Place | null, store: ItemStore): readonly Written[] => {
  switch (store) {
    case 'voice':
      return place?.voices ?? [];
    case 'story':
      return place?.stories ?? [];
    case 'suggestion':
      return place?.suggestions ?? [];
    default:
      return place?.written?.[store] ?? [];
  }
};

/** The highest count that something of this kind was written under, taken back or not. */
export const countedIn = (place: Place | null, store: ItemStore): number =>
  writtenIn(place, store).reduce((most, { item }) => Math.max(most, Number(item)), place?.counted?.[store] ?? 0);

/** A place as it is kept after `before`: counts that were used once stay used, whatever the list has lost. */
export const withCounts = (place: Place, before: Place | null): Place => {
  const counted = Object.fromEntries(
    KINDS_WRITTEN.flatMap((store) => {
      const most = Math.max(countedIn(before, store), countedIn(place, store));
      return most === 0 ? [] : [[store, most]];
    }),
  );
  return Object.keys(counted).length === 0 ? place : { ...place, counted };
};
