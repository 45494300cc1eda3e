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
export { acceptAnswer } from './accept-answer.ts';
export { type PreparedDraw, prepareDraw } from './prepare-draw.ts';
export { forgetToken, type Sending, sendToken } from './use-token.ts';
export {
  dropPulses,
  emptyWallet,
  markLost,
  readWallet,
  type Wallet,
  type WalletEntry,
  writeWallet,
} from './wallet.ts';
