import { reviewDay, reviewIsDue, standing } from '@throughline/domain';
import { chooseLanguage, loadDocumentWords } from '@throughline/messages';
import type { Store } from '@throughline/store';
import type { Config } from '../../kernel/config.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Mail } from '../../kernel/mail/mail.ts';
import type { SignIn } from '../../kernel/sign-in/sign-in.ts';

export type Reminding = {
  readonly store: Store;
  readonly signIn: Pick<SignIn, 'mailsOf'>;
  readonly clock: Pick<Clock, 'today'>;
  readonly config: Pick<Config, 'publicUrl'>;
  /** Null when the host has no mail server; then the pages alone show that the day is over. */
  readonly mail: Mail | null;
};

/**
 * Mails the conveners of every purpose whose review day is over, once for each day that was set, from whichever process
 * comes first. Returns how many circles were reminded.
 */
export const remindReviews = async ({ store, signIn, clock, config, mail }: Reminding): Promise<number> => {
  if (mail === null) return 0;
  let reminded = 0;
  for (const { id, example } of await store.circles.list()) {
    if (example) continue;
    const { versions, reviews } = await store.purposes.load(id);
    const now = standing(versions);
    if (now === null) continue;
    const reviewOn = reviewDay(now, reviews);
    if (!reviewIsDue({ reviewOn }, clock.today())) continue;
    if (!(await store.purposes.claimReminder(id, now.number, reviewOn, clock.today()))) continue;
    const circle = await store.circles.find(id);
    if (circle === null) continue;
    const { reminder } = await loadDocumentWords(chooseLanguage([circle.language]));
    const link = `${config.publicUrl}/desk/${id}/purpose`;
    for (const to of await signIn.mailsOf(await store.conveners.of(id)))
      await mail.send(to, reminder.subject(circle.name), reminder.text(circle.name, now.number, reviewOn, link));
    reminded += 1;
  }
  return reminded;
};
