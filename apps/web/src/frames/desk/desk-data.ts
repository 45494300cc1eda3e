import type { Answered } from '@throughline/device';
import { listCircles, readDeskCircle, type RefusalReply } from '@throughline/protocol';
import { type Shown, useFetched } from '../../device/use-fetched.ts';

/** Why the last reading brought nothing new. */
export type Problem = Shown<unknown>['problem'];

const statusOf = (problem: Problem): number => (problem === null || problem === 'offline' ? 0 : problem.status);
export const isSignedOut = (problem: Problem): boolean => statusOf(problem) === 401;
export const isGone = (problem: Problem): boolean => statusOf(problem) === 404;
export const refusalOf = (answered: Answered<unknown>): RefusalReply | null =>
  answered.ok || answered.offline ? null : answered.refusal;

/** Milliseconds between two readings of a desk, because another convener may have changed something. */
export const LOOK = 10_000;

export const useDeskCircles = () => useFetched({ route: listCircles });

/** A circle as its convener sees it. All of it comes from the server, so that another device can continue. */
export const useDeskCircle = (id: string) => useFetched({ route: readDeskCircle, at: { circle: id } }, { every: LOOK });
