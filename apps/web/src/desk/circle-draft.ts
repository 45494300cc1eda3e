import { DEFAULT_POSITIONS, type PositionId, type Rule } from '@throughline/domain';
import type { CircleDraft, DeskCircle } from '@throughline/protocol';
import { useEffect, useState } from 'react';

/** The form as it is typed. `expected` stays on this page: it only warns of small positions. */
export type Typed = {
  readonly name: string;
  readonly question: string;
  readonly positions: readonly { readonly name: string; readonly expected: string }[];
  readonly affected: readonly { readonly name: string; readonly position: string; readonly invited: string }[];
  readonly rule: Rule | null;
  readonly frame: Readonly<Record<'decided' | 'open' | 'decides' | 'get' | 'hearBackBy' | 'convenedBy' | 'atRisk', string>>;
  readonly matrixDeclared: boolean;
};

export const EMPTY: Typed = {
  name: '',
  question: '',
  positions: DEFAULT_POSITIONS.map(({ name }) => ({ name, expected: '' })),
  affected: DEFAULT_POSITIONS.map(({ name, id }) => ({ name, position: id, invited: '' })),
  rule: null,
  frame: { decided: '', open: '', decides: '', get: '', hearBackBy: '', convenedBy: '', atRisk: '' },
  matrixDeclared: false,
};

export const typedOf = ({ circle, affected }: DeskCircle): Typed => ({
  name: circle.name,
  question: circle.question,
  positions: circle.positions.map(({ name }) => ({ name, expected: '' })),
  affected: affected.map(({ name, position, invited }) => ({ name, position: position ?? '', invited: invited === null ? '' : String(invited) })),
  rule: circle.rule,
  frame: circle.frame,
  matrixDeclared: circle.matrixDeclared,
});

export const draftOf = (typed: Typed, language: string): CircleDraft => ({
  name: typed.name,
  question: typed.question,
  language,
  positions: typed.positions.map(({ name }) => name),
  affected: typed.affected
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, position, invited }) => ({ name, position: position === '' ? null : (position as PositionId), invited: /^\d+$/.test(invited.trim()) ? Number(invited) : null })),
  rule: typed.rule ?? 'no-position-objects',
  frame: { ...typed.frame },
  matrixDeclared: typed.matrixDeclared,
});

/** Kept on the device at every key, until it is sent. */
export const useTyped = (key: string, first: Typed): readonly [Typed, (typed: Typed) => void, () => void] => {
  const [typed, setTyped] = useState<Typed>(() => {
    try {
      const kept = localStorage.getItem(key);
      return kept === null ? first : { ...first, ...(JSON.parse(kept) as Typed) };
    } catch {
      return first;
    }
  });
  const [sent, setSent] = useState(false);
  useEffect(() => {
    if (!sent) localStorage.setItem(key, JSON.stringify(typed));
  }, [key, typed, sent]);
  return [
    typed,
    setTyped,
    () => {
      setSent(true);
      localStorage.removeItem(key);
    },
  ];
};
