import type { Now } from '@throughline/protocol';
import type { Call } from '../call.ts';
import type { After, Fetch, Random } from '../environment.ts';

export type LiveState = {
  /** The newest snapshot; null before the first. It stays while there is no connection. */
  readonly now: Now | null;
  readonly connected: boolean;
  /** The server speaks a newer version than this page. */
  readonly newVersion: boolean;
};

export const NOTHING_YET: LiveState = { now: null, connected: false, newVersion: false };

/** A circle to follow, and the pass that opens it. */
export type Followed = { readonly circle: string; readonly pass: string };

/** Follows a circle and reports its states until it is stopped. */
export type Follow = {
  stop(): void;
  /** Connects again at once, because the connection is back or somebody looks at the page. */
  wake(): void;
};

export type LiveEnvironment = {
  readonly fetch: Fetch;
  readonly call: Call;
  readonly after: After;
  readonly random: Random;
  /** False when the device knows that it has no connection. */
  readonly online: () => boolean;
};
