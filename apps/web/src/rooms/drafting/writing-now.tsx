import { usePack } from '../../kernel/words.tsx';
import { type PartId, PARTS } from '@throughline/domain';
import { useEffect, useRef, useState } from 'react';
import type { Shared } from './use-shared-draft.ts';

/** Milliseconds between two changes of the counts on the screen. */
const PACE = 5_000;

/** How many others are writing in which part: a number, never a name. It is not announced to a screen reader. */
export const WritingNow = ({ shared, own }: { readonly shared: Shared; readonly own: PartId | null }) => {
  const words = usePack('drafting');
  const writing = usePaced(shared.state.writing);
  const others = PARTS.map((part) => ({ part, count: (writing[part] ?? 0) - (part === own ? 1 : 0) })).filter(
    ({ count }) => count > 0,
  );
  return (
    <section className="stack-tight">
      <h2>{words.writingNow}</h2>
      <ul className="small">
        {own === null ? null : <li>{words.you(words.parts[own])}.</li>}
        {others.map(({ part, count }) => (
          <li key={part}>{words.others(count, words.parts[part])}.</li>
        ))}
        {others.length === 0 ? <li>{words.nobody}</li> : null}
      </ul>
      <p className="small soft">{words.namesNot}</p>
    </section>
  );
};

/** The value, with its first change at once and later ones at most every `PACE` milliseconds. */
export const usePaced = <T,>(value: T): T => {
  const [shown, setShown] = useState(value);
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, last.current + PACE - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      setShown(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value]);
  return shown;
};
