/** +1 agree, 0 pass, −1 disagree. */
export type Answer = 1 | 0 | -1;

/** Each answer in one word of 32 bits: voice × 8 + important × 4 + (answer + 2). */
const VOICE_BITS = 3;
const IMPORTANT = 4;
export const LARGEST_VOICE = 2 ** 29 - 1;

export const pack = (voice: number, answer: Answer, important: boolean): number =>
  voice * 2 ** VOICE_BITS + (important ? IMPORTANT : 0) + answer + 2;

export const answerIn = (packed: number): Answer => ((packed & 3) - 2) as Answer;
export const voiceIn = (packed: number): number => packed >>> VOICE_BITS;
export const importantIn = (packed: number): boolean => (packed & IMPORTANT) !== 0;
