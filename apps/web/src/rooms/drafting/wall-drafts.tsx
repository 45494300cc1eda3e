import './studio.css';
import type { WallProps } from '../../kernel/room.ts';
import { usePack } from '../../kernel/words.tsx';
import { type PartId, PARTS } from '@throughline/domain';
import type { DraftView } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { ClockWords, HandOverWords } from './clock-words.tsx';
import { useDrafts } from './use-drafts.ts';

/** Letters of a part that the projector shows at the largest size. Longer parts are set smaller. */
const LARGE = 480;

/** The drafts on the wall: one at a time, its parts large. Keys or buttons turn to the next. */
export const WallDrafts = ({ circle, place, data }: WallProps) => {
  const words = usePack('drafting');
  const { drafts } = useDrafts(circle.id, place.pass, data.now);
  const [at, setAt] = useState(0);
  const pages = (drafts?.drafts ?? []).flatMap((draft) => pagesOf(draft).map((parts) => ({ draft, parts })));
  const count = pages.length;
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (event.key === 'ArrowRight') setAt((before) => Math.min(before + 1, count - 1));
      if (event.key === 'ArrowLeft') setAt((before) => Math.max(before - 1, 0));
    };
    addEventListener('keydown', turn);
    return () => removeEventListener('keydown', turn);
  }, [count]);
  if (drafts === null) return null;
  const page = pages[Math.min(at, count - 1)];
  return (
    <div className="wall-result wall-drafts">
      {page === undefined ? (
        <h1 className="finding">{words.none}</h1>
      ) : (
        <section className="stack">
          <h1>{words.draftNamed(page.draft.name)}</h1>
          <dl
            className={page.parts.reduce((sum, part) => sum + page.draft.parts[part].length, 0) > LARGE ? 'long' : ''}
          >
            {page.parts.map((part) => (
              <div key={part}>
                <dt>{words.parts[part]}</dt>
                <dd className="words studio-said" lang={circle.language} dir="auto">
                  {page.draft.parts[part].trim() === '' ? '…' : page.draft.parts[part]}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <div className="stack-tight">
        <ClockWords clock={drafts.clock} />
        <HandOverWords drafts={drafts} />
        <div className="wall-controls">
          <p>{words.wallMore}</p>
          {count < 2 ? null : (
            <>
              <button type="button" className="button quiet" onClick={() => setAt(Math.max(0, at - 1))}>
                {words.wallBefore}
              </button>
              <button type="button" className="button quiet" onClick={() => setAt(Math.min(count - 1, at + 1))}>
                {words.wallNext}
              </button>
              <p className="figures">{words.count(Math.min(at, count - 1) + 1, count)}</p>
            </>
          )}
        </div>
      </div>
    </div>
  );
};

/** Letters that fit on a page of the projector. Each part takes at least one line. */
const ON_A_PAGE = 900;
const LINE = 60;

const pagesOf = (draft: DraftView): readonly (readonly PartId[])[] => {
  const pages: PartId[][] = [[]];
  let used = 0;
  for (const part of PARTS) {
    const needed = LINE + draft.parts[part].length;
    if (used + needed > ON_A_PAGE && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(part);
    used += needed;
  }
  return pages;
};
