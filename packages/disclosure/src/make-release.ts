import { nextQuestion } from './next-question.ts';
import { nextVoice } from './next-voice.ts';
import type { Basis, CircleState, Judge, Kept, Moment, Release } from './release.ts';
import { type Rules, THE_RULES } from './rules.ts';

export type MakeRelease = (
  before: Kept | null,
  state: CircleState,
  judge: Judge,
  moment?: Moment,
) => { readonly kept: Kept; readonly moved: boolean };

/** The release step with given rules. Only tests pass rules other than the real ones. */
export const makeReleaseUnder =
  (rules: Rules): MakeRelease =>
  (before, state, judge, moment = 'at the end') => {
    const remembered = rules.remembers ? (before?.basis.voices ?? {}) : rememberedOf(before);
    const made = state.voices.map((voice) => ({
      id: voice.id,
      ...nextVoice(rules, state, voice, remembered[voice.id] ?? null, judge, moment),
    }));
    const question = nextQuestion(rules, before?.basis.wrongQuestion ?? null, state);
    const release: Release = {
      form: 1,
      revision: (before?.release.revision ?? 0) + 1,
      round: state.round,
      threshold: state.threshold,
      voices: made.map(({ shown }) => shown).sort((a, b) => (a.voice < b.voice ? -1 : a.voice > b.voice ? 1 : 0)),
      wrongQuestion: question.shown,
      openData: false,
    };
    const basis: Basis = {
      // what was told of a voice that is hidden now is kept, because the voice may come back
      voices: {
        ...remembered,
        ...Object.fromEntries(made.map(({ id, remembered: own }) => [id, own])),
      },
      wrongQuestion: question.remembered,
    };
    const moved = before === null || contentOf(before.release) !== contentOf(release);
    return moved ? { kept: { release, basis }, moved } : { kept: { release: before.release, basis }, moved };
  };

/**
 * The next release, from the one before and the circle as it stands. Every group of answers to every voice changes
 * independently, and only when at least three ballots changed it. A group that did not change stays as it was told and,
 * at the end of a round, says how many answers came later. A position is told separately from five answers on, with at
 * least five outside it. Where any position is told, the whole is not told, then or later. Labels come from what is
 * told. Deterministic: the same state again changes nothing. The store keeps `kept` complete; only `kept.release` is
 * ever sent.
 * @param before what the last call gave, or null the first time
 * @param moment `on the way` while a round is open, `at the end` when it closes
 */
export const makeRelease: MakeRelease = makeReleaseUnder(THE_RULES);

/** What a server without memory would know: the voices of the last release, and nothing about those it left out. */
const rememberedOf = (before: Kept | null): Basis['voices'] =>
  Object.fromEntries(
    (before?.release.voices ?? []).flatMap(({ voice, whole, positions }) => {
      const known = before?.basis.voices[voice];
      return known === undefined
        ? []
        : [
            [
              voice,
              {
                ...known,
                whole,
                cells: known.cells.map((_, place) => positions?.[place]?.tally ?? null),
              },
            ],
          ];
    }),
  );

/** Everything but the revision. */
const contentOf = (release: Release): string => JSON.stringify({ ...release, revision: 0 });
