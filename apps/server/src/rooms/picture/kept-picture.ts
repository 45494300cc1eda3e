import {
  type CircleState,
  fewestSince,
  LEAST_ANSWERS,
  LEAST_CHANGED,
  type Tally,
  tell,
  type ToldTally,
} from '@throughline/disclosure';
import type { ReleasedPicture } from '@throughline/protocol';

/**
 * What could be told of the answers that a picture is made from. For each voice: its positions in order, then people in
 * none, then the whole. An entry is null below five answers; a hidden voice has no entries. Stored beside the picture
 * and never sent.
 */
export type ToldThen = Readonly<Record<string, readonly (Told | null)[]>>;
type Told = Pick<ToldTally, 'answers' | 'agree' | 'disagree'>;

/**
 * A circle's picture as it is stored beside the result. `due`: it was not made yet; it belongs to the answers as they
 * were at this version of the circle's content.
 */
export type KeptPicture =
  | { readonly state: 'due'; readonly round: number; readonly version: number; readonly told: ToldThen }
  | { readonly state: 'ready'; readonly picture: ReleasedPicture; readonly told: ToldThen };

/**
 * The picture to store at the close of a round. A picture that was seen stays until at least three ballots have changed
 * some group of answers since it was made. So nobody can compare two pictures that are one ballot apart.
 * @param known the ids of every voice, hidden ones included
 * @param version the version of the circle's content after the close
 */
export const pictureAtClose = (
  before: KeptPicture | undefined,
  state: CircleState,
  known: readonly string[],
  version: number,
): KeptPicture =>
  before?.state === 'ready' && !threeChanged(before.told, state)
    ? before
    : { state: 'due', round: state.round, version, told: toldNow(state, known) };

const toldNow = (state: CircleState, known: readonly string[]): ToldThen => ({
  ...Object.fromEntries(known.map((id) => [id, []])),
  ...Object.fromEntries(state.voices.map(({ id, cells }) => [id, groupsOf(cells).map(toldOf)])),
});

const toldOf = (tally: Tally): Told | null => {
  if (answersIn(tally) < LEAST_ANSWERS) return null;
  const { answers, agree, disagree } = tell(tally, 0);
  return { answers, agree, disagree };
};

/**
 * Whether at least three ballots have certainly changed the answers. A change of the release is not enough: it changes
 * with the round's number, with "1 later", and when a fifth answer joins four. Computed from told forms alone, since
 * the store has nothing else of the earlier answers.
 */
const threeChanged = (then: ToldThen, state: CircleState): boolean =>
  state.voices.some(({ id, cells }) => {
    const groups = groupsOf(cells);
    const told = then[id];
    // all answers to a new voice are new
    if (told === undefined) return answersIn(groups.at(-1) as Tally) >= LEAST_ANSWERS;
    return groups.some((now, at) => {
      const before = told[at] ?? null;
      return before !== null && fewestSince(before, now, LEAST_ANSWERS) >= LEAST_CHANGED;
    });
  });

/** The counts by position, those of people in no position, and the whole. */
const groupsOf = (cells: readonly Tally[]): readonly Tally[] => [
  ...cells,
  cells.reduce(
    (sum, { agree, pass, disagree }) => ({
      agree: sum.agree + agree,
      pass: sum.pass + pass,
      disagree: sum.disagree + disagree,
    }),
    { agree: 0, pass: 0, disagree: 0 },
  ),
];

const answersIn = ({ agree, pass, disagree }: Tally): number => agree + pass + disagree;
