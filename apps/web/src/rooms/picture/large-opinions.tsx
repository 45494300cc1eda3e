import './opinions.css';
import { usePack } from '../../kernel/words.tsx';
import { OpinionDrawing } from './opinion-drawing.tsx';
import { OpinionKey } from './opinion-key.tsx';
import { GroupTable } from './opinion-table.tsx';
import type { ReadGroup, ReadPicture } from './read-picture.ts';

/** Letters of voices that fit on a page, which is three voices of the greatest length. */
const LETTERS = 620;
/** Lines of the key that fit below each other beside the drawing. */
const KEY_LINES = 9;

/**
 * The content of each page after the voices. Null: the sentence and the drawing. Otherwise a group, or as much of it as
 * fits.
 */
export const opinionPages = (read: ReadPicture | null): readonly (ReadGroup | null)[] =>
  read === null || read.picture.verdict === 'not-enough' ? [] : [null, ...read.groups.flatMap(inPages)];

const inPages = (group: ReadGroup): readonly ReadGroup[] => {
  const pages: ReadGroup[] = [{ ...group, holds: [] }];
  let letters = 0;
  for (const held of group.holds) {
    letters += held.voice.text.length;
    if (letters > LETTERS) {
      pages.push({ ...group, holds: [] });
      letters = held.voice.text.length;
    }
    const last = pages.length - 1;
    pages[last] = { ...group, holds: [...(pages[last]?.holds ?? []), held] };
  }
  return pages;
};

export const WallOpinions = ({
  read,
  page: group,
}: {
  readonly read: ReadPicture;
  readonly page: ReadGroup | null;
}) => {
  const opinions = usePack('picture');
  const result = usePack('result');
  if (group !== null) {
    return (
      <div className="wall-opinion-group arrives" key={`${group.letter} ${group.holds[0]?.voice.id ?? ''}`}>
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
        <div className={`wall-opinion-picture${linesOf(read) > KEY_LINES ? ' wide' : ''}`}>
          <OpinionDrawing drawing={read.drawing} name={read.sentence} />
          <OpinionKey read={read} level="h2" />
        </div>
      )}
    </div>
  );
};

const linesOf = ({ groups, marked, picture }: ReadPicture): number =>
  groups.length + marked.length + new Set(picture.areas.map(({ band }) => band)).size;
