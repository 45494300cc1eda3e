export { fewestSince } from './could-be.ts';
export { agreementOf } from './honest/agreement.ts';
export { changeOf, type Claim, CLAIM_FROM, FEW_PEOPLE, gapOf, type NoClaim } from './honest/claims.ts';
export { agreementBetween, type Answers, type Between, middleAnswer } from './honest/for-all-told.ts';
export { PLAIN_ENGLISH, type PlainWords, type SideWords } from './honest/plain-words.ts';
export { changeSentence, gapSentence, pairSentence, sentencesOf } from './honest/sentences.ts';
export { higherBetween, probabilityHigher } from './honest/shift.ts';
export { type MakeRelease, makeRelease } from './make-release.ts';
export { releaseOpenData } from './open-data.ts';
export { launchPulse, type PulseFault, type PulseRefusal } from './pulse/launch.ts';
export {
  LEAST_OF_A_PULSE,
  LEAST_ON_POWER,
  LEAST_TEXTS,
  type PulseItem,
  type ScaleItem,
  TOKEN_SCALE,
  type TokensItem,
  tokenQuestion,
} from './pulse/question.ts';
export type {
  Declaration,
  KeptGroup,
  KeptLook,
  KeptQuestion,
  KeptWave,
  Membership,
  Series,
  ToldAnswers,
  ToldGroup,
  ToldQuestion,
  ToldWave,
  Wave,
  WaveAnswers,
  Why,
} from './pulse/series.ts';
export { type Sheet, tallySheets } from './pulse/tally-sheets.ts';
export { type TellWave, tellWave } from './pulse/tell-wave.ts';
export { tellTexts, type ToldTexts } from './pulse/texts.ts';
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
