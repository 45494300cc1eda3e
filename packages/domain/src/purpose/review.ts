import { isDate } from '../circle/create-circle.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { nameOf } from './name-of.ts';
import type { Review, Version } from './purpose.ts';
import { standing } from './purpose-rules.ts';

/** Whether the day on which the purpose was to be looked at again is over. */
export const reviewIsDue = ({ reviewOn }: Pick<Version, 'reviewOn'>, today: string): boolean => reviewOn < today;

/** The day on which a version is to be looked at again: the last that was set, or its own. */
export const reviewDay = ({ number, reviewOn }: Version, reviews: readonly Review[]): string =>
  reviews.findLast((review) => review.number === number)?.reviewOn ?? reviewOn;

/** Sets a new day for looking again at the version that stands. */
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
