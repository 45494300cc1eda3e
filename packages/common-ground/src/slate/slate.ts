import type { Responses } from '../responses/responses.ts';

/** A suggestion has at most six lines. */
export const MOST_LINES = 6;

/** Weights 1, 1/2, … 1/6 as whole numbers (60 = lcm of 1 … 6): their sums are exact in any order. */
const WEIGHTS = [60, 30, 20, 15, 12, 10] as const;

export type SlateOptions = {
  /**
   * The voices that may be in the slate, by number; by default all that are not hidden. Hidden ones are never in it.
   */
  readonly voices?: Iterable<number>;
  /**
   * The name of a voice, independent of its number. Ties are decided by it, by code units. No two voices may have the
   * same name.
   */
  readonly idOf: (voice: number) => string;
  /** The largest number of lines, 0 … 6; default 6. */
  readonly most?: number;
};

/** Numbers of people. Show them only as bands (`coverageBand`). */
export type Coverage = {
  /** People who agree with at least one line of the slate. */
  readonly covered: number;
  /** People who have answered any voice that is not hidden. */
  readonly heard: number;
  /** People who have not left. */
  readonly people: number;
};

export type Slate = {
  /** The lines, as numbers of voices, in the order in which they were chosen. */
  readonly voices: readonly number[];
  /** The whole circle, those in no position included. */
  readonly coverage: Coverage;
  /** One for each position. */
  readonly positions: readonly Coverage[];
};

/**
 * A suggested set of lines in which every large enough part of the circle finds something of its own: proportional
 * approval voting, chosen line by line. An agree is an approval; a pass, a disagreement or a voice not seen is none;
 * people who left count nowhere. The next line is always the voice with the largest Σ 1/(1 + k) over the people who
 * agree with it, where k is the number of chosen lines they agree with. It stops when no further line has an approval.
 * The result is a function of the answers and the ids alone; the order of people and voices does not matter. O(answers)
 * a line.
 *
 * Sources: T. N. Thiele, 1895; H. Aziz et al., "Justified representation in approval-based committee voting", Social
 * Choice and Welfare 48, 2017.
 * @throws RangeError where a voice does not exist, two have one id, or `most` is not a whole number from 0 to 6
 */
export const slate = (responses: Responses, { voices, idOf, most = MOST_LINES }: SlateOptions): Slate => {
  if (!Number.isInteger(most) || most < 0 || most > MOST_LINES)
    throw new RangeError(`a slate has from 0 to ${MOST_LINES} lines, not ${most}`);
  const ids = eligible(responses, voices, idOf);
  const approvals = approvalsOf(responses, ids);
  const chosenBy = new Uint8Array(responses.people);
  const worth = new Map<number, number>();
  for (const liked of approvals) for (const voice of liked) worth.set(voice, (worth.get(voice) ?? 0) + WEIGHTS[0]);

  const chosen: number[] = [];
  while (chosen.length < most) {
    const best = largest(worth, ids);
    if (best === null) break;
    chosen.push(best);
    worth.delete(best);
    approvals.forEach((liked, person) => {
      if (!liked.includes(best)) return;
      const before = chosenBy[person] as number;
      chosenBy[person] = before + 1;
      // state beyond six chosen lines is not read again
      const less = (WEIGHTS[before] as number) - (WEIGHTS[before + 1] ?? 0);
      for (const voice of liked) {
        const had = worth.get(voice);
        if (had !== undefined) worth.set(voice, had - less);
      }
    });
  }
  return { voices: chosen, ...coverageOf(responses, chosenBy) };
};

const eligible = (
  responses: Responses,
  voices: Iterable<number> | undefined,
  idOf: (voice: number) => string,
): ReadonlyMap<number, string> => {
  const ids = new Map<number, string>();
  const taken = new Map<string, number>();
  for (const voice of voices ?? Array(responses.voices).keys()) {
    if (!Number.isInteger(voice) || voice < 0 || voice >= responses.voices)
      throw new RangeError(`there is no voice ${voice}`);
    if (responses.isHidden(voice) || ids.has(voice)) continue;
    const id = idOf(voice);
    if (taken.has(id)) throw new RangeError(`voices ${taken.get(id)} and ${voice} have the same id, ${id}`);
    taken.set(id, voice);
    ids.set(voice, id);
  }
  return ids;
};

/** Per person, the eligible voices they agree with; none for people who left. */
const approvalsOf = (responses: Responses, ids: ReadonlyMap<number, string>): readonly (readonly number[])[] =>
  Array.from({ length: responses.people }, (_, person) => {
    const liked: number[] = [];
    if (responses.isGone(person)) return liked;
    responses.eachAnswer(person, (voice, answer) => {
      if (answer === 1 && ids.has(voice)) liked.push(voice);
    });
    return liked;
  });

const largest = (worth: ReadonlyMap<number, number>, ids: ReadonlyMap<number, string>): number | null => {
  let best: number | null = null;
  let most = 0;
  for (const [voice, value] of worth) {
    const ahead = value === most && best !== null && (ids.get(voice) as string) < (ids.get(best) as string);
    if (value > most || ahead) {
      best = voice;
      most = value;
    }
  }
  return best;
};

const coverageOf = (responses: Responses, chosenBy: Uint8Array): Pick<Slate, 'coverage' | 'positions'> => {
  const whole = { covered: 0, heard: 0, people: 0 };
  const positions = Array.from({ length: responses.positions }, () => ({ covered: 0, heard: 0, people: 0 }));
  for (let person = 0; person < responses.people; person += 1) {
    if (responses.isGone(person)) continue;
    const own = positions[responses.positionOf(person)];
    for (const one of own === undefined ? [whole] : [whole, own]) {
      one.people += 1;
      if (hasSpoken(responses, person)) one.heard += 1;
      if ((chosenBy[person] as number) > 0) one.covered += 1;
    }
  }
  return { coverage: whole, positions };
};

const hasSpoken = (responses: Responses, person: number): boolean => {
  let spoken = false;
  responses.eachAnswer(person, (voice) => {
    if (!responses.isHidden(voice)) spoken = true;
  });
  return spoken;
};
