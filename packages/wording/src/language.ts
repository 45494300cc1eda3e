import type { RuleId } from './finding.ts';

/**
 * The lists of a language. An entry is one or several words in lower case:
 * `word*` any word that begins so, `one|two` either, `the?` may be absent, `#` a number in figures or words,
 * `~` up to three words of any kind. A hyphen is a space.
 */
const WHENS = ['relative-dates', 'past-dates', 'date-leads', 'baseline-leads'] as const;
/** The lists that each kind of text needs. */
export const LISTS_OF = {
  purpose: [
    'lead-ins',
    'solutions',
    'compliance',
    'beneficiaries',
    'everyone',
    'worn',
    'worn-out',
    'worn-company',
    'nothing-words',
    'truisms',
    'quantities',
    ...WHENS,
    'small-words',
  ],
  aim: [
    'lead-ins',
    'solutions',
    'solution-means',
    'beneficiaries',
    'quantities',
    ...WHENS,
    'improvements',
    'outcomes',
    'vague-verbs',
    'small-words',
  ],
  voice: [
    'motives',
    'wishes',
    'requests',
    'complaints',
    'joiners',
    'more-ideas',
    'back-references',
    'no-persons',
    'small-words',
  ],
} as const;
export type Kind = keyof typeof LISTS_OF;
export type ListName = (typeof LISTS_OF)[Kind][number];
export const LIST_NAMES: readonly ListName[] = [...new Set(Object.values(LISTS_OF).flat())];

export type WordList = {
  readonly words: readonly string[];
  /** Exceptions: anything that overlaps one of these is ignored. */
  readonly unless?: readonly string[];
};

export type RuleWords = {
  /** One question. `{words}` stands for what the writer wrote: the first words that were found. */
  readonly question: string;
  readonly why: string;
};

/** A school's formula for reading age in years: constant + Σ weight × measure. */
export type ReadingFormula = {
  readonly name: string;
  readonly constant: number;
  readonly wordsPerSentence?: number;
  readonly syllablesPerWord?: number;
  readonly lettersPerWord?: number;
};

/** Everything the coach knows of a language. Plain data: it survives JSON. */
export type Language = {
  /** BCP 47. */
  readonly tag: string;
  /** The kinds of text it covers; about others nothing is asked. */
  readonly kinds: readonly Kind[];
  /** A missing list is empty. */
  readonly lists: Readonly<Partial<Record<ListName, WordList>>>;
  readonly rules: Readonly<Record<RuleId, RuleWords>>;
  /** Words used by one kind of people; words that everybody uses are in none of them. */
  readonly vocabularies: Readonly<Record<string, WordList>>;
  /** Words for numbers that can stand for `#`. */
  readonly numbers: readonly string[];
  /** Suffixes that make figures an amount ("5km"). Figures with any other suffix are not an amount ("6pm"). */
  readonly numberEndings: readonly string[];
  readonly dates: {
    /** Names of months, and of parts of a year, to the number of the (last) month. */
    readonly months: Readonly<Record<string, number>>;
    /** Months that are other words too: on their own they need a capital. */
    readonly doubtful: readonly string[];
    readonly seasons: Readonly<Record<string, number>>;
    /** Endings of days in figures, as in 3rd. */
    readonly dayEndings: readonly string[];
    /** Words for days, as in the first of May, to their number. */
    readonly dayWords: Readonly<Record<string, number>>;
    /** Words between a day and its month. */
    readonly between: readonly string[];
    readonly order: 'day-month' | 'month-day';
  };
  readonly names: {
    /** What precedes a person's name. */
    readonly titles: readonly string[];
    /** Titles after which the next word is a name, however it is written. */
    readonly sureTitles: readonly string[];
    readonly given: readonly string[];
    /** Given names that are other words too. */
    readonly doubtful: readonly string[];
    /** "my son", "called": a capitalised word after them begins a name. */
    readonly introductions: readonly string[];
    /** Words after (or before) which a name is a place or an organisation, not a person. */
    readonly places: readonly string[];
    /** Words before a name that make it a place. */
    readonly placeStarts: readonly string[];
    /** Those among them that do so even in lower case. */
    readonly streets: readonly string[];
    /** Words written with a capital that are no name: days, months, peoples, services. */
    readonly capitals: readonly string[];
  };
  /** Abbreviations whose full stop ends no sentence, written without it. */
  readonly abbreviations: readonly string[];
  /** Endings removed before words are compared with a list, such as the 's of a possessive. */
  readonly possessives: readonly string[];
  /** Endings removed before words of two texts are compared, longest first. */
  readonly endings: readonly string[];
  readonly syllables: {
    readonly vowels: string;
    /** Endings that are usually silent, and exceptions that are spoken. */
    readonly silent: readonly string[];
    readonly spoken: readonly string[];
    /** Long words that everybody knows: none counts for more than `familiarSyllables`. */
    readonly familiar: readonly string[];
    readonly familiarSyllables: number;
  };
  readonly reading: ReadingFormula;
};
