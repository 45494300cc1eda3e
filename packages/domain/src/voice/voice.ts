import type { DetachedId } from '../ballot/ballot.ts';

export type Translation = { readonly language: string; readonly text: string };

/** One short statement in answer to the circle's question. No author is stored. */
export type Voice = {
  readonly id: DetachedId;
  readonly text: string;
  readonly language: string;
  /**
   * `seed`: written by a convener before people came, and marked as such. `import`: came with an imported conversation.
   */
  readonly origin: 'member' | 'seed' | 'import';
  readonly state: 'asked' | 'hidden' | 'merged';
  /** The voice it was merged into; its own words stay readable. */
  readonly mergedInto: DetachedId | null;
  /** Made by a person, shown beside the original and marked. */
  readonly translations: readonly Translation[];
};

export const VOICE_LIMIT = 200;
export const MAX_VOICES = 5_000;
