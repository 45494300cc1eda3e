import { type PulseRefusal, refuse } from './launch.ts';
import { type PulseItem, questionsOf, tokenAnswer, tokenQuestion } from './question.ts';
import type { Declaration, WaveAnswers } from './series.ts';

/**
 * One person's answers, without the person: a place in the scale from 0, or tokens for each thing. A missing entry was
 * not answered.
 */
export type Sheet = {
  readonly part: string | null;
  readonly answers: Readonly<Record<string, number | readonly number[]>>;
};

/** Counts answers by part, in the form that `tellWave` takes. The result links no answer to another. */
export const tallySheets = (
  declared: Declaration,
  sheets: readonly Sheet[],
): { readonly ok: true; readonly answers: readonly WaveAnswers[] } | PulseRefusal => {
  const counts = new Map(
    declared.items
      .flatMap(questionsOf)
      .map(({ id, scale }) => [id, [...declared.parts, null].map(() => scale.map(() => 0))] as const),
  );
  for (const { part, answers } of sheets) {
    const cell = part === null ? declared.parts.length : declared.parts.indexOf(part);
    if (cell === -1) return refuse('not-declared', `“${part}” is no part that was declared before the launch.`);
    const add = (question: string, answer: number): void => {
      const list = counts.get(question)?.[cell];
      if (list !== undefined) list[answer] = (list[answer] ?? 0) + 1;
    };
    for (const item of declared.items) {
      const given = Object.hasOwn(answers, item.id) ? answers[item.id] : undefined;
      if (given === undefined) continue;
      const fault = faultOfAnswer(item, given);
      if (fault !== null) return fault;
      if (item.kind === 'scale') add(item.id, given as number);
      else
        item.among.forEach((thing, at) => {
          add(tokenQuestion(item.id, thing), tokenAnswer((given as readonly number[])[at] ?? 0, item.tokens));
        });
    }
  }
  return { ok: true, answers: [...counts].map(([question, cells]) => ({ question, counts: cells })) };
};

const faultOfAnswer = (item: PulseItem, given: number | readonly number[]): PulseRefusal | null => {
  if (item.kind === 'scale')
    return typeof given === 'number' && Number.isInteger(given) && given >= 0 && given < item.scale.length
      ? null
      : refuse('counts', `“${item.id}”: an answer is a place in the scale, from 0 to ${item.scale.length - 1}.`);
  const isShared =
    Array.isArray(given) &&
    given.length === item.among.length &&
    given.every((tokens) => Number.isInteger(tokens) && tokens >= 0) &&
    given.reduce((sum, tokens) => sum + tokens, 0) === item.tokens;
  return isShared
    ? null
    : refuse(
        'counts',
        `“${item.id}”: ${item.tokens} tokens are shared out over ${item.among.length} things, all of them.`,
      );
};
