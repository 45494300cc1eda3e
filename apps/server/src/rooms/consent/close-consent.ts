import { decide, type Outcome, type Version, verdictOf } from '@throughline/domain';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { refuse } from '../../kernel/refuse.ts';
import type { ServerContext } from '../context.ts';
import { PurposeMemory } from '../purpose/memory.ts';

type Wish = { readonly number: number; readonly adopt: boolean; readonly reasons: string; readonly by: string };

/** How often the answers are judged again because one came in between. */
const MOST_TRIES = 20;

/**
 * Closes the consent round on a version. The disagreement rule judges every answer that is stored, whichever process
 * took it. The decision is written only if no answer came in between, and from then on no answer is taken. Returns the
 * decided version, or a refusal: `not-found`, already decided, or answers still coming.
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
    // `heard` marks the answers that were judged: the store decides nothing if there are others by now
    const done = await loaded.write(store.purposes.decide(id, number, decision, heard), (written) => {
      if (written === 'decided') loaded.of(PurposeMemory).take({ decided: decided.value, consents });
    });
    if (done === 'not-asked') return refuse('already-done', 'version-decided');
    if (done === 'decided') return decided;
  }
  return refuse('not-open', 'answers-still-coming');
};
