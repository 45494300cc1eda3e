import { usePack } from '../../kernel/words.tsx';
import type { Rule } from '@throughline/domain';

/** The disagreement rule, as it was chosen before drafting. */
export const RuleCallout = ({ rule }: { readonly rule: Rule }) => {
  const { shared } = usePack('purpose');
  return (
    <div className="callout rule-said">
      <strong>{shared.ruleHeading}</strong>
      <p className="words rule-words">{shared.rules[rule]}</p>
      {rule === 'no-position-objects' || rule === 'two-thirds-of-each' ? (
        <p className="small soft">{shared.ruleSmall}</p>
      ) : null}
    </div>
  );
};
