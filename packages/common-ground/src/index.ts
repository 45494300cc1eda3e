export { type Candidate, chooseNext, FIRST_RESPONSES, gainOf } from './choose-next.ts';
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
} from './common-ground.ts';
export { type FurtherAgrees, fewestFurtherAgrees } from './further-agrees.ts';
export { Labels } from './labels.ts';
export { leastHeld } from './least-held.ts';
export { type Random, seeded } from './random.ts';
export { type Answer, Responses } from './responses.ts';
export {
  betaBinomialTail,
  betaBinomialTerm,
  incompleteBeta,
  logBeta,
  logGamma,
} from './special.ts';
export { STEADINESS, steadyLabel } from './steadiness.ts';
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
} from './support.ts';
export { whatComesNext } from './what-next.ts';
