import { shownCount } from '@throughline/disclosure';
import {
  type Consent,
  FEWEST_HEARD,
  mayRead,
  notYets,
  type Reader,
  reviewIsDue,
  takesConsent,
  totalsOf,
  type Version,
} from '@throughline/domain';
import type { OutcomeView, PurposeReply, VersionView } from '@throughline/protocol';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { madeBy } from './made-by.ts';
import { PurposeMemory } from './memory.ts';

/**
 * The outcome of a closed consent round, as a reader may be told it: the whole circle's totals from five answers on,
 * the words that this reader may read, and how many more worries and not-yets there are.
 */
export const outcomeOf = (
  consents: readonly Consent[],
  owed: PurposeMemory['owed'],
  today: string,
  reader: Reader,
): OutcomeView => {
  const totals = totalsOf(consents);
  const told = totals.heard >= FEWEST_HEARD;
  const worries = consents.filter((one) => one.answer === 'worry' && mayRead(one, reader));
  const open = notYets(consents, owed, today, reader);
  return {
    totals: told ? { ...totals } : null,
    worries: worries.map(({ id, words, shown }) => ({ id, words, printed: shown === 'print' })),
    worriesKept: told ? totals.worry - worries.length : null,
    notYets: open.map(({ consent, state }) => ({
      id: consent.id,
      words: consent.words,
      wouldChange: consent.wouldChange,
      printed: consent.shown === 'print',
      state,
      answers: owed
        .filter((answer) => answer.consent === consent.id)
        .map(({ kind, by, date, because }) => ({ kind, by, date, because })),
    })),
    notYetsKept: told ? totals.notYet - open.length : null,
  };
};

/**
 * A version with its outcome, as a reader may be told it. While the version is asked, nothing of its answers is in it.
 */
export const versionView = (
  purpose: PurposeMemory,
  version: Version,
  today: string,
  reader: Reader = 'circle',
): VersionView => ({
  number: version.number,
  text: version.text,
  parts: { ...version.parts },
  threads: version.threads.map((thread) => ({ ...thread })),
  language: version.language,
  putOn: version.putOn,
  until: version.until,
  reviewOn: purpose.reviewDay(version),
  decision: version.decision === null ? null : { ...version.decision },
  outcome: version.decision === null ? null : outcomeOf(purpose.consentsTo(version.text), purpose.owed, today, reader),
});

/** Everything that the circle may know of its purpose today. */
export const purposeView = (loaded: LoadedCircle, today: string): PurposeReply => {
  const purpose = loaded.of(PurposeMemory);
  const { asked, standing } = purpose;
  const reviewOn = standing === null ? '' : purpose.reviewDay(standing);
  return {
    revision: purpose.revision,
    versions: purpose.versions.map((version) => versionView(purpose, version, today)),
    asked:
      asked === null
        ? null
        : {
            number: asked.number,
            open: takesConsent(purpose.versions, today) !== null,
            answered: shownCount(purpose.consentsTo(asked.text).length),
          },
    standing:
      standing === null
        ? null
        : {
            number: standing.number,
            reviewOn,
            overdue: reviewIsDue({ reviewOn }, today),
            ...madeBy(loaded, standing),
          },
    reviews: purpose.reviews.map((review) => ({ ...review })),
    before: purpose.before,
    publicChoice: purpose.publicChoice,
    sightings: purpose.sightings(),
  };
};
