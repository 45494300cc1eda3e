import { accept, type Outcome, reasonsOf } from '../refusal.ts';
import { tidyText } from '../text.ts';
import { type Gathering, type Lead, MOST_STEP_DAYS, MOST_STEP_MINUTES } from './gathering.ts';
import type { GatheringRefusals } from './gathering-refusals.ts';

const { refuse } = reasonsOf<GatheringRefusals>();

/** The context of a press. `now`: ISO time; `today`: ISO date where the host is; `by`: the convener who pressed. */
export type Press = {
  /** The turn that was on the screen at the press. */
  readonly turn: number;
  readonly now: string;
  readonly today: string;
  /** Null: nobody pressed; the step's last day is over. */
  readonly by: Lead | null;
};

/** Milliseconds of silence after which the leader counts as away. */
export const AWAY_AFTER = 2 * 60 * 1000;

/** Begins with the first step. `others`: the circle's other gatherings, none of which may be running. */
export const startGathering = (
  gathering: Gathering,
  others: readonly Pick<Gathering, 'state' | 'name'>[],
  press: Press,
): Outcome<Gathering> => {
  const late = tooLate(gathering, press);
  if (late !== null) return late;
  if (gathering.state !== 'planned') return refuse('already-done', 'gathering-begun-already');
  const running = others.find(({ state }) => state === 'running');
  if (running !== undefined) return refuse('in-use', 'other-gathering-running', { name: running.name });
  return accept({ ...enter(gathering, 0, press), state: 'running', beganOn: press.today });
};

/** To the next step. From the last one, the close, it ends the gathering. */
export const goForward = (gathering: Gathering, press: Press): Outcome<Gathering> => {
  const late = tooLate(gathering, press);
  if (late !== null) return late;
  if (gathering.state === 'planned') return refuse('not-open', 'gathering-not-begun');
  if (gathering.at < gathering.steps.length - 1) return accept(enter(gathering, gathering.at + 1, press));
  return accept({
    ...gathering,
    state: 'closed',
    turn: gathering.turn + 1,
    edition: gathering.edition + 1,
    since: null,
    added: 0,
    closedOn: press.today,
  });
};

/** To the step before. It reopens what was closed, so it asks for confirmation first. */
export const goBack = (gathering: Gathering, press: Press, confirmed: boolean): Outcome<Gathering> => {
  const late = tooLate(gathering, press);
  if (late !== null) return late;
  if (gathering.state === 'planned') return refuse('not-open', 'gathering-not-begun');
  if (gathering.at === 0) return refuse('not-allowed', 'first-step');
  if (!confirmed) return refuse('not-allowed', 'going-back-not-confirmed');
  return accept(enter(gathering, gathering.at - 1, press));
};

/** More minutes, or days, for the current step. The clock is only displayed, so nothing stops without this either. */
export const addTime = (gathering: Gathering, press: Press, more: number): Outcome<Gathering> => {
  const late = tooLate(gathering, press);
  if (late !== null) return late;
  if (gathering.state !== 'running') return refuse('not-open', 'no-step-on');
  const most = gathering.mode === 'live' ? MOST_STEP_MINUTES : MOST_STEP_DAYS;
  const added = gathering.added + more;
  if (!Number.isInteger(more) || more < 1 || added > most)
    return refuse('malformed', 'added-time-out-of-range', { most }, { field: 'more' });
  return accept({ ...gathering, added, leads: press.by ?? gathering.leads, edition: gathering.edition + 1 });
};

/** Another convener takes the lead at the current step. Nothing else changes. */
export const takeLead = (gathering: Gathering, by: Lead): Outcome<Gathering> => {
  if (gathering.state !== 'running') return refuse('not-open', 'no-gathering-to-lead');
  const name = tidyText(by.name).slice(0, 80);
  if (name === '') return refuse('too-short', 'leader-name-missing', {}, { field: 'name' });
  return accept({ ...gathering, leads: { account: by.account, name }, edition: gathering.edition + 1 });
};

/** Whether the leader has been silent so long that somebody else is needed. `heard`: ISO time, or null. */
export const isAway = (gathering: Gathering, heard: string | null, now: number): boolean =>
  gathering.state === 'running' &&
  gathering.mode === 'live' &&
  [heard, gathering.since].every((time) => time === null || now - Date.parse(time) > AWAY_AFTER);

const enter = (gathering: Gathering, at: number, { now, today, by }: Press): Gathering => ({
  ...gathering,
  at,
  turn: gathering.turn + 1,
  edition: gathering.edition + 1,
  since: gathering.mode === 'live' ? now : today,
  added: 0,
  leads: by === null ? gathering.leads : by.account === gathering.leads?.account ? gathering.leads : by,
});

const tooLate = (gathering: Gathering, { turn }: Press) =>
  gathering.state === 'closed'
    ? refuse('already-done', 'gathering-closed')
    : gathering.turn !== turn
      ? refuse('already-done', 'gathering-moved-on')
      : null;
