import type { CircleView } from '@throughline/protocol';
import { dateWords, usePack } from '../../kernel/words.tsx';

/** Under the purpose, when a gathering closes: what happens next, in one line. */
export const NextLine = ({ circle }: { readonly circle: CircleView }) => {
  const { phone } = usePack('gathering');
  return (
    <p className="wall-line">
      <strong>{phone.wallHearBack(dateWords(circle.frame.hearBackBy))}</strong> {phone.wallRecord}
    </p>
  );
};
