import { isDate } from '../circle/create-circle.ts';
import { accept, type Outcome, reasonsOf } from '../refusal.ts';
import { nameOf } from './name-of.ts';
import type { Review, Version } from './purpose.ts';
import { standing } from './purpose-rules.ts';
import type { PurposeRefusals } from './purpose-refusals.ts';

const { refuse } = reasonsOf<PurposeRefusals>();

/** Whether the review date of the purpose is over. */
export const reviewIsDue = ({ reviewOn }: Pick<Version, 'reviewOn'>, today: string): boolean => reviewOn < today;

/** The review date of a version: the latest that was set, or its own. */
export const reviewDay = ({ number, reviewOn }: Version, reviews: readonly Review[]): string =>
  reviews.findLast((review) => review.number === number)?.reviewOn ?? reviewOn;

/** Sets a new review date for the version that stands. */
export const setReview = (
  typed: Pick<Review, 'number' | 'reviewOn' | 'by'>,
  versions: readonly Version[],
  reviews: readonly Review[],
  today: string,
): Outcome<Review> => {
  const now = standing(versions);
  if (now === null || now.number !== typed.number) return refuse('not-open', 'reviewed-version-does-not-stand');
  const by = nameOf(typed.by);
  if (!by.ok) return by;
  if (!isDate(typed.reviewOn) || typed.reviewOn <= today)
    return refuse('malformed', 'review-day-past', {}, { field: 'reviewOn' });
  if (reviewDay(now, reviews) === typed.reviewOn)
    return refuse('already-done', 'review-day-set-already', {}, { field: 'reviewOn' });
  return accept({ number: now.number, reviewOn: typed.reviewOn, by: by.value, setOn: today });
};
