import type { Jobs } from '../../kernel/memory/jobs.ts';
import type { Parts } from '../parts.ts';
import { remindReviews } from './remind-reviews.ts';

/** Reminds conveners of purposes whose day to be looked at again is over. */
export const purposeJobs = (parts: Parts): Jobs => ({ daily: () => remindReviews(parts) });
