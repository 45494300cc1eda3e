import { type PulseItem, questionsOf } from './question.ts';
import type { Declaration, Series } from './series.ts';

/** A request that cannot be fulfilled, in plain words. */
export type PulseRefusal = { readonly ok: false; readonly code: PulseFault; readonly words: string };
export type PulseFault =
  | 'no-items'
  | 'too-many'
  | 'name'
  | 'twice'
  | 'scale'
  | 'tokens'
  | 'not-declared'
  | 'moved-part'
  | 'counts'
  | 'more-answers-than-members';

const MOST_ITEMS = 60;
const MOST_PARTS = 8;
const MOST_SCALE = 11;
const MOST_AMONG = 10;
const MOST_TOKENS = 100;
const MOST_NAME = 300;

export const refuse = (code: PulseFault, words: string): PulseRefusal => ({ ok: false, code, words });

/**
 * Declares a pulse: its items and its one grouping. A declaration cannot be changed. Other items or another grouping
 * make another pulse.
 */
export const launchPulse = (declared: Declaration): { readonly ok: true; readonly series: Series } | PulseRefusal => {
  const { items, parts } = declared;
  if (items.length === 0) return refuse('no-items', 'A pulse asks at least one question.');
  if (items.length > MOST_ITEMS) return refuse('too-many', `A pulse has at most ${MOST_ITEMS} items.`);
  if (parts.length > MOST_PARTS)
    return refuse('too-many', `A grouping has at most ${MOST_PARTS} parts. Join some: small parts cannot be told.`);
  for (const part of parts) if (!isName(part)) return refuse('name', 'Every part needs a name of 1 to 300 characters.');
  const part = repeated(parts);
  if (part !== null) return refuse('twice', `The part “${part}” is declared twice.`);
  for (const item of items) {
    const fault = faultOf(item);
    if (fault !== null) return fault;
  }
  const question = repeated(items.flatMap((item) => questionsOf(item).map(({ id }) => id)));
  if (question !== null) return refuse('twice', `“${question}” is asked twice. Give each question a name of its own.`);
  return { ok: true, series: { form: 1, declared, partOf: [], rosters: [], questions: [], told: [] } };
};

const faultOf = (item: PulseItem): PulseRefusal | null => {
  if (!isName(item.id)) return refuse('name', 'Every item needs a name of 1 to 300 characters.');
  const words = item.kind === 'scale' ? item.scale : item.among;
  if (!words.every(isName)) return refuse('name', `“${item.id}”: every answer needs words, of 1 to 300 characters.`);
  const word = repeated(words);
  if (word !== null) return refuse('twice', `“${item.id}”: “${word}” stands there twice.`);
  if (item.kind === 'scale')
    return words.length < 2 || words.length > MOST_SCALE
      ? refuse('scale', `“${item.id}”: a scale has 2 to ${MOST_SCALE} answers.`)
      : null;
  if (words.length < 2 || words.length > MOST_AMONG)
    return refuse('tokens', `“${item.id}”: tokens are shared out over 2 to ${MOST_AMONG} things.`);
  if (!Number.isInteger(item.tokens) || item.tokens < 2 || item.tokens > MOST_TOKENS)
    return refuse('tokens', `“${item.id}”: there are 2 to ${MOST_TOKENS} tokens to share out.`);
  return isRoomy(words.length, item.tokens)
    ? null
    : refuse(
        'tokens',
        `“${item.id}”: ${item.tokens} tokens over ${words.length} things would say of one thing what is not told of another. Give more tokens, an even number, or fewer things; ten tokens go with two to five.`,
      );
};

/**
 * Tokens add up to a fixed number, so the results of some things could complete the result of another. They do not
 * where everybody, however they answered, could have given one token more or less to any thing without changing what is
 * told of the rest.
 */
const isRoomy = (things: number, tokens: number): boolean =>
  Math.floor(tokens / 2) + things - 1 < tokens && (things > 2 || tokens % 2 === 0);

export const isName = (text: string): boolean => text.trim() !== '' && text.length <= MOST_NAME;

const repeated = (texts: readonly string[]): string | null =>
  texts.find((text, at) => texts.indexOf(text) !== at) ?? null;
