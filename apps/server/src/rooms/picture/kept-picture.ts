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
 * What could be told of the answers that a picture is made from: of each voice there was, its positions, then those in
 * none, then the whole; null below five answers, nothing for hidden voices. Kept beside the picture and never sent.
 */
export type ToldThen = Readonly<Record<string, readonly (Told | null)[]>>;
type Told = Pick<ToldTally, 'answers' | 'agree' | 'disagree'>;

/**
 * A circle's picture as the store keeps it beside the result. `due`: it belongs to answers as they stood when the
 * circle's content had this version; nobody has seen it yet.
 */
export type KeptPicture =
  | { readonly state: 'due'; readonly round: number; readonly version: number; readonly told: ToldThen }
  | { readonly state: 'ready'; readonly picture: ReleasedPicture; readonly told: ToldThen };

/**
 * The picture at the close of a round. One that has been seen stays until at least three ballots have changed some group
 * of answers since it was made, so that two pictures one ballot apart are never seen.
 * @param known every voice there is, hidden ones included
 * @param version of the circle's content once the round is closed
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
 * Whether at least three ballots have surely changed the answers. That the release moved is not enough: it moves with
 * the round's number, with "1 later", and when a fifth answer joins four. It follows from told forms alone.
 */
const threeChanged = (then: ToldThen, state: CircleState): boolean =>
  state.voices.some(({ id, cells }) => {
    const groups = groupsOf(cells);
    const told = then[id];
    // a voice that is new since then has new answers only
    if (told === undefined) return answersIn(groups.at(-1) as Tally) >= LEAST_ANSWERS;
    return groups.some((now, at) => {
      const before = told[at] ?? null;
      return before !== null && fewestSince(before, now, LEAST_ANSWERS) >= LEAST_CHANGED;
    });
  });

/** The positions, those in none, and the whole. */
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
