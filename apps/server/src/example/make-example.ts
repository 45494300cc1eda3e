import { createHash } from 'node:crypto';
import { type Random, seeded } from '@throughline/common-ground';
import {
  type Answer,
  type Ballot,
  type Circle,
  type LogEntry,
  NOT_DRAFTING,
  type Position,
  type PositionId,
  type Response,
  type Round,
  type Story,
  type Voice,
} from '@throughline/domain';
import type { PurposeRecord, WholeDrafting } from '@throughline/store';
import { EXAMPLE_STORIES, EXAMPLE_VOICES, type ExampleVoice, HIDDEN, MERGED } from './example-voices.ts';
import { makeExamplePurpose } from './make-example-purpose.ts';

export type ExampleCircle = {
  readonly circle: Circle;
  readonly code: string;
  readonly voices: readonly Voice[];
  readonly ballots: readonly { readonly ballot: Ballot; readonly responses: readonly Response[] }[];
  readonly stories: readonly Story[];
  readonly log: readonly LogEntry[];
  readonly rounds: readonly Round[];
  readonly purpose: PurposeRecord;
  readonly drafting: WholeDrafting;
  readonly gatheringId: string;
};

const POSITIONS: readonly Position[] = [
  { id: 'p1', name: 'People who use services and carers' },
  { id: 'p2', name: 'Point-of-care staff' },
  { id: 'p3', name: 'People who manage or support' },
  { id: 'p4', name: 'Senior leaders' },
];
/**
 * How many people are in each position. The third is too small to be shown apart. Three people would rather not say
 * (null).
 */
const SIZES: readonly (readonly [PositionId | null, number])[] = [
  ['p1', 24],
  ['p2', 22],
  ['p3', 4],
  ['p4', 7],
  [null, 3],
];
/** The share of people who answered only a few voices, as people do who have three minutes. */
const HURRIED = 0.08;
const NEARLY_ALL = 0.96;

/** "One we made earlier": sixty people in four positions on a ward, the same for the same seed, byte for byte. */
export const makeExample = (seed: string): ExampleCircle => {
  const random = seeded(seed);
  const id = idsFrom(seed);
  const voices = EXAMPLE_VOICES.map((voice, index) => ({ ...voice, id: id(`voice ${index}`) }));
  const kettle = voices.find(({ text }) => text === MERGED.into)?.id ?? '';
  const merged = { ...asked(id('merged'), MERGED.text), state: 'merged', mergedInto: kettle } as const satisfies Voice;
  const hidden = { ...asked(id('hidden'), HIDDEN), state: 'hidden' } as const satisfies Voice;
  const circle = circleOf(uuidFrom(seed, 'circle'));
  const all = [...voices.map(({ id: own, text }) => asked(own, text)), merged, hidden];
  const purpose = makeExamplePurpose(circle, all, id);
  return {
    circle,
    code: 'amber kettle north stair',
    voices: all,
    purpose,
    gatheringId: uuidFrom(seed, 'gathering'),
    drafting: draftingOf(purpose, uuidFrom(seed, 'draft')),
    ballots: SIZES.flatMap(([position, people], place) =>
      Array.from({ length: people }, (_, person) =>
        ballotOf(id(`ballot ${place} ${person}`), position, place, voices, random),
      ),
    ),
    stories: EXAMPLE_STORIES.map(({ text, share }, index) => ({
      id: id(`story ${index}`),
      text,
      language: 'en',
      share,
    })),
    log: [
      {
        id: uuidFrom(seed, 'merge'),
        voice: merged.id,
        action: 'merge',
        into: kettle,
        reason: 'same-as-another',
        state: 'done',
        by: 'two',
        proposedFrom: null,
      },
      {
        id: uuidFrom(seed, 'hide'),
        voice: hidden.id,
        action: 'hide',
        into: null,
        reason: 'name',
        state: 'done',
        by: 'convener',
        proposedFrom: null,
      },
    ],
    rounds: [{ number: 1, state: 'closed', mode: 'live', until: null }],
  };
};

