import { type Answer, type Random, Responses } from '../src/index.ts';

/**
 * The same people, voices and answers, but which of those who saw a voice gave which answer is drawn anew, voice by
 * voice: what is left of a conversation when nobody's answers have to do with each other.
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
