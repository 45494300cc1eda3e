import { usePack } from '../../kernel/words.tsx';
import { type PartId, PARTS, type PartTexts } from '@throughline/domain';
import type { ReactNode } from 'react';

/** The words of a purpose by their parts: names in the program's letters, words in people's, word for word. */
export const PurposeText = ({
  parts,
  language,
  without = [],
  under,
  level = 2,
}: {
  readonly parts: PartTexts;
  readonly language: string;
  /** Parts that are said elsewhere on the page. */
  readonly without?: readonly PartId[];
  readonly under?: (part: PartId) => ReactNode;
  readonly level?: 2 | 3;
}) => {
  const { shared } = usePack('purpose');
  const Name = `h${level}` as const;
  return (
    <div className="purpose-text">
      {PARTS.filter((part) => !without.includes(part)).map((part) => (
        <section key={part} className={`purpose-part part-${part}`}>
          <Name className="part-name">{shared.parts[part]}</Name>
          {parts[part] === '' ? (
            <p className="small soft">{shared.emptyPart}</p>
          ) : (
            <p className="words part-words" lang={language} dir="auto">
              {parts[part]}
            </p>
          )}
          {under?.(part)}
        </section>
      ))}
    </div>
  );
};
