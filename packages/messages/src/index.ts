import type { coach } from './en/coach.ts';
import type { desk } from './en/desk/index.ts';
import type { documents } from './en/documents.ts';
import type { gathering } from './en/gathering/index.ts';
import type { member } from './en/member/index.ts';
import type { studio } from './en/studio.ts';
import type { purpose } from './en/purpose/index.ts';

export type { ReadablePage } from './en/member/pages.ts';

/** A pack of words with its English texts' exact wording let go: what every language has to have. */
type Loose<T> = T extends string
  ? string
  : T extends (...given: infer G) => infer R
    ? (...given: G) => Loose<R>
    : T extends number | boolean | null
      ? T
      : { readonly [K in keyof T]: Loose<T[K]> };

export type MemberWords = Loose<typeof member>;
export type DeskWords = Loose<typeof desk>;
export type DocumentWords = Loose<typeof documents>;
export type GatheringWords = Loose<typeof gathering>;
export type StudioWords = Loose<typeof studio>;
export type PurposeWords = Loose<typeof purpose>;
export type CoachWords = Loose<typeof coach>;

/** Languages there are, with the direction they are written in. English first; a language is added by its two packs. */
export const LANGUAGES = [{ tag: 'en', name: 'English', dir: 'ltr' }] as const;
export type LanguageTag = (typeof LANGUAGES)[number]['tag'];

/** The best language there is for what a reader prefers, in their order. */
export const chooseLanguage = (preferred: readonly string[]): LanguageTag => {
  for (const wish of preferred) {
    const found = LANGUAGES.find(({ tag }) => wish.toLowerCase().split('-')[0] === tag);
    if (found !== undefined) return found.tag;
  }
  return 'en';
};

const MEMBER: Readonly<Record<LanguageTag, () => Promise<MemberWords>>> = {
  en: async () => (await import('./en/member/index.ts')).member,
};
const DESK: Readonly<Record<LanguageTag, () => Promise<DeskWords>>> = {
  en: async () => (await import('./en/desk/index.ts')).desk,
};

const PURPOSE: Readonly<Record<LanguageTag, () => Promise<PurposeWords>>> = {
  en: async () => (await import('./en/purpose/index.ts')).purpose,
};

const DOCUMENTS: Readonly<Record<LanguageTag, () => Promise<DocumentWords>>> = {
  en: async () => (await import('./en/documents.ts')).documents,
};

const GATHERING: Readonly<Record<LanguageTag, () => Promise<GatheringWords>>> = {
  en: async () => (await import('./en/gathering/index.ts')).gathering,
};
const STUDIO: Readonly<Record<LanguageTag, () => Promise<StudioWords>>> = {
  en: async () => (await import('./en/studio.ts')).studio,
};

/** Fetches the words of one language for the pages of members, of conveners, for what is printed, or for a room of its own. */
export const loadMemberWords = (language: LanguageTag): Promise<MemberWords> => MEMBER[language]();
export const loadDeskWords = (language: LanguageTag): Promise<DeskWords> => DESK[language]();
export const loadDocumentWords = (language: LanguageTag): Promise<DocumentWords> => DOCUMENTS[language]();
export const loadGatheringWords = (language: LanguageTag): Promise<GatheringWords> => GATHERING[language]();
export const loadStudioWords = (language: LanguageTag): Promise<StudioWords> => STUDIO[language]();
export const loadPurposeWords = (language: LanguageTag): Promise<PurposeWords> => PURPOSE[language]();
