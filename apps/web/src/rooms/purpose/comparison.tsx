import { type PartId, PARTS } from '@throughline/domain';
import type { VersionView } from '@throughline/protocol';
import { diffWordsWithSpace } from 'diff';
import { dateWords, usePack } from '../../kernel/words.tsx';

type Piece = { readonly text: string; readonly kind: 'same' | 'gone' | 'fresh' };

/** Compares word by word, with the language's own word boundaries. Spaces count, so that no character is left out. */
export const compareWords = (earlier: string, later: string, language: string): readonly Piece[] => {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  return diffWordsWithSpace(earlier, later, { intlSegmenter: words }).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'fresh' : removed ? 'gone' : 'same',
  }));
};

/**
 * Two versions compared word by word. Removed words are struck through, new ones underlined, and a screen reader says
 * both.
 */
export const Comparison = ({
  earlier,
  later,
  level = 2,
}: {
  readonly earlier: VersionView;
  readonly later: VersionView;
  readonly level?: 2 | 3;
}) => {
  const { shared } = usePack('purpose');
  const { compare } = shared;
  const changed = PARTS.filter((part) => earlier.parts[part] !== later.parts[part]);
  const Heading = `h${level}` as const;
  const Name = `h${level + 1}` as 'h3' | 'h4';
  return (
    <section className="comparison stack">
      <Heading>{compare.finding(changed.length)}</Heading>
      <p className="small soft">{compare.key}</p>
      <div className="compared-heads small soft" aria-hidden="true">
        <span>
          {compare.earlier(earlier.number)}, {dateWords(earlier.putOn)}
        </span>
        <span>
          {compare.later(later.number)}, {dateWords(later.putOn)}
        </span>
      </div>
      {PARTS.map((part) => (
        <section key={part} className="compared">
          <Name className="part-name">{shared.parts[part]}</Name>
          {changed.includes(part) ? (
            <Sides earlier={earlier} later={later} part={part} />
          ) : (
            <p className="small soft">{earlier.parts[part] === '' ? shared.emptyPart : compare.same}</p>
          )}
        </section>
      ))}
    </section>
  );
};

const Sides = ({
  earlier,
  later,
  part,
}: {
  readonly earlier: VersionView;
  readonly later: VersionView;
  readonly part: PartId;
}) => {
  const { shared } = usePack('purpose');
  const { compare } = shared;
  const pieces = compareWords(earlier.parts[part], later.parts[part], later.language);
  const side = (version: VersionView, leaveOut: Piece['kind'], name: string) => (
    <div>
      <p className="unseen">{name}</p>
      <p className="words part-words" lang={version.language} dir="auto">
        {pieces
          .filter(({ kind }) => kind !== leaveOut)
          .map(({ kind, text }, at) =>
            kind === 'gone' ? (
              <del key={at}>
                <span className="unseen">{compare.gone} </span>
                {text}
              </del>
            ) : kind === 'fresh' ? (
              <ins key={at}>
                <span className="unseen">{compare.fresh} </span>
                {text}
              </ins>
            ) : (
              <span key={at}>{text}</span>
            ),
          )}
      </p>
    </div>
  );
  return (
    <div className="compared-sides">
      {side(earlier, 'fresh', compare.earlier(earlier.number))}
      {side(later, 'gone', compare.later(later.number))}
    </div>
  );
};
