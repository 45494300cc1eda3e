import type { LoadedCircle } from './loaded-circle.ts';

/** What a room does by itself, without anybody asking. */
export type Jobs = {
  /** Ids of circles in which something goes on by itself although nobody has opened them since the start. */
  readonly wake?: () => Promise<readonly string[]>;
  /** A circle was loaded. */
  readonly loaded?: (loaded: LoadedCircle) => void;
  /** Called every few seconds for each loaded circle. */
  readonly lookAfter?: (loaded: LoadedCircle) => Promise<void>;
  /** Whether something goes on in a circle, so that it stays loaded though nobody uses it. */
  readonly isBusy?: (loaded: LoadedCircle) => boolean;
  /** Called every morning. */
  readonly daily?: () => Promise<unknown>;
};
