import type { CircleState, Judge, Moment, ReleasedPosition, ReleasedVoice, Remembered, VoiceState } from './release.ts';
import { mayBeToldSeparately, type Rules } from './rules.ts';
import { addUp, answersIn, clampedCounts, NOTHING, type Tally, type ToldTally } from './tally.ts';
import { mayFollowWhole, noteTold, wholeNow } from './whole-and-positions.ts';

export type NextVoice = { readonly shown: ReleasedVoice; readonly remembered: Remembered };
type Next = {
  readonly shown: ToldTally | null;
  readonly told: ToldTally | null;
  readonly anew: boolean;
};

/**
 * What is shown next of one voice, from everything that was told of it before and from the current answers. It is a
 * function of the told forms of the answers and of how many there are, and of nothing else. So all releases together
 * tell no more than their single tallies do.
 */
export const nextVoice = (
  rules: Rules,
  state: CircleState,
  voice: VoiceState,
  before: Remembered | null,
  judge: Judge,
  moment: Moment,
): NextVoice => {
  const whole = addUp(voice.cells);
  const wasApart = before?.cells.some((cell) => cell !== null) ?? false;
  let wholeThen = before?.wholeThen ?? null;
  const cells = state.positions.map((_, place): Next => {
    const now = voice.cells[place] ?? NOTHING;
    const may =
      mayBeToldSeparately(rules, now, whole) &&
      (!rules.comparesPositionsWithWhole ||
        mayFollowWhole(wholeThen, place, now, rules.leastOutside, rules.leastChanged));
    const next = nextGroup(rules, before?.cells[place] ?? null, now, state.members[place] ?? 0, may, moment);
    if (next.anew) wholeThen = noteTold(wholeThen, place, now);
    return next;
  });
  const isApart = cells.some(({ shown }) => shown !== null) || (wasApart && rules.comparesPositionsWithWhole);
  const members = state.members.reduce((sum, one) => sum + one, 0);
  const all: Next = isApart
    ? { shown: null, told: before?.whole ?? null, anew: false }
    : nextGroup(rules, before?.whole ?? null, whole, members, answersIn(whole) >= rules.leastAnswers, moment);
  if (all.anew) wholeThen = wholeNow(voice.cells, state.positions.length);
  const important = nextImportance(rules, before?.important ?? null, voice.important, answersIn(whole));
  return {
    shown: {
      voice: voice.id,
      ...judged(state, isApart ? cells : null, all.shown, judge),
      importance: (important ?? 0) - ((important ?? 0) % 5),
      whole: all.shown,
    },
    remembered: { cells: cells.map(({ told }) => told), whole: all.told, wholeThen, important },
  };
};

/** One group of answers: as it was told, until three ballots changed it; then told anew if allowed, else not told. */
const nextGroup = (
  rules: Rules,
  told: ToldTally | null,
  now: Tally,
  members: number,
  may: boolean,
  moment: Moment,
): Next => {
  if (told !== null) {
    const later = rules.since(told, now, rules.leastAnswers);
    if (later < rules.leastChanged) {
      const still = { ...told, notHeard: nextNotHeard(rules, told, members) };
      return {
        shown: moment === 'at the end' ? { ...still, later } : still,
        told: still,
        anew: false,
      };
    }
  }
  if (!may) return { shown: null, told, anew: false };
  const anew = rules.tell(now, members);
  return { shown: anew, told: anew, anew: true };
};

/**
 * The number of members who have not answered changes on its own when three or more joined or left. It reveals no
 * answer.
 */
const nextNotHeard = (rules: Rules, { answers, notHeard }: ToldTally, members: number): number =>
  Math.abs(members - answers - notHeard) >= rules.leastChanged ? Math.max(0, members - answers) : notHeard;

/** The number who marked the voice as mattering most, clamped to 1 … n − 1 of n answers; changes by three or more. */
const nextImportance = (rules: Rules, before: number | null, marked: number, answers: number): number | null => {
  if (answers < rules.leastAnswers) return before;
  const now = Math.min(Math.max(marked, 1), answers - 1);
  return before !== null && Math.abs(now - before) < rules.leastChanged ? before : now;
};

const judged = (
  state: CircleState,
  cells: readonly Next[] | null,
  whole: ToldTally | null,
  judge: Judge,
): Pick<ReleasedVoice, 'label' | 'needs' | 'fragile' | 'order' | 'positions'> => {
  if (cells === null) {
    // a circle with positions that cannot be told apart makes no claim; one without positions is one group
    const single = state.positions.length === 0 && whole !== null ? judge([clampedCounts(whole)]) : null;
    return single === null
      ? { label: 'not-heard', needs: null, fragile: false, order: 0, positions: null }
      : {
          label: single.label,
          needs: null,
          fragile: single.fragile,
          order: single.order,
          positions: null,
        };
  }
  const told = cells.flatMap(({ shown }, place) => (shown === null ? [] : [{ place, counts: clampedCounts(shown) }]));
  const finding = judge(told.map(({ counts }) => counts));
  const silent = new Set(finding.cannotTell.map((index) => told[index]?.place));
  const nameOf = (place: number | undefined): string => state.positions[place ?? 0] ?? '';
  return {
    label: finding.label,
    needs:
      finding.needs?.map(({ position, more }) => ({
        position: nameOf(told[position]?.place),
        more,
      })) ?? null,
    fragile: finding.fragile,
    order: finding.order,
    positions: cells.map(
      ({ shown }, place): ReleasedPosition => ({
        position: nameOf(place),
        tally: shown,
        tells: shown !== null && !silent.has(place),
      }),
    ),
  };
};
