import { Cron } from 'croner';
import { type Reminding, remindReviews } from './remind-reviews.ts';

/** Every morning at seven, where the host is; never two at once, and a failure is told and tried again the next day. */
export const remindDaily = (
  reminding: Reminding & { readonly fault: (error: unknown) => void },
): { readonly stop: () => void } => {
  const job = new Cron('0 7 * * *', { protect: true, unref: true, catch: reminding.fault }, async () => {
    await remindReviews(reminding);
  });
  return { stop: () => job.stop() };
};
