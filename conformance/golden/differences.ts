import type { Reply } from './recording.ts';

/** One place in which a reply differs: `body.voices.3.text`, `headers.etag`, `status`. */
export type Difference = { readonly at: string; readonly was: string; readonly is: string };

/**
 * Every place in which two replies differ. JSON bodies are compared value by value, so that each difference is reported
 * at its place. Their bytes are compared too, so the order of names and the formatting count as places.
 */
export const differences = (was: Reply, is: Reply): readonly Difference[] => {
  const places = [
    ...inValues('status', was.status, is.status),
    ...inValues('headers', was.headers, is.headers).filter(({ at }) => !at.endsWith('(order)')),
  ];
  if (was.body === is.body) return places;
  const [before, after] = [readJson(was.body), readJson(is.body)];
  if (before === undefined || after === undefined) return [...places, ...inLines(was.body, is.body)];
  const within = inValues('body', before, after);
  const written = (text: string, value: unknown) => (text === JSON.stringify(value) ? 'compact' : 'not compact');
  return [...places, ...within, ...inValues('body (spaces)', written(was.body, before), written(is.body, after))];
};

const inValues = (at: string, was: unknown, is: unknown): readonly Difference[] => {
  if (Object.is(was, is)) return [];
  if (!isMany(was) || !isMany(is) || Array.isArray(was) !== Array.isArray(is))
    return [{ at, was: told(was), is: told(is) }];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const kept = Object.keys(was).filter((name) => Object.hasOwn(is, name));
  const order = Object.keys(is).filter((name) => Object.hasOwn(was, name));
  return [
    ...names.flatMap((name) => inValues(`${at}.${name}`, was[name], is[name])),
    ...inValues(`${at} (order)`, kept.join(), order.join()),
  ];
};

/** Line by line; a line of events that holds JSON is compared value by value, as a body is. */
const inLines = (was: string, is: string): readonly Difference[] => {
  const [before, after] = [was.split('\n'), is.split('\n')];
  return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => at)
    .filter((at) => before[at] !== after[at])
    .flatMap((at) => {
      const place = `body.line ${at + 1}`;
      const [one, other] = [dataOf(before[at]), dataOf(after[at])];
      const within = one === undefined || other === undefined ? [] : inValues(place, one, other);
      return within.length > 0 ? within : [{ at: place, was: told(before[at]), is: told(after[at]) }];
    });
};

/** What a line of an event says, where it says JSON as this program writes it. */
const dataOf = (line = ''): unknown => {
  const value = line.startsWith('data: ') ? readJson(line.slice('data: '.length)) : undefined;
  return line === `data: ${JSON.stringify(value)}` ? value : undefined;
};

const isMany = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const told = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
