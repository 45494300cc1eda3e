import { accept, type Fault, type Given, type Outcome, reasonsOf } from '../refusal.ts';
import { lengthOf, tidyText } from '../text.ts';
import {
  type Gathering,
  GATHERING_NAME_LIMIT,
  type Joining,
  LINK_LIMIT,
  MOST_STEP_DAYS,
  MOST_STEP_MINUTES,
  MOST_STEPS,
  PLACE_LIMIT,
  type Step,
  STEP_KINDS,
} from './gathering.ts';
import { isLocalTime, isTimeZone, isWebAddress } from './joining.ts';
import type { GatheringRefusals } from './gathering-refusals.ts';
import type { TextRefusals } from '../text-refusals.ts';

const { fault, refuse } = reasonsOf<GatheringRefusals & TextRefusals>();

/** A gathering as typed by its convener. An empty `id` of a step: a new step. */
export type GatheringDraft = {
  readonly name: string;
  readonly mode: Gathering['mode'];
  readonly steps: readonly Step[];
  readonly joining: Joining;
};

type Read = { readonly gathering: Gathering } | { readonly faults: readonly Fault[] };
type Fresh = { readonly id: string; readonly stepId: () => string };

/** Every fault at once, each with its field; a planned gathering when there is none. */
export const planGathering = (draft: GatheringDraft, fresh: Fresh): Read => {
  const faults: Fault[] = [];
  const read = readDraft(draft, fresh.stepId, faults);
  if (faults.length > 0) return { faults };
  return {
    gathering: {
      id: fresh.id,
      ...read,
      state: 'planned',
      at: 0,
      turn: 0,
      since: null,
      added: 0,
      leads: null,
      beganOn: null,
      closedOn: null,
      edition: 1,
    },
  };
};

/**
 * Changes a plan. Once it runs, the steps that have begun and the mode stay as they are. Later steps may be moved,
 * removed and added.
 */
export const changePlan = (
  gathering: Gathering,
  draft: GatheringDraft,
  edition: number,
  stepId: () => string,
): Outcome<{ readonly faults: readonly Fault[] } | { readonly gathering: Gathering }> => {
  if (gathering.state === 'closed') return refuse('too-late', 'gathering-closed');
  if (gathering.edition !== edition) return refuse('already-done', 'plan-changed-meanwhile');
  const faults: Fault[] = [];
  const read = readDraft(draft, stepId, faults);
  if (faults.length > 0) return accept({ faults });
  if (gathering.state === 'running') {
    const begun = gathering.steps.slice(0, gathering.at + 1);
    const stay = begun.every(({ id, kind, length }, index) => {
      const typed = read.steps[index];
      return typed?.id === id && typed.kind === kind && typed.length === length;
    });
    if (!stay || read.mode !== gathering.mode) return refuse('too-late', 'begun-steps-stay', {}, { field: 'steps' });
  }
  return accept({ gathering: { ...gathering, ...read, edition: gathering.edition + 1 } });
};

type Planned = Pick<Gathering, 'name' | 'mode' | 'steps' | 'joining'>;

const readDraft = (draft: GatheringDraft, stepId: () => string, faults: Fault[]): Planned => {
  const say: Say = (field, reason, ...given) => faults.push(fault(field, reason, ...given));
  const name = tidyText(draft.name);
  if (name === '') say('name', 'gathering-name-missing');
  else if (lengthOf(name) > GATHERING_NAME_LIMIT)
    say('name', 'line-too-long', { length: lengthOf(name), most: GATHERING_NAME_LIMIT });
  const most = draft.mode === 'live' ? MOST_STEP_MINUTES : MOST_STEP_DAYS;
  if (draft.steps.length > MOST_STEPS) say('steps', 'too-many-steps', { most: MOST_STEPS });
  const seen = new Set<string>();
  const steps = draft.steps.slice(0, MOST_STEPS).map((step, index): Step => {
    if (!STEP_KINDS.includes(step.kind)) say(`steps.${index}`, 'no-such-step');
    if (!Number.isInteger(step.length) || step.length < 1 || step.length > most)
      say(`steps.${index}.length`, 'step-length-out-of-range', {
        unit: draft.mode === 'live' ? 'minutes' : 'days',
        most,
      });
    const id = step.id === '' || seen.has(step.id) ? stepId() : step.id;
    seen.add(id);
    return { id, kind: step.kind, length: step.length };
  });
  if (steps.at(-1)?.kind !== 'close' || steps.filter(({ kind }) => kind === 'close').length !== 1)
    say('steps', 'no-close-at-end');
  return { name, mode: draft.mode, steps, joining: readJoining(draft.joining, say) };
};

type PlanRefusals = GatheringRefusals & TextRefusals;
type Say = <K extends keyof PlanRefusals>(field: string, reason: K, ...given: Given<PlanRefusals[K]>) => unknown;

const readJoining = (typed: Joining, say: Say): Joining => {
  const line = (field: 'place' | 'link' | 'dialIn', most: number): string => {
    const text = tidyText(typed[field]);
    if (lengthOf(text) > most) say(`joining.${field}`, 'line-too-long', { length: lengthOf(text), most });
    return text;
  };
  const link = line('link', LINK_LIMIT);
  if (link !== '' && !isWebAddress(link)) say('joining.link', 'link-not-an-address');
  if (typed.starts !== null && !isLocalTime(typed.starts)) say('joining.starts', 'start-not-a-time');
  if (!isTimeZone(typed.timeZone)) say('joining.timeZone', 'no-such-time-zone');
  return {
    place: line('place', PLACE_LIMIT),
    link,
    dialIn: line('dialIn', PLACE_LIMIT),
    starts: typed.starts,
    timeZone: typed.timeZone,
  };
};

/** Minutes, or days, in all. */
export const lengthOfAll = ({ steps }: Pick<Gathering, 'steps'>): number =>
  steps.reduce((sum, { length }) => sum + length, 0);
