import { type Answer, heldByPeopleLikeUs, heldInCircle, seeded } from '@throughline/common-ground';
import { addTo, emptyTallies, ENOUGH, HELD, type Tallies, type ToReplay } from './conversation-to-replay.ts';
import { chooserOf, type Rule } from './choosers.ts';
import { type Evaluation, USUAL } from './evaluation.ts';
import { extremitySoFar } from './extremity-so-far.ts';

/** Precision and recall after the given number of responses. Precision is 1 while no voice counts as found. */
export type Check = { readonly responses: number; readonly precision: number; readonly recall: number };

/** `needed`: responses until both had held for three checks in a row; null where they never did. */
export type Replay = { readonly needed: number | null; readonly checks: readonly Check[] };

const BAR = 0.9;
const RUNNING = 3;

/** The number of responses between two checks: one per cent of all, but at least ten. */
export const checkEvery = (total: number): number => Math.max(10, Math.round(total / 100));

/**
 * Replays a conversation under a rule. At each turn somebody with remaining recorded answers comes, in an order that
 * `seed` draws and that is the same for every rule. The rule picks one of the voices to which they have a recorded
 * answer, and that answer is revealed. A voice counts as found when the probability that it is held in every position,
 * among those who ever answered it, is above one half. (`heldInCircle`: once everything is revealed, it equals what the
 * full data say.) Voices with too few answers to judge are asked like others, but not judged. `evaluation` changes
 * these settings for all rules alike, to test whether the result depends on them.
 */
export const runReplay = (
  conversation: ToReplay,
  rule: Rule,
  seed: string,
  evaluation: Evaluation = USUAL,
  onAsked: (person: number, voice: number, answer: Answer) => void = () => undefined,
): Replay => {
  const { people, positions, voices, total, judged } = conversation;
  // computed only for Polis' rule, which alone uses it: it is the most expensive part
  const soFar = rule === 'polis' && evaluation.extremity === 'so-far' ? extremitySoFar(people.length, voices) : null;
  const choose = chooserOf(rule, {
    ...conversation,
    extremity: evaluation.extremity === 'full' ? conversation.extremity : (soFar?.values ?? new Float64Array(voices)),
  });
  const random = seeded(`${seed}: ${rule}`);
  const revealed = Array.from({ length: positions }, () => emptyTallies(voices));
  const left = people.map(({ answers }) => ({
    open: answers.map(([voice]) => voice),
    answers: answers.map(([, answer]) => answer),
  }));
  const found = new Uint8Array(voices);
  const step = checkEvery(total);
  const checks: Check[] = [];
  let running = 0;
  let needed: number | null = null;
  const arrivals = arrivalsOf(conversation, seed, evaluation.arrivals);
  for (let at = 0; at < total && needed === null; at += 1) {
    const person = arrivals[at] as number;
    const { position } = people[person] as (typeof people)[number];
    const own = left[person] as (typeof left)[number];
    const place = choose(own.open, position, revealed, random);
    const voice = takeOut(own.open, place);
    const answer = takeOut(own.answers, place) as Answer;
    addTo(revealed[position] as Tallies, voice, answer);
    soFar?.add(person, voice, answer);
    onAsked(person, voice, answer);
    if (judged[voice] === 1) found[voice] = isFound(conversation, revealed, voice, evaluation.found) ? 1 : 0;
    if ((at + 1) % step !== 0) continue;
    soFar?.refresh();
    const check = { responses: at + 1, ...compare(found, conversation.truth) };
    checks.push(check);
    running = check.precision >= BAR && check.recall >= BAR ? running + 1 : 0;
    if (running === RUNNING) needed = at + 1;
  }
  return { needed, checks };
};

/** Each person as often as they have recorded answers, in a drawn order (see `Evaluation`). */
export const arrivalsOf = (
  { people, total }: ToReplay,
  seed: string,
  how: Evaluation['arrivals'] = USUAL.arrivals,
): Int32Array => {
  const random = seeded(`${seed}: arrivals`);
  if (how === 'by-person') {
    const left = people.map(({ answers }) => answers.length);
    const here = [...left.keys()];
    return Int32Array.from({ length: total }, () => {
      const place = random.below(here.length);
      const person = here[place] as number;
      left[person] = (left[person] as number) - 1;
      if (left[person] === 0) takeOut(here, place);
      return person;
    });
  }
  const arrivals = new Int32Array(total);
  let at = 0;
  people.forEach(({ answers }, person) => {
    arrivals.fill(person, at, at + answers.length);
    at += answers.length;
  });
  for (let rest = total; rest > 1; rest -= 1) {
    const drawn = random.below(rest);
    const kept = arrivals[rest - 1] as number;
    arrivals[rest - 1] = arrivals[drawn] as number;
    arrivals[drawn] = kept;
  }
  return arrivals;
};

const takeOut = <T>(list: T[], at: number): T => {
  const taken = list[at] as T;
  list[at] = list[list.length - 1] as T;
  list.pop();
  return taken;
};

const isFound = (
  { full }: ToReplay,
  revealed: readonly Tallies[],
  voice: number,
  how: Evaluation['found'],
): boolean => {
  let held = 1;
  revealed.forEach(({ agree, pass, answers }, position) => {
    if (how === 'ten-heard' && (answers[voice] as number) < ENOUGH) held = 0;
    if (how === 'people-like-us') {
      held *= heldByPeopleLikeUs(agree[voice] as number, answers[voice] as number, HELD);
      return;
    }
    held *= heldInCircle(
      {
        agree: agree[voice] as number,
        pass: pass[voice] as number,
        disagree: (answers[voice] as number) - (agree[voice] as number) - (pass[voice] as number),
        members: full[position]?.answers[voice] as number,
      },
      HELD,
    );
  });
  return held > 0.5;
};

export const compare = (found: Uint8Array, truth: Uint8Array): { precision: number; recall: number } => {
  let [said, so, all] = [0, 0, 0];
  truth.forEach((one, voice) => {
    all += one;
    said += found[voice] as number;
    so += one & (found[voice] as number);
  });
  return { precision: said === 0 ? 1 : so / said, recall: all === 0 ? 1 : so / all };
};
