import { useWords } from '../../kernel/words.tsx';
import { readerLanguage } from '../../device/reader-language.ts';
import { CoachQuestion } from '../coach/coach-question.tsx';
import { useCoach } from '../coach/use-coach.ts';

/** The wording coach under the box where a voice is written. */
export const VoiceCoach = ({ text }: { readonly text: string }) => {
  const { write } = useWords();
  const coach = useCoach(text.trim() === '' ? null : { kind: 'voice', text }, readerLanguage);
  return <CoachQuestion coach={coach} one={coach.waiting[0]} words={write.coach} />;
};
