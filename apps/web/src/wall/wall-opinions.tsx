import '../result/opinions/opinions.css';
import { useWords } from '../app/words.tsx';
import { OpinionDrawing } from '../result/opinions/opinion-drawing.tsx';
import { OpinionKey } from '../result/opinions/opinion-key.tsx';
import { GroupTable } from '../result/opinions/opinion-table.tsx';
import type { ReadPicture } from '../result/opinions/read-picture.ts';

/** The sentence and the drawing on one page, then a page a group; a picture that says only "not enough" has none. */
export const opinionPages = (read: ReadPicture | null): number =>
  read === null || read.picture.verdict === 'not-enough' ? 0 : 1 + read.groups.length;

export const WallOpinions = ({ read, at }: { readonly read: ReadPicture; readonly at: number }) => {
  const { opinions, result } = useWords();
  const group = read.groups[at - 1];
  if (at > 0 && group !== undefined) {
    return (
      <div className="wall-opinion-group arrives" key={group.letter}>
        <h1 className="unseen">{opinions.group(group.letter)}</h1>
        <GroupTable groups={[group]} />
      </div>
    );
  }
  return (
    <div className="wall-opinions">
      <h1 className="finding">{read.sentence}</h1>
      <p className="wall-small soft">
        {result.round(read.picture.round)}
        {read.hint === null ? '' : ` · ${read.hint}`}
      </p>
      {read.drawing === null ? null : (
        <div className="wall-opinion-picture">
          <OpinionDrawing drawing={read.drawing} name={read.sentence} />
          <OpinionKey read={read} level="h2" />
        </div>
      )}
    </div>
  );
};
