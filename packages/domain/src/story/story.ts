import type { DetachedId } from '../ballot/ballot.ts';

/** Up to 150 words, kept and shown only as its teller chooses, withdrawable. No author in the database. */
export type Story = {
  readonly id: DetachedId;
  readonly text: string;
  readonly language: string;
  /** `circle`: people in this circle may read it. `aloud`: it may be read aloud and printed too. */
  readonly share: 'circle' | 'aloud';
};

export const STORY_WORDS = 150;
