/** The least number of answers from which anything is told. Items on power, and free text, need more. */
export const LEAST_OF_A_PULSE = 5;
export const LEAST_ON_POWER = 8;
export const LEAST_TEXTS = 8;

/** One question as it is asked. `scale` has its words from low to high; `onPower`: the higher threshold holds. */
export type ScaleItem = {
  readonly id: string;
  readonly kind: 'scale';
  readonly scale: readonly string[];
  readonly onPower?: boolean;
};
/**
 * Tokens shared out over things that may have influenced us. Each thing is told as three answers: *none*, *some*,
 * *most*.
 */
export type TokensItem = {
  readonly id: string;
  readonly kind: 'tokens';
  readonly among: readonly string[];
  readonly tokens: number;
  readonly onPower?: boolean;
};
export type PulseItem = ScaleItem | TokensItem;

/** A unit that is told on its own. A scale item is one question. Tokens are one question for each thing. */
export type Question = {
  readonly id: string;
  readonly scale: readonly string[];
  /** For every answer its side of the scale. This must not become known of anybody. */
  readonly sides: readonly number[];
  readonly least: number;
};

/** Words of the three answers that tokens are told as: none, up to half of them, more than half. */
export const TOKEN_SCALE = ['none', 'some', 'most'] as const;

export const questionsOf = (item: PulseItem): readonly Question[] => {
  const least = item.onPower === true ? LEAST_ON_POWER : LEAST_OF_A_PULSE;
  if (item.kind === 'scale') return [{ id: item.id, scale: item.scale, sides: sidesOf(item.scale.length), least }];
  return item.among.map((thing) => ({
    id: tokenQuestion(item.id, thing),
    scale: TOKEN_SCALE,
    sides: [0, 1, 2],
    least,
  }));
};

export const tokenQuestion = (item: string, thing: string): string => `${item}: ${thing}`;

/** Low, middle, high: an odd scale has one middle answer, an even one has none. */
export const sidesOf = (answers: number): readonly number[] =>
  Array.from({ length: answers }, (_, at) => 1 + Math.sign(2 * at - (answers - 1)));

/** Which of the three answers a number of tokens is told as. */
export const tokenAnswer = (given: number, tokens: number): number => {
  if (given === 0) return 0;
  return 2 * given > tokens ? 2 : 1;
};
