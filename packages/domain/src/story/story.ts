import type { DetachedId } from '../ballot/ballot.ts';

/** Up to 150 words, shown only where its teller chooses; it can be taken back. No author is stored. */
export type Story = {
  readonly id: DetachedId;
  readonly text: string;
  readonly language: string;
  /** `circle`: people in this circle may read it. `aloud`: it may be read aloud and printed too. */
  readonly share: 'circle' | 'aloud';
};

export const STORY_WORDS = 150;
