import type { Answer } from '@throughline/common-ground';

/**
 * Rounds of power iteration at a refresh. Each refresh starts from the result of the last, as Polis' own worker does.
 */
const ROUNDS = 10;

/**
 * Polis' extremity of each voice from the answers revealed so far: the length of √C · (1 − mean) · component, where C
 * is the number of voices with an answer. These are the coordinates of somebody who agreed with that voice alone. An
 * empty cell takes the voice's mean, so that only real answers count. 0 for a voice that nobody answered.
 */
export type ExtremitySoFar = {
  /** One value for each voice, updated in place by `refresh`. */
  readonly values: Float64Array;
  readonly add: (person: number, voice: number, answer: Answer) => void;
  readonly refresh: () => void;
};

export const extremitySoFar = (people: number, voices: number): ExtremitySoFar => {
  const values = new Float64Array(voices);
  const rows = Array.from({ length: people }, () => ({ voices: [] as number[], answers: [] as number[] }));
  const sums = new Float64Array(voices);
  const seen = new Float64Array(voices);
  // any start works that favours no voice and is the same in every run. The second one is made orthogonal to the first.
  const first = Float64Array.from({ length: voices }, (_, voice) => 1 + Math.sin(1 + voice));
  const second = Float64Array.from({ length: voices }, (_, voice) => 1 + Math.cos(1 + 2 * voice));

  const turn = (vector: Float64Array, means: Float64Array, without: Float64Array | null): void => {
    for (let round = 0; round < ROUNDS; round += 1) {
      if (without !== null) takeOut(vector, without);
      const product = new Float64Array(voices);
      for (const row of rows) {
        let along = 0;
        for (let at = 0; at < row.voices.length; at += 1) {
          const voice = row.voices[at] as number;
          along += ((row.answers[at] as number) - (means[voice] as number)) * (vector[voice] as number);
        }
        if (along === 0) continue;
        for (let at = 0; at < row.voices.length; at += 1) {
          const voice = row.voices[at] as number;
          product[voice] =
            (product[voice] as number) + along * ((row.answers[at] as number) - (means[voice] as number));
        }
      }
      if (without !== null) takeOut(product, without);
      const length = Math.sqrt(product.reduce((squares, one) => squares + one * one, 0));
      // nothing varies yet, so the start is used again at the next refresh
      if (length < 1e-12) return;
      for (let voice = 0; voice < voices; voice += 1) vector[voice] = (product[voice] as number) / length;
    }
  };

  return {
    values,
    add: (person, voice, answer) => {
      const row = rows[person] as (typeof rows)[number];
      row.voices.push(voice);
      row.answers.push(answer);
      sums[voice] = (sums[voice] as number) + answer;
      seen[voice] = (seen[voice] as number) + 1;
    },
    refresh: () => {
      const means = sums.map((sum, voice) => (seen[voice] === 0 ? 0 : sum / (seen[voice] as number)));
      turn(first, means, null);
      turn(second, means, first);
      const columns = seen.reduce((count, one) => count + (one > 0 ? 1 : 0), 0);
      for (let voice = 0; voice < voices; voice += 1)
        values[voice] =
          seen[voice] === 0
            ? 0
            : Math.sqrt(columns) *
              Math.abs(1 - (means[voice] as number)) *
              Math.hypot(first[voice] as number, second[voice] as number);
    },
  };
};

const takeOut = (vector: Float64Array, direction: Float64Array): void => {
  let along = 0;
  for (let at = 0; at < vector.length; at += 1) along += (vector[at] as number) * (direction[at] as number);
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] as number) - along * (direction[at] as number);
};
