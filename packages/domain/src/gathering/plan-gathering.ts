import type { Fault } from '../circle/create-circle.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
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

/** A gathering as its convener types it. `id` of a step empty: a new one. */
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
 * Changes a plan. Once it runs, the steps that have begun stay as they are, and so does the mode; those to come may be
 * moved, taken out, added to.
 */
export const changePlan = (
  gathering: Gathering,
  draft: GatheringDraft,
  edition: number,
  stepId: () => string,
): Outcome<{ readonly faults: readonly Fault[] } | { readonly gathering: Gathering }> => {
  if (gathering.state === 'closed') return refuse('too-late', 'This gathering is closed; its record stays.');
  if (gathering.edition !== edition)
    return refuse('already-done', 'Somebody else changed this plan meanwhile. Here is how it stands now.');
  const faults: Fault[] = [];
  const read = readDraft(draft, stepId, faults);
  if (faults.length > 0) return accept({ faults });
  if (gathering.state === 'running') {
    const begun = gathering.steps.slice(0, gathering.at + 1);
    const stay = begun.every(({ id, kind, length }, index) => {
      const typed = read.steps[index];
      return typed?.id === id && typed.kind === kind && typed.length === length;
    });
    if (!stay || read.mode !== gathering.mode)
      return refuse('too-late', 'Steps that have begun stay as they are. Change those to come.', 'steps');
  }
  return accept({ gathering: { ...gathering, ...read, edition: gathering.edition + 1 } });
};

type Planned = Pick<Gathering, 'name' | 'mode' | 'steps' | 'joining'>;

const readDraft = (draft: GatheringDraft, stepId: () => string, faults: Fault[]): Planned => {
  const say = (field: string, words: string): number => faults.push({ field, words });
  const name = tidyText(draft.name);
  if (name === '') say('name', 'Give the gathering a name.');
  else if (lengthOf(name) > GATHERING_NAME_LIMIT)
    say('name', `That is ${lengthOf(name)} characters; ${GATHERING_NAME_LIMIT} is the most.`);
  const most = draft.mode === 'live' ? MOST_STEP_MINUTES : MOST_STEP_DAYS;
  if (draft.steps.length > MOST_STEPS)
    say('steps', `${MOST_STEPS} steps are the most. Join those that belong together.`);
  const seen = new Set<string>();
  const steps = draft.steps.slice(0, MOST_STEPS).map((step, index): Step => {
    if (!STEP_KINDS.includes(step.kind)) say(`steps.${index}`, 'There is no such kind of step.');
    if (!Number.isInteger(step.length) || step.length < 1 || step.length > most)
      say(
        `steps.${index}.length`,
        `Give a whole number of ${draft.mode === 'live' ? 'minutes' : 'days'} from 1 to ${most}.`,
      );
    const id = step.id === '' || seen.has(step.id) ? stepId() : step.id;
    seen.add(id);
    return { id, kind: step.kind, length: step.length };
  });
  if (steps.at(-1)?.kind !== 'close' || steps.filter(({ kind }) => kind === 'close').length !== 1)
    say('steps', 'A gathering ends with its close, once, as the last step.');
  return { name, mode: draft.mode, steps, joining: readJoining(draft.joining, say) };
};

const readJoining = (typed: Joining, say: (field: string, words: string) => unknown): Joining => {
  const line = (field: 'place' | 'link' | 'dialIn', most: number): string => {
    const text = tidyText(typed[field]);
    if (lengthOf(text) > most) say(`joining.${field}`, `That is ${lengthOf(text)} characters; ${most} is the most.`);
    return text;
  };
  const link = line('link', LINK_LIMIT);
  if (link !== '' && !isWebAddress(link))
    say('joining.link', 'Give a whole web address, one that begins with https://, or leave it empty.');
  if (typed.starts !== null && !isLocalTime(typed.starts))
    say('joining.starts', 'Give the day and the time at which it starts, or leave both empty.');
  if (!isTimeZone(typed.timeZone)) say('joining.timeZone', 'There is no such time zone. Europe/London is one.');
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
