import { chooseNext, type Random } from '@throughline/common-ground';
import { HELD, type Tallies, type ToReplay } from './conversation-to-replay.ts';

/** The answers revealed so far, by position. */
export type Revealed = readonly Tallies[];

/**
 * Picks the next voice to ask a person: an index in `open`, the voices that the person may still be asked.
 * @param position the person's position
 */
export type Chooser = (open: readonly number[], position: number, revealed: Revealed, random: Random) => number;

export const RULES = ['uniform', 'polis', 'ours'] as const;
export type Rule = (typeof RULES)[number];

/** Every voice is equally likely. */
const uniform: Chooser = (open, _position, _revealed, random) => random.below(open.length);

/**
 * Polis' published rule: drawn with the weight [(1 − p_pass)(1 + E) p_agree (1 + 8 · 2^(−S/5))]², where S is the number
 * of answers so far. E is read at each draw, because it may depend on the answers so far (see `Evaluation`).
 */
const polis =
  ({ extremity }: ToReplay): Chooser =>
  (open, _position, revealed, random) => {
    const weights = open.map((voice) => {
      let [agree, pass, answers] = [0, 0, 0];
      for (const one of revealed) {
        agree += one.agree[voice] as number;
        pass += one.pass[voice] as number;
        answers += one.answers[voice] as number;
      }
      const agreed = (agree + 1) / (answers + 2);
      const passed = (pass + 1) / (answers + 2);
      return ((1 - passed) * (1 + (extremity[voice] as number)) * agreed * (1 + 8 * 2 ** (-answers / 5))) ** 2;
    });
    let left = random.next() * weights.reduce((sum, one) => sum + one, 0);
    for (const [at, weight] of weights.entries()) {
      if (left < weight) return at;
      left -= weight;
    }
    return open.length - 1;
  };

/** The engine's own rule, from the same counts that the program passes to it. */
const ours = ({ people, positions }: ToReplay): Chooser => {
  const members = Array.from(
    { length: positions },
    (_, position) => people.filter((person) => person.position === position).length,
  );
  return (open, position, revealed, random) => {
    const candidates = open.map((voice, at) => ({
      voice: at,
      counts: revealed.map(({ agree, pass, answers }, which) => ({
        agree: agree[voice] as number,
        pass: pass[voice] as number,
        disagree: (answers[voice] as number) - (agree[voice] as number) - (pass[voice] as number),
        members: members[which] as number,
      })),
    }));
    return chooseNext(candidates, position, 1, HELD, random)[0] as number;
  };
};

export const chooserOf = (rule: Rule, conversation: ToReplay): Chooser =>
  rule === 'uniform' ? uniform : rule === 'polis' ? polis(conversation) : ours(conversation);
