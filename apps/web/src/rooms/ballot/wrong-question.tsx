import { ballotName } from '@throughline/device';
import { markQuestion } from '@throughline/protocol';
import { useWords } from '../../kernel/words.tsx';
import type { Place } from '../../device/device.ts';
import { useSession } from '../../device/session.ts';

/** The mark that a circle's question is the wrong one. Absent for somebody who only reads. */
export const WrongQuestion = ({ circle, place }: { readonly circle: string; readonly place: Place }) => {
  const { respond } = useWords();
  const { device, outbox } = useSession();
  const { marked } = place.wrongQuestion;
  const say = () => {
    const wrongQuestion = { marked: !marked, n: place.wrongQuestion.n + 1 };
    device.change(circle, (before) => ({ ...before, wrongQuestion }));
    const key = device.key(circle, 'ballot');
    outbox.put(markQuestion, circle, ballotName(key), { key, ...wrongQuestion });
  };
  if (!place.joined) return null;
  return (
    <button type="button" aria-pressed={marked} onClick={say}>
      {marked ? respond.wrongOn : respond.wrong}
    </button>
  );
};
