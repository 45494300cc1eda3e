import type { NoValues } from '../refusal-values.ts';

/** Why a voice is not written, mended, translated, hidden or merged. */
export type VoiceRefusals = {
  readonly 'proposer-without-position': NoValues;
  readonly 'proposed-already': NoValues;
  readonly 'no-such-proposal': NoValues;
  readonly 'proposal-settled': NoValues;
  readonly 'seconder-without-position': NoValues;
  readonly 'seconder-of-same-position': NoValues;
  readonly 'dropper-without-position': NoValues;
  readonly 'hidden-alone-for-other-reason': NoValues;
  readonly 'voice-gone': NoValues;
  readonly 'reason-not-on-list': NoValues;
  readonly 'voice-asked-already': NoValues;
  readonly 'voice-not-asked': NoValues;
  readonly 'hiding-takes-one-voice': NoValues;
  readonly 'merge-needs-other-voice': NoValues;
  readonly 'merge-into-voice-not-asked': NoValues;
  readonly 'voice-empty': NoValues;
  readonly 'voice-too-long': { length: number; most: number };
  readonly 'voice-too-many-marks': NoValues;
  readonly 'circle-full-of-voices': { most: number };
  readonly 'mended-voice-not-asked': NoValues;
  readonly 'mended-voice-answered': NoValues;
  readonly 'translated-voice-gone': NoValues;
  readonly 'translation-language-its-own': NoValues;
  readonly 'translation-empty': NoValues;
  readonly 'translation-too-long': { length: number; most: number };
};
