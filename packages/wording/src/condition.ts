import type { ListName } from './language.ts';
import type { PurposePart } from './subject.ts';

/**
 * What can be searched for in a text: entries of a list, or things that the program finds by lists and form together.
 */
export type Sought = ListName | 'dates' | 'person-names';

/**
 * When a rule asks, as data. The match of a condition is underlined; conditions about something absent match nothing.
 * `part` looks at another part of the same purpose.
 */
export type Condition =
  /** At least so many different entries. */
  | { readonly is: 'found'; readonly sought: Sought; readonly atLeast?: number }
  /** Entries of these lists together are at least this share of the words that are not small words. */
  | { readonly is: 'mostly'; readonly sought: readonly Sought[]; readonly share: number }
  /** The text begins with an entry, after words such as "we will". */
  | { readonly is: 'opens'; readonly sought: Sought }
  | { readonly is: 'not'; readonly condition: Condition }
  | { readonly is: 'every' | 'some'; readonly conditions: readonly Condition[] }
  | { readonly is: 'part'; readonly part: PurposePart; readonly condition: Condition }
  | { readonly is: 'written' }
  /** Nothing is left when entries of the list and small words are removed. */
  | { readonly is: 'only'; readonly sought: Sought }
  | { readonly is: 'more-words-than'; readonly words: number }
  | { readonly is: 'reading-age-above'; readonly years: number; readonly fromWords: number }
  /** Over the whole purpose: so many different words of one vocabulary, and none of another. */
  | { readonly is: 'one-vocabulary'; readonly atLeast: number }
  /** Over the whole purpose: so many threads, shared by one position and by no other. */
  | { readonly is: 'one-position'; readonly atLeast: number }
  | { readonly is: 'dates-past' }
  /** The text has no word in common with the purpose that it serves. */
  | { readonly is: 'no-word-of-purpose' }
  | { readonly is: 'like-a-target'; readonly likeness: number }
  | { readonly is: 'several-ideas' };

/** Where a rule looks. */
export type Looks =
  | { readonly kind: 'purpose'; readonly parts: readonly PurposePart[] }
  /** Once for the whole purpose; the question is shown at a part. */
  | { readonly kind: 'purpose'; readonly at: PurposePart }
  | { readonly kind: 'aim' }
  | { readonly kind: 'voice' };
