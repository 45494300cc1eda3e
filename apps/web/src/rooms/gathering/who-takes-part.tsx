import { usePack } from '../../kernel/words.tsx';
import type { Now, ShownCount } from '@throughline/protocol';
import { Said } from '../../parts/said.tsx';

/** How many take part, in its told form: in batches, never who. */
export const WhoTakesPart = ({ now }: { readonly now: Now | null }) => {
  const { plan } = usePack('gathering');
  if (now === null) return null;
  const told = (count: ShownCount): string =>
    count.kind === 'count' ? plan.atLeast(count.count) : count.kind === 'heard' ? plan.some : plan.nobodyYet;
  return (
    <section className="stack-tight">
      <h2>{plan.takingPart}</h2>
      <Said pace={10_000} className="figures">
        {plan.joined(told(now.takingPart.joined))}
        <br />
        {plan.answered(told(now.takingPart.answered))}
        <br />
        {plan.voices(now.voices.asked)}
      </Said>
    </section>
  );
};
