import { useEffect, useRef } from 'react';
import { fieldId } from './field.tsx';

export type FaultLine = { readonly field: string; readonly words: string };

/** All faults of a form at once, each a link to its field. It takes the focus when it appears. */
export const Faults = ({ heading, faults }: { readonly heading: string; readonly faults: readonly FaultLine[] }) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [faults]);
  if (faults.length === 0) return null;
  return (
    <div className="faults" ref={box} tabIndex={-1}>
      <h2>{heading}</h2>
      <ul>
        {faults.map(({ field, words }) => (
          <li key={field}>
            <a href={`#${fieldId(field)}`} onClick={(event) => focusField(event, field)}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};

const focusField = (event: { preventDefault: () => void }, field: string): void => {
  event.preventDefault();
  const target = document.getElementById(fieldId(field));
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
};
