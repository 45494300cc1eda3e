export { fewestSince } from './could-be.ts';
export { type MakeRelease, makeRelease } from './make-release.ts';
export { releaseOpenData } from './open-data.ts';
export type {
  Basis,
  CircleState,
  Judge,
  Judged,
  Kept,
  Moment,
  Release,
  ReleasedLabel,
  ReleasedPosition,
  ReleasedVoice,
  Remembered,
  VoiceState,
} from './release.ts';
export { mayCompare, type ShownCount, shownCount } from './taking-part.ts';
export {
  type ClampedCounts,
  clampedCounts,
  fewestChanged,
  LEAST_ANSWERS,
  LEAST_CHANGED,
  type Tally,
  tell,
  type ToldTally,
} from './tally.ts';
