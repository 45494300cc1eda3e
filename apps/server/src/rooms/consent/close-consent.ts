import { decide, type Outcome, type Version, verdictOf } from '@throughline/domain';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { refuse } from '../../kernel/refuse.ts';
import type { ServerContext } from '../context.ts';
import { PurposeMemory } from '../purpose/memory.ts';

type Wish = { readonly number: number; readonly adopt: boolean; readonly reasons: string; readonly by: string };

/** Answers may still come while it is judged; then it is judged again. */
const MOST_TRIES = 20;

/**
 * Closes the consent on a version: the disagreement rule judges every answer that was heard, whichever process took it, and
 * what it says is written only if nothing was heard in between. From then on no answer is taken.
 */
export const closeConsent = async (
  { store, clock }: Pick<ServerContext, 'store' | 'clock'>,
  loaded: LoadedCircle,
  { number, adopt, reasons, by }: Wish,
): Promise<Outcome<Version>> => {
  const { id, rule } = loaded.circle;
  const version = loaded.of(PurposeMemory).version(number);
  if (version === null) return refuse('not-found', 'no-such-version');
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const heard = await store.purposes.heard(id, version.text);
    const consents = await store.consents.list(id, version.text);
    const decided = decide(version, verdictOf(rule, consents), { adopt, reasons, by }, clock.today());
    if (!decided.ok) return decided;
    const { decision } = decided.value;
    if (decision === null) throw new Error('a version was decided without a decision');
    // what was judged is all that was heard: where anything else was, the store decides nothing
    const done = await loaded.write(store.purposes.decide(id, number, decision, heard), (written) => {
      if (written === 'decided') loaded.of(PurposeMemory).take({ decided: decided.value, consents });
    });
    if (done === 'not-asked') return refuse('already-done', 'version-decided');
    if (done === 'decided') return decided;
  }
  return refuse('not-open', 'answers-still-coming');
};
