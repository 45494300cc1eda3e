import { usePack } from '../../kernel/words.tsx';
import type { StepKind } from '@throughline/domain';

/** A facilitator's script for one step. */
export const SayAloud = ({ kind }: { readonly kind: StepKind }) => {
  const { steps } = usePack('gathering');
  return (
    <div className="say-aloud">
      {steps[kind].aloud.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
};
