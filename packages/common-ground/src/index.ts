export { seeded, type Random } from './random.ts';
export {
  incompleteBeta,
  logBeta,
  logGamma,
  betaBinomialTail,
  betaBinomialTerm,
} from './special.ts';
export {
  answered,
  circleInterval,
  type Counts,
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
export {
  commonGround,
  DIFFER_BAR,
  type Finding,
  gateOf,
  type Label,
  labelOf,
  NEARLY_BAR,
  passesGate,
  type PositionFinding,
  SHARED_BAR,
} from './common-ground.ts';
export { fewestFurtherAgrees, type FurtherAgrees } from './further-agrees.ts';
export { Labels } from './labels.ts';
export { leastHeld } from './least-held.ts';
export { type Answer, Responses } from './responses.ts';
export { STEADINESS, steadyLabel } from './steadiness.ts';
export { type Candidate, chooseNext, FIRST_RESPONSES, gainOf } from './choose-next.ts';
export { whatComesNext } from './what-next.ts';
