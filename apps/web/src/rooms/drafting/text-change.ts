/** One change to a text: at `at`, `remove` code units are removed and `insert` is inserted. */
export type TextChange = { readonly at: number; readonly remove: number; readonly insert: string };

/**
 * The smallest change that turns `before` into `after`, or null when they are equal. Where several changes are possible
 * ("aa" from "a"), the caret decides: it stands at the end of what was typed. It never splits a surrogate pair.
 * @param caret its index in `after`
 */
export const changeBetween = (before: string, after: string, caret: number): TextChange | null => {
  if (before === after) return null;
  const most = Math.min(before.length, after.length - Math.min(caret, after.length));
  let tail = 0;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const room = Math.min(before.length, after.length) - tail;
  let head = 0;
  while (head < room && before[head] === after[head]) head += 1;
  if (isHigh(before, head - 1) || isHigh(after, head - 1)) head -= 1;
  if (isLow(before, before.length - tail) || isLow(after, after.length - tail)) tail -= 1;
  return { at: head, remove: before.length - tail - head, insert: after.slice(head, after.length - tail) };
};

const isHigh = (text: string, at: number): boolean => inRange(text, at, 0xd800, 0xdbff);
const isLow = (text: string, at: number): boolean => inRange(text, at, 0xdc00, 0xdfff);
const inRange = (text: string, at: number, from: number, to: number): boolean => {
  const unit = at < 0 || at >= text.length ? 0 : text.charCodeAt(at);
  return unit >= from && unit <= to;
};

/** Others' changes, in Yjs' own form. */
export type Delta = readonly {
  readonly retain?: number | undefined;
  readonly insert?: unknown;
  readonly delete?: number | undefined;
}[];

/**
 * The caret's index after others' edits. It stays beside the same letters; text that others insert at the caret comes
 * after it.
 */
export const moveCaret = (caret: number, delta: Delta): number => {
  let at = 0;
  let moved = caret;
  for (const step of delta) {
    if (step.retain !== undefined) at += step.retain;
    else if (typeof step.insert === 'string') {
      if (at < moved) moved += step.insert.length;
      at += step.insert.length;
    } else if (step.delete !== undefined) {
      if (at < moved) moved -= Math.min(step.delete, moved - at);
    }
  }
  return moved;
};
