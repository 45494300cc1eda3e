import { type Answer, type Random, Responses } from '../src/index.ts';

/**
 * The same people, voices and answers, with the answers to each voice shuffled among the people who saw it. This is
 * what remains of a conversation when answers to different voices are unrelated.
 */
export const columnPermuted = (responses: Responses, random: Random): Responses => {
  const shuffled = new Responses(0);
  for (let person = 0; person < responses.people; person += 1) shuffled.addPerson(-1);
  for (let voice = 0; voice < responses.voices; voice += 1) {
    shuffled.addVoice();
    shuffled.setHidden(voice, responses.isHidden(voice));
    const people: number[] = [];
    responses.eachVoter(voice, (person) => people.push(person));
    const answers = people.map((person) => responses.answerOf(person, voice) as Answer);
    for (let left = answers.length; left > 1; left -= 1) {
      const drawn = random.below(left);
      const kept = answers[left - 1] as Answer;
      answers[left - 1] = answers[drawn] as Answer;
      answers[drawn] = kept;
    }
    people.forEach((person, at) => shuffled.set(person, voice, answers[at] as Answer));
  }
  return shuffled;
};
