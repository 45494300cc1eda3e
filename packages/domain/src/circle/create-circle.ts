import type { NoValues } from '../refusal-values.ts';
import { accept, type Fault, type Outcome, reasonsOf, type Refusal } from '../refusal.ts';
import { lengthOf, tidyText } from '../text.ts';
import {
  type Affected,
  type Circle,
  type CircleId,
  DEFAULT_THRESHOLD,
  type Frame,
  type Position,
  type PositionId,
} from './circle.ts';
import type { CircleRefusals } from './circle-refusals.ts';
import { RULES, type Rule } from './disagreement-rule.ts';
import type { TextRefusals } from '../text-refusals.ts';

const { fault } = reasonsOf<CircleRefusals & TextRefusals>();

/** A circle as its convener typed it. */
export type CircleDraft = {
  readonly name: string;
  readonly question: string;
  readonly language: string;
  readonly positions: readonly string[];
  readonly affected: readonly {
    readonly name: string;
    readonly position: PositionId | null;
    readonly invited: number | null;
  }[];
  readonly rule: Rule;
  readonly frame: Frame;
  readonly matrixDeclared: boolean;
};

export const NAME_LIMIT = 80;
export const QUESTION_LIMIT = 200;
export const POSITION_LIMIT = 60;
export const FRAME_LIMIT = 300;
export const LEAST_POSITIONS = 2;
export const MOST_POSITIONS = 8;
export const MOST_AFFECTED = 20;

/** The reason for a line that is empty. */
type Missing = { [K in keyof CircleRefusals]: NoValues extends CircleRefusals[K] ? K : never }[keyof CircleRefusals];

const FRAME_LINES: readonly (readonly [keyof Frame, number, Missing])[] = [
  ['decided', FRAME_LIMIT, 'decided-missing'],
  ['open', FRAME_LIMIT, 'open-missing'],
  ['decides', FRAME_LIMIT, 'decides-missing'],
  ['get', FRAME_LIMIT, 'get-missing'],
  ['convenedBy', NAME_LIMIT, 'convener-name-missing'],
  ['atRisk', FRAME_LIMIT, 'at-risk-missing'],
];

/** Every fault at once, each with its field, so that a form can list them; a circle when there is none. */
export const createCircle = (
  draft: CircleDraft,
  context: { readonly id: CircleId; readonly today: string; readonly affectedId: (index: number) => string },
): { readonly circle: Circle } | { readonly faults: readonly Fault[] } => {
  const faults: Fault[] = [];
  const line = (field: string, typed: string, most: number, missing: Missing): string => {
    const text = tidyText(typed);
    if (text === '') faults.push(fault(field, missing));
    else if (lengthOf(text) > most) faults.push(fault(field, 'line-too-long', { length: lengthOf(text), most }));
    return text;
  };
  const name = line('name', draft.name, NAME_LIMIT, 'circle-name-missing');
  const question = line('question', draft.question, QUESTION_LIMIT, 'question-missing');
  if (question !== '' && !/[?？؟;]$/u.test(question)) {
    faults.push(fault('question', 'question-without-mark'));
  }
  const positions = readPositions(draft.positions, line, faults);
  const frame = readFrame(draft.frame, context.today, line, faults);
  if (!RULES.includes(draft.rule)) faults.push(fault('rule', 'rule-missing'));
  const affected = readAffected(draft.affected, positions, context.affectedId, line, faults);
  if (faults.length > 0) return { faults };
  return {
    circle: {
      id: context.id,
      name,
      question,
      language: draft.language,
      positions,
      affected,
      rule: draft.rule,
      frame,
      threshold: DEFAULT_THRESHOLD,
      matrixDeclared: draft.matrixDeclared,
      example: false,
      imported: null,
    },
  };
};

type ReadLine = (field: string, typed: string, most: number, missing: Missing) => string;

