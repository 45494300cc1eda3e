import { DEFAULT_POSITIONS, type PositionId, type Rule } from '@throughline/domain';
import type { CircleDraft, DeskCircle } from '@throughline/protocol';
import { useKept } from '../../device/use-kept.ts';

/** The form as it is typed. `expected` is not sent: it only warns of small positions. */
export type Typed = {
  readonly name: string;
  readonly question: string;
  readonly positions: readonly { readonly name: string; readonly expected: string }[];
  readonly affected: readonly { readonly name: string; readonly position: string; readonly invited: string }[];
  readonly rule: Rule | null;
  readonly frame: Readonly<
    Record<'decided' | 'open' | 'decides' | 'get' | 'hearBackBy' | 'convenedBy' | 'atRisk', string>
  >;
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
  affected: affected.map(({ name, position, invited }) => ({
    name,
    position: position ?? '',
    invited: invited === null ? '' : String(invited),
  })),
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
    .map(({ name, position, invited }) => ({
      name,
      position: position === '' ? null : (position as PositionId),
      invited: /^\d+$/.test(invited.trim()) ? Number(invited) : null,
    })),
  rule: typed.rule ?? 'no-position-objects',
  frame: { ...typed.frame },
  matrixDeclared: typed.matrixDeclared,
});

/** Removes a position. Those after it move up, and the affected groups that spoke from it then speak from none. */
export const withoutPosition = (typed: Typed, index: number): Typed => ({
  ...typed,
  positions: typed.positions.filter((_, at) => at !== index),
  affected: typed.affected.map((one) => {
    const place = one.position === '' ? -1 : Number(one.position.slice(1)) - 1;
    return { ...one, position: place === index ? '' : place > index ? `p${place}` : one.position };
  }),
});

export type Draft = {
  readonly typed: Typed;
  readonly change: (typed: Typed) => void;
  /** Whether the draft was typed here before and not sent. */
  readonly isKept: boolean;
  /** Removes the stored draft: it was sent, or is begun again. */
  readonly forget: () => void;
};

/**
 * A draft, stored on the device at every change until it is sent. An untouched form is not stored, so it shows the
 * server's newest data.
 */
export const useDraft = (place: string, first: Typed): Draft => {
  const { typed, setTyped, wasKept } = useKept(place, first, { before: `throughline.${place}` });
  return { typed, isKept: wasKept, change: setTyped, forget: () => setTyped(first) };
};
