import type { Basis, CircleState, Judge, Kept, Release, ReleasedPosition, ReleasedVoice, VoiceBasis, VoiceState } from './release.ts';
import { addUp, answersIn, clampedCounts, fewestChanged, LEAST_ANSWERS, LEAST_CHANGED, NOTHING, type Tally, tell, type ToldTally } from './tally.ts';

/**
 * The next release from the one before and the circle as it stands. Every group of answers to every voice moves by
 * itself, and only when at least three ballots changed it; what did not move stays as it was told, with how many came
 * later. A position is told apart from five answers on, with at least five outside it; where any position is told the
 * whole is not. Labels come from what is told. Deterministic; the same state again changes nothing but nothing.
 */
export const makeRelease = (before: Kept | null, state: CircleState, judge: Judge): { readonly kept: Kept; readonly moved: boolean } => {
  const known = new Map(before?.release.voices.map((voice) => [voice.voice, voice]));
  const made = state.voices.map((voice) => nextVoice(state, voice, known.get(voice.id) ?? null, before?.basis.voices[voice.id] ?? null, judge));
  const question = nextQuestion(before, state);
  const release: Release = {
    form: 1,
    revision: (before?.release.revision ?? 0) + 1,
    round: state.round,
    threshold: state.threshold,
    voices: made.map(({ shown }) => shown).sort(byId),
    wrongQuestion: question.shown,
    openData: false,
  };
  const basis: Basis = {
    voices: Object.fromEntries(made.map(({ shown, basis: own }) => [shown.voice, own])),
    wrongQuestion: question.basis,
  };
  const moved = before === null || contentOf(before.release) !== contentOf(release);
  return moved ? { kept: { release, basis }, moved } : { kept: before, moved };
};

type MadeVoice = { readonly shown: ReleasedVoice; readonly basis: VoiceBasis };
type MadeCell = { readonly told: ToldTally | null; readonly basis: Tally | null };

const nextVoice = (state: CircleState, voice: VoiceState, shown: ReleasedVoice | null, basis: VoiceBasis | null, judge: Judge): MadeVoice => {
  const whole = addUp(voice.cells);
  const places = state.positions.map((_, place) => place);
  const apart = places.filter((place) => mayStandApart(voice.cells[place] ?? NOTHING, whole));
  const wasApart = shown?.positions !== null && shown?.positions !== undefined;
  // telling the whole and then its parts (or the other way round) is a move of the whole: it takes three as well
  const lastWhole = basis === null ? null : wasApart ? addUp(basis.cells.map((cell) => cell ?? NOTHING)) : basis.whole;
  const maySwitch = lastWhole === null || fewestChanged(lastWhole, whole) >= LEAST_CHANGED;
  const isApart = wasApart ? apart.length > 0 || !maySwitch : apart.length > 0 && maySwitch;
  const cells = places.map((place): MadeCell =>
    isApart
      ? nextCell(wasApart ? (shown?.positions?.[place]?.tally ?? null) : null, wasApart ? (basis?.cells[place] ?? null) : null, voice.cells[place] ?? NOTHING, state.members[place] ?? 0, apart.includes(place))
      : { told: null, basis: null },
  );
  const all: MadeCell = isApart
    ? { told: null, basis: null }
    : nextCell(wasApart ? null : (shown?.whole ?? null), wasApart ? null : (basis?.whole ?? null), whole, sum(state.members), answersIn(whole) >= LEAST_ANSWERS);
  const important = moveImportance(basis, voice.important);
  return {
    shown: {
      voice: voice.id,
      ...judged(state, isApart ? cells : null, all.told, judge),
      importance: important - (important % 5),
      whole: all.told,
    },
    basis: { cells: cells.map((cell) => cell.basis), whole: all.basis, important },
  };
};

/** At least five answers inside and five outside. */
const mayStandApart = (cell: Tally, whole: Tally): boolean =>
  answersIn(cell) >= LEAST_ANSWERS && answersIn(whole) - answersIn(cell) >= LEAST_ANSWERS;

/** One group of answers: told anew when three ballots changed it, else as it was told, with how many came later. */
const nextCell = (told: ToldTally | null, basis: Tally | null, now: Tally, members: number, may: boolean): MadeCell => {
  if (told === null || basis === null) return may ? { told: tell(now, members), basis: now } : { told: null, basis: null };
  const changed = fewestChanged(basis, now);
  if (changed < LEAST_CHANGED) return { told: { ...told, later: changed }, basis };
  return may ? { told: tell(now, members), basis: now } : { told: null, basis: null };
};

const judged = (
  state: CircleState,
  cells: readonly MadeCell[] | null,
  whole: ToldTally | null,
  judge: Judge,
): Pick<ReleasedVoice, 'label' | 'needs' | 'fragile' | 'order' | 'positions'> => {
  if (cells === null) {
    // a circle with positions that cannot be told apart claims nothing; one without positions is one group
    const single = state.positions.length === 0 && whole !== null ? judge([clampedCounts(whole)]) : null;
    return single === null
      ? { label: 'not-heard', needs: null, fragile: false, order: 0, positions: null }
      : { label: single.label, needs: null, fragile: single.fragile, order: single.order, positions: null };
  }
  const told = cells.flatMap((cell, place) => (cell.told === null ? [] : [{ place, counts: clampedCounts(cell.told) }]));
  const finding = judge(told.map(({ counts }) => counts));
  const silent = new Set(finding.cannotTell.map((index) => told[index]?.place));
  const positions = cells.map((cell, place): ReleasedPosition => ({
    position: state.positions[place] ?? '',
    tally: cell.told,
    tells: cell.told !== null && !silent.has(place),
  }));
  const needs = finding.needs?.map(({ position, more }) => ({ position: state.positions[told[position]?.place ?? 0] ?? '', more })) ?? null;
  return { label: finding.label, needs, fragile: finding.fragile, order: finding.order, positions };
};

const moveImportance = (basis: VoiceBasis | null, now: number): number => {
  if (basis === null) return now;
  return Math.abs(now - basis.important) >= LEAST_CHANGED ? now : basis.important;
};

const nextQuestion = (before: Kept | null, state: CircleState): { shown: Release['wrongQuestion']; basis: Basis['wrongQuestion'] } => {
  const of = sum(state.members);
  const marked = state.wrongQuestion;
  const last = before?.basis.wrongQuestion ?? null;
  if (last !== null && before !== null) {
    const changed = fewestChanged({ agree: last.marked, pass: last.of - last.marked, disagree: 0 }, { agree: marked, pass: of - marked, disagree: 0 });
    if (changed < LEAST_CHANGED) return { shown: before.release.wrongQuestion, basis: last };
  }
  if (of < LEAST_ANSWERS) return { shown: null, basis: null };
  const clamped = Math.min(Math.max(marked, 1), of - 1);
  return { shown: { of, marked: clamped === 1 ? null : clamped }, basis: { of, marked } };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const byId = (a: ReleasedVoice, b: ReleasedVoice): number => (a.voice < b.voice ? -1 : a.voice > b.voice ? 1 : 0);
/** Everything but the revision. `round` alone does not make a release another one. */
const contentOf = ({ revision: _, ...content }: Release): string => JSON.stringify(content);
