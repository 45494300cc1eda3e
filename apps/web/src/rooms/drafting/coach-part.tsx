import { usePack } from '../../kernel/words.tsx';
import type { PartId, PartTexts } from '@throughline/domain';
import { CoachQuestion } from '../coach/coach-question.tsx';
import { useCoach } from '../coach/use-coach.ts';

/** The wording coach in the margin. Questions about the current part come first. */
export const CoachPart = ({
  parts,
  threads,
  inHand,
  language,
}: {
  readonly parts: PartTexts;
  /** For each tied voice, the positions that share it. */
  readonly threads: readonly (readonly string[])[];
  readonly inHand: PartId | null;
  readonly language: string;
}) => {
  const words = usePack('drafting');
  const coach = useCoach({ kind: 'purpose', parts, threads }, language);
  const one = coach.waiting.find(({ place }) => place === inHand) ?? coach.waiting[0];
  return <CoachQuestion coach={coach} one={one} words={words} />;
};
