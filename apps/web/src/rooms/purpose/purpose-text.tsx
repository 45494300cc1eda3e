import { usePack } from '../../kernel/words.tsx';
import { type PartId, PARTS, type PartTexts } from '@throughline/domain';
import type { ReactNode } from 'react';

/** The text of a purpose, part by part: the names in the program's typeface, people's words in the serif. */
export const PurposeText = ({
  parts,
  language,
  without = [],
  under,
  level = 2,
}: {
  readonly parts: PartTexts;
  readonly language: string;
  /** Parts to leave out, because they are elsewhere on the page. */
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
