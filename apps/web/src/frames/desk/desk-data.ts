import type { DeskCircle, DeskCircles, RefusalReply } from '@throughline/protocol';
import { useQuery } from '@tanstack/react-query';
import { type Answered, ask } from '../../device/api.ts';

/** A refusal or a lost connection, thrown so that a query knows of it. */
export class AskFailed extends Error {
  readonly answered: Exclude<Answered<never>, { ok: true }>;

  constructor(answered: Exclude<Answered<never>, { ok: true }>) {
    super(answered.offline ? 'offline' : answered.refusal.code);
    this.answered = answered;
  }
}

export const demand = async <T>(request: Promise<Answered<T>>): Promise<T> => {
  const answered = await request;
  if (answered.ok) return answered.body;
  throw new AskFailed(answered);
};

export const isSignedOut = (error: unknown): boolean =>
  error instanceof AskFailed && !error.answered.offline && error.answered.status === 401;
export const isGone = (error: unknown): boolean =>
  error instanceof AskFailed && !error.answered.offline && error.answered.status === 404;
export const refusalOf = (answered: Answered<unknown>): RefusalReply | null =>
  answered.ok || answered.offline ? null : answered.refusal;

const retry = (count: number, error: Error): boolean =>
  count < 2 && error instanceof AskFailed && error.answered.offline;

export const useDeskCircles = () =>
  useQuery({ queryKey: ['circles'], queryFn: () => demand(ask<DeskCircles>('GET', '/api/desk/circles')), retry });

/** A circle as its convener sees it. Everything comes from the server, so that another device goes on where one stopped. */
export const useDeskCircle = (id: string) =>
  useQuery({
    queryKey: ['circle', id],
    queryFn: () => demand(ask<DeskCircle>('GET', `/api/desk/circles/${id}`)),
    retry,
    refetchInterval: 10_000,
  });
