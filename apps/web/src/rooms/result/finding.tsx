import { usePack } from '../../kernel/words.tsx';
import { countOf, dividing, type ReadResult } from './read-release.ts';

/** The one sentence at the head of a result. It quotes a voice word for word and adds nothing. */
export const Finding = ({ result, level = 'h1' }: { readonly result: ReadResult; readonly level?: 'h1' | 'h2' }) => {
  const words = usePack('result');
  const Heading = level;
  const shared = countOf(result, 'shared');
  const nearly = countOf(result, 'nearly');
  const apart = dividing(result);
  const first = result.isWhole
    ? shared === 0
      ? words.findingNoneWhole
      : words.findingSharedWhole(shared)
    : shared === 0
      ? words.findingNone
      : words.findingShared(shared);
  return (
    <Heading className="finding">
      {first} {shared === 0 && nearly > 0 ? `${words.findingNearly(nearly)} ` : ''}
      {apart === null ? null : (
        <>
          {words.findingDiffer}{' '}
          <span className="words" lang={apart.language} dir="auto">
            “{apart.text}”
          </span>
        </>
      )}
    </Heading>
  );
};