const readPositions = (typed: readonly string[], line: ReadLine, faults: Fault[]): readonly Position[] => {
  if (typed.length < LEAST_POSITIONS || typed.length > MOST_POSITIONS) {
    faults.push(fault('positions', 'positions-out-of-range', { least: LEAST_POSITIONS, most: MOST_POSITIONS }));
    return [];
  }
  const seen = new Set<string>();
  return typed.map((one, index) => {
    const name = line(`positions.${index}`, one, POSITION_LIMIT, 'position-name-missing');
    const folded = name.toLocaleLowerCase();
    if (name !== '' && seen.has(folded)) faults.push(fault(`positions.${index}`, 'position-name-twice'));
    seen.add(folded);
    return { id: `p${index + 1}` as PositionId, name };
  });
};

const readFrame = (typed: Frame, today: string, line: ReadLine, faults: Fault[]): Frame => {
  const read: Record<string, string> = {};
  for (const [key, most, missing] of FRAME_LINES) read[key] = line(`frame.${key}`, typed[key], most, missing);
  const date = typed.hearBackBy.trim();
  if (!isDate(date)) faults.push(fault('frame.hearBackBy', 'hear-back-missing'));
  else if (date < today) faults.push(fault('frame.hearBackBy', 'hear-back-past'));
  return { ...(read as Omit<Frame, 'hearBackBy'>), hearBackBy: date };
};

/**
 * Checks the list of who is affected, by the same rules when a circle is created and when the list is changed later.
 */
export const readAffected = (
  typed: readonly (Pick<Affected, 'name' | 'position' | 'invited'> & {
    readonly id?: string;
    readonly toBeAsked?: Affected['toBeAsked'];
  })[],
  positions: readonly Position[],
  freshId: (index: number) => string,
  line: ReadLine,
  faults: Fault[],
): readonly Affected[] => {
  if (typed.length > MOST_AFFECTED) {
    faults.push(fault('affected', 'too-many-affected', { most: MOST_AFFECTED }));
    return [];
  }
  return typed.map((one, index) => {
    const { position, invited, toBeAsked } = one;
    if (position !== null && positions.length > 0 && !positions.some(({ id }) => id === position)) {
      faults.push(fault(`affected.${index}.position`, 'affected-position-unknown'));
    }
    if (toBeAsked !== undefined && toBeAsked !== null && !isDate(toBeAsked.date)) {
      faults.push(fault(`affected.${index}.toBeAsked.date`, 'asked-by-date-missing'));
    }
    return {
      id: one.id === undefined || one.id === '' ? freshId(index) : one.id,
      name: line(`affected.${index}.name`, one.name, NAME_LIMIT, 'affected-name-missing'),
      position,
      invited,
      toBeAsked:
        toBeAsked === undefined || toBeAsked === null
          ? null
          : {
              by: line(`affected.${index}.toBeAsked.by`, toBeAsked.by, NAME_LIMIT, 'asker-missing'),
              date: toBeAsked.date,
            },
    };
  });
};

/** A real date written as 2026-12-03. */
export const isDate = (text: string): boolean => {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return false;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || year < 1900) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
};

/** The first fault as a refusal, for callers that take one. */
export const faultAsRefusal = (faults: readonly Fault[]): Refusal => {
  const [first] = faults;
  if (first === undefined) throw new Error('a form without a fault was refused');
  return { ok: false, code: 'malformed', ...first };
};

/** Changes who is affected. Always allowed, because it is never too late to name who is missing. */
export const changeAffected = (
  circle: Circle,
  typed: readonly Affected[],
  freshId: (index: number) => string,
): Outcome<Circle> => {
  const faults: Fault[] = [];
  const line: ReadLine = (field, text, most, missing) => {
    const tidy = tidyText(text);
    if (tidy === '') faults.push(fault(field, missing));
    else if (lengthOf(tidy) > most) faults.push(fault(field, 'line-too-long', { length: lengthOf(tidy), most }));
    return tidy;
  };
  const affected = readAffected(typed, circle.positions, freshId, line, faults);
  return faults.length > 0 ? faultAsRefusal(faults) : accept({ ...circle, affected });
};
