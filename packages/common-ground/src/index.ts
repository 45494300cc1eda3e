export { type Candidate, chooseNext, FIRST_RESPONSES, gainOf } from './next/choose-next.ts';
export {
  commonGround,
  DIFFER_BAR,
  type Finding,
  gateOf,
  type Label,
  labelOf,
  NEARLY_BAR,
  type PositionFinding,
  passesGate,
  SHARED_BAR,
} from './held/common-ground.ts';
export { type FurtherAgrees, fewestFurtherAgrees } from './held/further-agrees.ts';
export { Labels } from './held/labels.ts';
export { leastHeld } from './held/least-held.ts';
export { adjustedRand } from './numbers/adjusted-rand.ts';
export { type Random, seeded } from './numbers/random.ts';
export { type Answer, Responses } from './responses/responses.ts';
export {
  betaBinomialTail,
  betaBinomialTerm,
  incompleteBeta,
  logBeta,
  logGamma,
} from './numbers/special.ts';
export { type CoverageBand, coverageBand, type ShownSlate, slateInBands } from './slate/coverage-band.ts';
export { type Coverage, MOST_LINES, type Slate, type SlateOptions, slate } from './slate/slate.ts';
export { STEADINESS, steadyLabel } from './held/steadiness.ts';
export {
  answered,
  type Counts,
  circleInterval,
  heldByPeopleLikeUs,
  heldFrom,
  heldInCircle,
  type Interval,
  membersOf,
  OBJECTION,
  objectedFrom,
  objectedInCircle,
  peopleInterval,
} from './held/support.ts';
export { whatComesNext } from './next/what-next.ts';
export { type Area, type Areas, areasOf } from './picture/areas.ts';
export { type Components, componentsOf } from './picture/components.ts';
export type { Parting } from './picture/find-groups.ts';
export { type HeldMore, moreLikely } from './picture/holds-more.ts';
export { type Names, voicesThatCount } from './picture/layout.ts';
export {
  ENOUGH_ANSWERS,
  FEWEST_PEOPLE,
  FEWEST_VOICES,
  type OpinionPicture,
  opinionPicture,
  type PictureVerdict,
} from './picture/opinion-picture.ts';
export { type Points, placesOf } from './picture/places.ts';
export { type PairSum, PairSums } from './responses/pair-sums.ts';
