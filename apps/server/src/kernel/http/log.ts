import { pino } from 'pino';
import type { Clock } from '../clock.ts';

export type Log = {
  /** Logs something that a host wants to know. Never words, ids or addresses of people. */
  readonly say: (words: string) => void;
  readonly request: (line: RequestLine) => void;
  /**
   * Counts a request for answers by its status. There are thousands a second, so they are logged as one sum each
   * second.
   */
  readonly answered: (status: number) => void;
  /** Logs the sums that were not logged yet. */
  readonly flush: () => void;
  /** Logs a bug: where it happened and what kind it is, without anything that somebody sent. */
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

/** Opens a log. `to` gets whole lines: process.stdout in production, an array in tests. */
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

/** Rounds durations to steps of 1, 2 and 5: an exact one could show whose answer it was. */
const coarse = (milliseconds: number): number =>
  [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000].find((step) => milliseconds <= step) ?? 60_000;

/**
 * Times to the minute, which is enough for a host. With seconds, a log could be compared with two copies of the data.
 */
const coarseTime = (now: number): string => `,"time":"${new Date(now).toISOString().slice(0, 16)}Z"`;

/** The file names and lines of a stack, without the message, which may hold what somebody typed. */
const stackOf = (error: unknown): readonly string[] =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 8)
        .map((line) => line.trim())
    : [];
