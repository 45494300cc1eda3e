export type { Draw, DrawAnswer, Drawn, DrawRequest } from '../messages.ts';
export {
  keyFingerprint,
  listFingerprint,
  type PublishedKey,
  type PublishedKeys,
  readPublishedKeys,
} from '../published-keys.ts';
export type { Outcome, Refusal, RefusalCode } from '../refusal.ts';
export type { Token } from '../token.ts';
export type { RandomBytes } from '../voprf.ts';
export { answerDraws, checkRequest, issue } from './issue.ts';
export { type IssueRoll, memoryIssueRoll } from './issue-roll.ts';
export { makePulseKey, publishKeys, type PulseKey } from './pulse-key.ts';
export { type Checked, checkToken, redeem } from './redeem.ts';
export { memorySpentSet, type SpentSet } from './spent-set.ts';
