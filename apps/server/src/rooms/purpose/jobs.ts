import type { Jobs } from '../../kernel/memory/jobs.ts';
import type { ServerContext } from '../context.ts';
import { remindReviews } from './remind-reviews.ts';

/** Reminds conveners of purposes whose review day is over. */
export const purposeJobs = (context: ServerContext): Jobs => ({ daily: () => remindReviews(context) });
