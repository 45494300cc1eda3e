import { LONGEST_MESSAGE, LONGEST_PULSE, VERSION } from './limits.ts';
import { accept, type Outcome, refuse } from './refusal.ts';

/** Letters, digits, hyphen and underscore: a UUID, or any name that a program gives. */
const PULSE = new RegExp(`^[A-Za-z0-9_-]{1,${LONGEST_PULSE}}$`);

export const isPulse = (value: unknown): value is string => typeof value === 'string' && PULSE.test(value);

/** Lower-case hex of exactly that many bytes, so every value has only one spelling. */
export const isHex = (value: unknown, bytes: number): value is string =>
  typeof value === 'string' && value.length === 2 * bytes && /^[0-9a-f]*$/.test(value);

/** An own, plain property; undefined otherwise. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** A stranger's message, as text or already parsed: of our version, and not too long where it is text. */
export const readMessage = (message: unknown, longest: number = LONGEST_MESSAGE): Outcome<unknown> => {
  let value = message;
  if (typeof message === 'string') {
    if (message.length > longest) return refuse('too-large');
    try {
      value = JSON.parse(message);
    } catch {
      return refuse('malformed');
    }
  }
  const version = field(value, 'v');
  if (version === VERSION) return accept(value);
  return refuse(Number.isSafeInteger(version) ? 'other-version' : 'malformed');
};

/**
 * The list under `name`, with each item read by `read` (null: unreadable), with one to `most` items and no pulse twice.
 */
export const readList = <T extends { readonly pulse: string }>(
  message: unknown,
  name: string,
  most: number,
  read: (item: unknown) => T | null,
): Outcome<readonly T[]> => {
  const list = field(message, name);
  if (!Array.isArray(list) || list.length === 0) return refuse('malformed');
  if (list.length > most) return refuse('too-large');
  const items: T[] = [];
  const seen = new Set<string>();
  for (const one of list as readonly unknown[]) {
    const item = read(one);
    if (item === null) return refuse('malformed');
    if (seen.has(item.pulse)) return refuse('pulse-twice', [item.pulse]);
    seen.add(item.pulse);
    items.push(item);
  }
  return accept(items);
};
