import { drawNext, type Elsewhere, NOWHERE_ELSE, type Weighed, weigh } from './choose-next.ts';
import type { Random } from '../numbers/random.ts';
import type { Responses } from '../responses/responses.ts';
import { answered, heldByPeopleLikeUs } from '../held/support.ts';

/**
 * The voices that one person is asked next, best first: those whose answer is expected to tell most about which voices
 * are held in common (engine.md § 4). The gain is the expected fall in the entropy of {held, not held}, one step ahead.
 * Held is the product over positions of P(share > threshold) for people like them. The answer is predicted from the
 * beta of the person's position; a pass counts as not agreeing. A voice with fewer than three responses from the
 * person's position comes before all others, unless some other position holds it with a probability below .05. In that
 * case it is already clear that it is not held in common, and the answer is better spent on another voice. Near-equals
 * (within 5 %) are drawn uniformly, so the order reveals nothing. Hidden voices and voices that the person has answered
 * never come. The person's own voice is asked like any other, because nobody here knows whose it is.
 *
 * A person in no position changes no position's probability. For them the whole circle, including people in no
 * position, is treated as one group, so they are asked about the voice of which the whole knows least.
 * @param idOf stable names of voices: with them the same seed asks the same voices, in whatever order voices were added
 * @returns at most `want` numbers of voices
 */
export const whatComesNext = (
  responses: Responses,
  person: number,
  want: number,
  threshold: number,
  random: Random,
  idOf: ((voice: number) => string) | null = null,
): readonly number[] => {
  const position = responses.positionOf(person);
  const seen = new Uint8Array(responses.voices);
  responses.eachAnswer(person, (voice) => {
    seen[voice] = 1;
  });
  const weighed: Weighed[] = [];
  for (let voice = 0; voice < responses.voices; voice += 1) {
    if (seen[voice] === 1 || responses.isHidden(voice)) continue;
    weighed.push(
      position < 0
        ? weigh(voice, responses.wholeCounts(voice), NOWHERE_ELSE, threshold)
        : weigh(
            voice,
            responses.counts(voice, position),
            heldElsewhere(responses, voice, position, threshold),
            threshold,
          ),
    );
  }
  return drawNext(weighed, want, random, idOf);
};

const heldElsewhere = (responses: Responses, voice: number, but: number, threshold: number): Elsewhere => {
  let [held, least] = [1, 1];
  for (let position = 0; position < responses.positions; position += 1) {
    if (position === but || responses.members(position) === 0) continue;
    const counts = responses.counts(voice, position);
    const here = heldByPeopleLikeUs(counts.agree, answered(counts), threshold);
    held *= here;
    least = Math.min(least, here);
  }
  return { held, least };
};
