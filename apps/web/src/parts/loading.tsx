import { useEffect, useState } from 'react';
import { Said } from './said.tsx';

/** Says in words that something is loading, but only if it takes longer than a blink. */
export const Loading = ({ words }: { readonly words: string }) => {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return <Said className="soft column">{late ? words : ''}</Said>;
};
