import type { StepKind } from '@throughline/domain';
import { useGatheringWords } from './gathering-words.tsx';

/** A facilitator's script for one step. */
export const SayAloud = ({ kind }: { readonly kind: StepKind }) => {
  const { steps } = useGatheringWords();
  return (
    <div className="say-aloud">
      {steps[kind].aloud.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
};
