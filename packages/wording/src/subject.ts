/** The six parts of a purpose, in their order. */
export const PURPOSE_PARTS = [
  'we-are',
  'together-we',
  'so-that',
  'we-live-it-when',
  'we-will-not',
  'still-open',
] as const;
export type PurposePart = (typeof PURPOSE_PARTS)[number];

/** Where words are: in a part of a purpose, or in the single text of an aim or a voice. */
export type PlaceId = PurposePart | 'text';

export type PurposeSubject = {
  readonly kind: 'purpose';
  /** The words of each part, without its name ("So that"). A missing part is empty. */
  readonly parts: Readonly<Partial<Record<PurposePart, string>>>;
  /** For each voice tied to the purpose, the positions that share it, as may be shown. Missing: not known. */
  readonly threads?: readonly (readonly string[])[];
};

export type AimSubject = {
  readonly kind: 'aim';
  readonly text: string;
  /** ISO date (YYYY-MM-DD). */
  readonly today: string;
  /** The words of the purpose that the aim serves, or the whole purpose. Missing: not asked about. */
  readonly purpose?: string;
  /** The texts of the targets that are required of us. */
  readonly targets?: readonly string[];
};

export type VoiceSubject = { readonly kind: 'voice'; readonly text: string };

/** What somebody is writing. */
export type Subject = PurposeSubject | AimSubject | VoiceSubject;
