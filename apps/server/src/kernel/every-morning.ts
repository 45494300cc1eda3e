import { Cron } from 'croner';

/**
 * Runs jobs every morning at seven, host time, and never a job twice at once. A failure is reported; the job runs again
 * the next day.
 */
export const everyMorning = (
  jobs: readonly (() => Promise<unknown>)[],
  fault: (error: unknown) => void,
): { readonly stop: () => void } => {
  const crons = jobs.map(
    (job) =>
      new Cron('0 7 * * *', { protect: true, unref: true, catch: fault }, async () => {
        await job();
      }),
  );
  return { stop: () => crons.forEach((cron) => cron.stop()) };
};
