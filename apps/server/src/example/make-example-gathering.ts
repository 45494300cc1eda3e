import { type Release, shownCount } from '@throughline/disclosure';
import { type Gathering, type StepRecord, TEMPLATES } from '@throughline/domain';
import type { WholeCircle } from '@throughline/store';
import { heldInOrder } from '../rooms/gathering/held-in-order.ts';
import type { ExampleCircle } from './make-example.ts';

/** Whole minutes that each step of the two hours really took. */
const TOOK = [9, 17, 14, 18, 41, 22, 9] as const;
const ON = '2026-10-05';

/** The evening on which the example's first version was written, with the record of each of its steps. */
export const makeExampleGathering = (
  { voices, ballots, purpose, rounds, gatheringId }: ExampleCircle,
  shown: Release['voices'],
): Required<Pick<WholeCircle, 'gatherings' | 'stepRecords'>> => {
  const template = TEMPLATES.find(({ id }) => id === 'two-hours');
  if (template === undefined) throw new Error('There is no template of two hours.');
  const steps = template.steps.map(([kind, length], at) => ({ id: `s${at + 1}`, kind, length }));
  const first = purpose.versions[0];
  const gathering: Gathering = {
    id: gatheringId,
    name: 'An evening on Lantern Ward',
    mode: template.mode,
    state: 'closed',
    steps,
    joining: {
      place: 'The day room, Lantern Ward, second floor. The lift is beside the shop.',
      link: '',
      dialIn: '',
      starts: `${ON}T18:00`,
      timeZone: 'Europe/London',
    },
    at: steps.length - 1,
    turn: steps.length,
    since: null,
    added: 0,
    leads: null,
    beganOn: ON,
    closedOn: ON,
    edition: 1,
  };
  const answered = ballots.filter(({ responses }) => responses.length > 0).length;
  const records = steps.map(
    (step, at): StepRecord => ({
      gathering: gathering.id,
      turn: at + 1,
      step,
      on: ON,
      minutes: TOOK[at] ?? null,
      joined: shownCount(ballots.length),
      answered: shownCount(at < 2 ? 0 : answered),
      voices: at < 1 ? 0 : voices.filter(({ state }) => state === 'asked').length,
      round: at < 1 ? null : (rounds[0]?.number ?? null),
      held: step.kind === 'common-ground' ? heldInOrder(shown) : [],
      drafts: step.kind === 'draft' && first !== undefined ? [{ name: 'A', parts: first.parts }] : [],
      version: step.kind === 'consent' ? (first?.number ?? null) : null,
    }),
  );
  return { gatherings: [gathering], stepRecords: records };
};
