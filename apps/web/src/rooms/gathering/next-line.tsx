import type { CircleView } from '@throughline/protocol';
import { dateWords, usePack } from '../../kernel/words.tsx';

/** What happens next, in one line under the purpose when a gathering closes. */
export const NextLine = ({ circle }: { readonly circle: CircleView }) => {
  const { phone } = usePack('gathering');
  return (
    <p className="wall-line">
      <strong>{phone.wallHearBack(dateWords(circle.frame.hearBackBy))}</strong> {phone.wallRecord}
    </p>
  );
};
