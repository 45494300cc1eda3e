import { pino } from 'pino';
import type { Clock } from '../clock.ts';

export type Log = {
  /** Something a host wants to know. Never words, ids or addresses of people. */
  readonly say: (words: string) => void;
  readonly request: (line: RequestLine) => void;
  /** The answering path, thousands of times a second: counted by status, told once a second as one sum. */
  readonly answered: (status: number) => void;
  /** Tells what has been counted and not been told. */
  readonly flush: () => void;
  /** A bug of ours: where it happened and what kind it was, without what anybody sent. */
  readonly bug: (where: string, error: unknown) => void;
};

/** All that is ever logged of a request: no path (it holds ids), no address, no agent, no body. */
export type RequestLine = {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
};

const ANSWERS = '/api/circles/:circle/responses';
const TELL_EVERY = 1_000;

/** `to` takes whole lines; process.stdout in life, an array in tests. */
export const openLog = (to: { write(line: string): void }, clock: Pick<Clock, 'now'>): Log => {
  const lines = pino({ base: null, timestamp: () => coarseTime(clock.now()) }, to);
  const counted = new Map<number, number>();
  let telling: NodeJS.Timeout | null = null;
  const flush = (): void => {
    if (telling !== null) clearTimeout(telling);
    telling = null;
    for (const [status, count] of counted) lines.info({ method: 'POST', route: ANSWERS, status, count });
    counted.clear();
  };
  return {
    answered: (status) => {
      counted.set(status, (counted.get(status) ?? 0) + 1);
      telling ??= setTimeout(flush, TELL_EVERY).unref();
    },
    flush,
    say: (words) => lines.info(words),
    request: ({ method, route, status, milliseconds }) =>
      lines.info({ method, route, status, ms: coarse(milliseconds) }),
    bug: (where, error) =>
      lines.error(
        { where, kind: error instanceof Error ? error.name : typeof error, at: stackOf(error) },
        'a fault of ours',
      ),
  };
};

/** Durations in steps of 1, 2 and 5: an exact one could tell whose answer it was. */
const coarse = (milliseconds: number): number =>
  [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000].find((step) => milliseconds <= step) ?? 60_000;

/** The minute is enough for a host; with seconds a log could be laid beside two copies of the data. */
const coarseTime = (now: number): string => `,"time":"${new Date(now).toISOString().slice(0, 16)}Z"`;

/** File names and lines only: a message may hold what somebody typed. */
const stackOf = (error: unknown): readonly string[] =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 8)
        .map((line) => line.trim())
    : [];
