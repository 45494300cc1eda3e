import { answerIn, voiceIn } from '../responses/packed.ts';
import type { Responses } from '../responses/responses.ts';
import type { Components } from './components.ts';

/** Points in the plane: x of point i at 2i, y at 2i + 1. */
export type Points = Float64Array;

/** Weights are rounded to whole multiples of this fraction, so that sums over answers are the same in any order. */
const FINE = 2 ** 40;

/**
 * Each person's place: √(C / n) · Σ over their n answers to the C voices of (answer − mean) · direction. Summed in
 * whole numbers, so the order of a person's answers does not matter, to the last bit.
 * @param people numbers of people; each has answered at least one of the voices
 */
export const placesOf = (responses: Responses, people: ArrayLike<number>, components: Components): Points => {
  const { across, up, passedOver } = weightsOf(responses, components);
  const places = new Float64Array(people.length * 2);
  const size = components.voices.length;
  for (let at = 0; at < people.length; at += 1) {
    const answers = responses.packedAnswers(people[at] as number);
    let x = 0;
    let y = 0;
    let given = answers.length;
    for (let one = 0; one < answers.length; one += 1) {
      const packed = answers[one] as number;
      const entry = voiceIn(packed) * 4 + answerIn(packed) + 2;
      x += across[entry] as number;
      y += up[entry] as number;
      given -= passedOver[entry] as number;
    }
    const stretch = Math.sqrt(size / Math.max(1, given)) / FINE;
    places[2 * at] = x * stretch;
    places[2 * at + 1] = y * stretch;
  }
  return places;
};

/** The contribution of each answer to each voice, at voice × 4 + answer + 2; zero for voices that do not count. */
const weightsOf = (responses: Responses, { voices, means, directions }: Components) => {
  const across = new Float64Array(responses.voices * 4);
  const up = new Float64Array(responses.voices * 4);
  const passedOver = new Uint8Array(responses.voices * 4).fill(1);
  voices.forEach((voice, column) => {
    for (const answer of [-1, 0, 1]) {
      const entry = voice * 4 + answer + 2;
      const away = answer - (means[column] as number);
      across[entry] = Math.round(away * (directions[0][column] as number) * FINE);
      up[entry] = Math.round(away * (directions[1][column] as number) * FINE);
      passedOver[entry] = 0;
    }
  });
  return { across, up, passedOver };
};