/** The draft that became the newest version, as it was left when drafting ended. */
const draftingOf = ({ versions }: PurposeRecord, id: string): WholeDrafting => {
  const newest = versions.at(-1);
  return {
    drafting: NOT_DRAFTING,
    drafts:
      newest === undefined
        ? []
        : [{ id, name: 'A', parts: newest.parts, threads: newest.threads, place: 1, epoch: versions.length }],
    pieces: [],
    suggestions: [],
  };
};

const ballotOf = (
  id: string,
  position: PositionId | null,
  place: number,
  voices: readonly (ExampleVoice & { readonly id: string })[],
  random: Random,
): { readonly ballot: Ballot; readonly responses: readonly Response[] } => {
  // somebody who would rather not say answers like a member of one of the first two positions
  const as = position === null ? random.below(2) : place;
  const hurried = random.next() < HURRIED;
  const responses = voices.flatMap((voice): Response[] => {
    const isAsked = random.next() < (hurried ? 0.3 : (voice.heardBy?.[as] ?? NEARLY_ALL));
    const [agree, disagree] = voice.held[as] ?? [50, 25];
    const drawn = random.next() * 100;
    const answer: Answer = drawn < agree ? 1 : drawn < agree + disagree ? -1 : 0;
    const important = random.next() < 0.14;
    return isAsked ? [{ voice: voice.id, answer, important: important && answer === 1, n: 1 }] : [];
  });
  return { ballot: { id, position, wrongQuestion: random.next() < 0.1 }, responses };
};

const asked = (id: string, text: string): Voice => ({
  id,
  text,
  language: 'en',
  origin: 'member',
  state: 'asked',
  mergedInto: null,
  translations: [],
});

const circleOf = (id: string): Circle => ({
  id,
  name: 'Steady on Lantern Ward',
  question: 'Why does keeping people on their feet matter to you?',
  language: 'en',
  positions: POSITIONS,
  affected: [
    { id: 'a1', name: 'People who use services and carers', position: 'p1', invited: 30, toBeAsked: null },
    { id: 'a2', name: 'Point-of-care staff', position: 'p2', invited: 34, toBeAsked: null },
    { id: 'a3', name: 'People who manage or support', position: 'p3', invited: 6, toBeAsked: null },
    { id: 'a4', name: 'Senior leaders', position: 'p4', invited: 8, toBeAsked: null },
    {
      id: 'a5',
      name: 'People with memory problems',
      position: null,
      invited: 6,
      toBeAsked: { by: 'Sana Idris, with the memory café', date: '2027-01-15' },
    },
    { id: 'a6', name: 'Night porters and cleaners', position: null, invited: null, toBeAsked: null },
  ],
  rule: 'no-position-objects',
  frame: {
    decided: 'The ward stays open, with twenty-eight beds. The number of staff is set for this year.',
    open: 'What we are here for when we keep people on their feet, and what we try first.',
    decides:
      'The ward council: four patients and carers, four staff, one manager. The director has agreed to be bound.',
    get: 'An hour’s pay or cover for staff, £15 and fares for patients and carers, tea, and a copy of what comes out.',
    hearBackBy: '2026-12-18',
    convenedBy: 'Sana Idris',
    atRisk: 'The nurse in charge, day and night: extension 4417. Outside the ward: 999.',
  },
  threshold: 0.6,
  matrixDeclared: false,
  example: true,
  imported: null,
});

/** Sixteen bytes that look random and follow from the seed. */
const idsFrom =
  (seed: string) =>
  (name: string): string =>
    createHash('sha256').update(`${seed}|${name}`).digest().subarray(0, 16).toString('base64url');

const uuidFrom = (seed: string, name: string): string => {
  const hex = createHash('sha256').update(`${seed}|${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
