import type { Rule } from '@throughline/domain';
import type { VersionView } from '@throughline/protocol';
import { dateWords, usePack } from '../../kernel/words.tsx';
import { RuleCallout } from './rule-callout.tsx';

/** How a version was adopted or not: the rule, whether it was met, the whole circle's totals, who decided and why. */
export const Agreed = ({ version, rule }: { readonly version: VersionView; readonly rule: Rule }) => {
  const { page } = usePack('purposeRead');
  const { shared } = usePack('purpose');
  const { decision, outcome } = version;
  if (decision === null) return null;
  const totals = outcome?.totals ?? null;
  return (
    <section className="stack">
      <h2>{page.agreedHeading}</h2>
      <p>
        {totals === null
          ? shared.tooFew
          : `${[shared.consentCount(totals.consent), shared.worryCount(totals.worry), shared.notYetCount(totals.notYet)].join(', ')}.`}{' '}
        {shared.verdicts[decision.verdict]}{' '}
        {decision.by === null
          ? shared.decidedOn(dateWords(decision.on))
          : shared.decidedBy(decision.by, dateWords(decision.on))}
      </p>
      {decision.reasons === '' ? null : (
        <p className="words rule-words" dir="auto">
          {decision.reasons}
        </p>
      )}
      <RuleCallout rule={rule} />
    </section>
  );
};
