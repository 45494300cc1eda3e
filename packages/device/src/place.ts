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
