import type { LoadedCircle } from './loaded-circle.ts';

/** What a room does by itself, without a request. */
export type Jobs = {
  /** The ids of circles that must be loaded at the start, because something goes on in them by itself. */
  readonly wake?: () => Promise<readonly string[]>;
  /** Called when a circle has been loaded. */
  readonly loaded?: (loaded: LoadedCircle) => void;
  /** Called every few seconds for each loaded circle. */
  readonly lookAfter?: (loaded: LoadedCircle) => Promise<void>;
  /** Whether something goes on in a circle by itself. Such a circle stays loaded though nobody uses it. */
  readonly isBusy?: (loaded: LoadedCircle) => boolean;
  /** Called every morning. */
  readonly daily?: () => Promise<unknown>;
};
