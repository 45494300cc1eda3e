import { contentOf } from './content-of.ts';
import type { Asked, Reply } from './recording.ts';
import type { Headers } from './seats.ts';

/** What a browser, a cache or a proxy acts on. Dates, lengths and what a connection needs are left out. */
const HEADERS = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-security-policy',
  'content-type',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'etag',
  'location',
  'permissions-policy',
  'referrer-policy',
  'strict-transport-security',
  'vary',
  'x-content-type-options',
  'x-frame-options',
  'x-pictures',
  'x-robots-tag',
];

export type Question = Pick<Asked, 'route' | 'path' | 'body' | 'headers' | 'events'>;

/** Asks, and gives the reply in the form in which it is compared. */
export const ask = async (base: string, question: Question, seat: Headers): Promise<Reply> => {
  const leave = new AbortController();
  const answer = await fetch(base + question.path, {
    method: question.route.split(' ')[0] ?? 'GET',
    headers: {
      'accept-encoding': 'identity',
      ...(question.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...question.headers,
      ...seat,
    },
    ...(question.body === undefined ? {} : { body: JSON.stringify(question.body) }),
    redirect: 'manual',
    signal: leave.signal,
  });
  const type = answer.headers.get('content-type') ?? '';
  const bytes = type.startsWith('text/event-stream')
    ? await eventsOf(answer, question.events ?? 1)
    : Buffer.from(await answer.arrayBuffer());
  leave.abort();
  const headers = HEADERS.flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value.replace(NONCE, "'nonce-'")] as const];
  });
  return {
    status: answer.status,
    headers: Object.fromEntries(headers),
    body: contentOf(question.route, type, bytes),
  };
};

/** Drawn anew for every page. */
const NONCE = /'nonce-[^']*'/g;

const eventsOf = async (answer: Response, count: number): Promise<Buffer> => {
  let text = '';
  const decoder = new TextDecoder();
  for await (const piece of answer.body ?? []) {
    text += decoder.decode(piece, { stream: true });
    const whole = text.split('\n\n').slice(0, -1);
    const events = whole.filter((block) => /^event:/m.test(block));
    if (events.length >= count) return Buffer.from(`${events.slice(0, count).join('\n\n')}\n\n`);
  }
  return Buffer.from(text);
};
