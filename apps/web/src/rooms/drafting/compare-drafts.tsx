import { usePack } from '../../kernel/words.tsx';
import { PARTS } from '@throughline/domain';
import type { DraftView } from '@throughline/protocol';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';

const AT_ONCE = 3;

/** Three drafts side by side, part by part. */
export const CompareDrafts = ({
  drafts,
  language,
  onWrite,
}: {
  readonly drafts: readonly DraftView[];
  readonly language: string;
  /** Left out on the wall, where nobody writes. */
  readonly onWrite?: (draft: string) => void;
}) => {
  const words = usePack('drafting');
  const [first, setFirst] = useState(0);
  const from = Math.min(first, Math.max(0, drafts.length - 1));
  const shown = drafts.slice(from, from + AT_ONCE);
  return (
    <div className="stack">
      <div className="studio-compare" data-across={shown.length}>
        {shown.map((draft) => (
          <section key={draft.id} aria-labelledby={`compare-${draft.id}`} className="studio-sheet">
            <h2 id={`compare-${draft.id}`}>{words.draftNamed(draft.name)}</h2>
            <dl>
              {PARTS.map((part) => (
                <div key={part}>
                  <dt>{words.parts[part]}</dt>
                  <dd>
                    {draft.parts[part].trim() === '' ? (
                      <span className="soft small">{words.empty}</span>
                    ) : (
                      <span className="words studio-said" lang={language} dir="auto">
                        {draft.parts[part]}
                      </span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
            {onWrite === undefined ? null : (
              <Button onPress={() => onWrite(draft.id)}>{words.write(draft.name)}</Button>
            )}
          </section>
        ))}
      </div>
      {drafts.length <= AT_ONCE ? null : (
        <div className="row">
          {from > 0 ? (
            <Button kind="quiet" onPress={() => setFirst(from - AT_ONCE)}>
              {words.previousThree}
            </Button>
          ) : null}
          {from + AT_ONCE < drafts.length ? (
            <Button kind="quiet" onPress={() => setFirst(from + AT_ONCE)}>
              {words.nextThree}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
};
