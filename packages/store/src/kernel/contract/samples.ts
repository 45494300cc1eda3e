import { createHash } from 'node:crypto';
import {
  type Admission,
  type Circle,
  DEFAULT_POSITIONS,
  DEFAULT_THRESHOLD,
  EMPTY_PARTS,
  type Gathering,
  type StoredDraft,
  type LogEntry,
  type Response,
  type Round,
  type StepRecord,
  type Story,
  type Suggestion,
  type Voice,
} from '@throughline/domain';
import type { Store, WholeCircle } from '../port.ts';

let circles = 0;
/** The id of a circle that no other test of this file has; later ones come later in the order of ids. */
export const newCircle = (): string => {
  circles += 1;
  return `c${String(circles).padStart(4, '0')}`;
};

/** A detached id: the same word gives the same id. */
export const idOf = (word: string): string =>
  createHash('sha256').update(word).digest().subarray(0, 16).toString('base64url');

export const circleOf = (id: string, more: Partial<Circle> = {}): Circle => ({
  id,
  name: `Circle ${id}`,
  question: 'Why does this matter to you?',
  language: 'en',
  positions: DEFAULT_POSITIONS,
  affected: [],
  rule: 'no-position-objects',
  frame: {
    decided: 'a',
    open: 'b',
    decides: 'c',
    get: 'd',
    hearBackBy: '2030-01-01',
    convenedBy: 'e',
    atRisk: 'f',
  },
  threshold: DEFAULT_THRESHOLD,
  matrixDeclared: false,
  example: false,
  imported: null,
  ...more,
});
export const admissionOf = (circle: string): Admission => ({
  circle,
  code: `amber ${circle} brook cloud`,
  pass: idOf(`pass ${circle}`),
});

export const voiceOf = (word: string, more: Partial<Voice> = {}): Voice => ({
  id: idOf(word),
  text: `Voice ${word}`,
  language: 'en',
  origin: 'member',
  state: 'asked',
  mergedInto: null,
  translations: [],
  ...more,
});
export const storyOf = (word: string, more: Partial<Story> = {}): Story => ({
  id: idOf(word),
  text: `Story ${word}`,
  language: 'en',
  share: 'circle',
  ...more,
});
export const answerTo = (word: string, answer: Response['answer'] = 1, n = 1, important = false): Response => ({
  voice: idOf(word),
  answer,
  important,
  n,
});
export const roundOf = (number: number, more: Partial<Round> = {}): Round => ({
  number,
  state: 'open',
  mode: 'live',
  until: null,
  ...more,
});
export const entryOf = (id: string, voice: string, more: Partial<LogEntry> = {}): LogEntry => ({
  id,
  voice: idOf(voice),
  action: 'hide',
  into: null,
  reason: 'insult',
  state: 'proposed',
  by: 'two',
  proposedFrom: 'p1',
  ...more,
});

export const draftOf = (id: string, more: Partial<StoredDraft> = {}): StoredDraft => ({
  id,
  name: `Draft ${id}`,
  parts: EMPTY_PARTS,
  threads: [],
  place: 1,
  epoch: 0,
  ...more,
});
export const suggestionOf = (word: string, draft: string, more: Partial<Suggestion> = {}): Suggestion => ({
  id: idOf(word),
  draft,
  part: 'so-that',
  text: `Suggestion ${word}`,
  state: 'waiting',
  reason: '',
  ...more,
});
export const gatheringOf = (id: string, more: Partial<Gathering> = {}): Gathering => ({
  id,
  name: `Gathering ${id}`,
  mode: 'live',
  state: 'planned',
  steps: [
    { id: 'a', kind: 'listen', length: 5 },
    { id: 'b', kind: 'close', length: 5 },
  ],
  joining: {
    place: 'Hall',
    link: 'https://meet.example.org',
    dialIn: '',
    starts: '2026-12-03T14:00',
    timeZone: 'Europe/London',
  },
  at: 0,
  turn: 0,
  since: null,
  added: 0,
  leads: null,
  beganOn: null,
  closedOn: null,
  edition: 1,
  ...more,
});
export const stepRecordOf = (gathering: string, turn: number, more: Partial<StepRecord> = {}): StepRecord => ({
  gathering,
  turn,
  step: { id: 'a', kind: 'listen', length: 5 },
  on: '2026-12-03',
  minutes: 6,
  joined: { kind: 'count', count: 8 },
  answered: { kind: 'heard' },
  voices: 3,
  round: 1,
  held: [{ voice: idOf('v0'), label: 'shared' }],
  drafts: [],
  version: null,
  ...more,
});

/** A circle with voices `v0`, `v1` … and ballots `b0`, `b1` … of which each has answered every voice. */
export const wholeOf = (circle: string, voices: number, ballots: number): WholeCircle => ({
  circle: circleOf(circle),
  admission: admissionOf(circle),
  voices: Array.from({ length: voices }, (_, index) => voiceOf(`v${index}`)),
  ballots: Array.from({ length: ballots }, (_, index) => ({
    ballot: {
      id: idOf(`b${index}`),
      position: DEFAULT_POSITIONS[index % 4]?.id ?? null,
      wrongQuestion: index % 7 === 0,
    },
    responses: Array.from({ length: voices }, (_unused, voice) =>
      answerTo(`v${voice}`, ([1, 0, -1] as const)[(index + voice) % 3] ?? 0, 1, (index + voice) % 5 === 0),
    ),
  })),
  stories: [storyOf('s0')],
  log: [entryOf('l0', 'v0')],
  rounds: [roundOf(1)],
  release: '{"of":"example"}',
});

/** A circle with voices and ballots that are there but have not answered. */
export const seedCircle = async (
  store: Store,
  circle: string,
  voices: readonly string[] = [],
  ballots: readonly string[] = [],
): Promise<void> => {
  await store.circles.create(circleOf(circle), admissionOf(circle));
  if (voices.length > 0)
    await store.voices.add(
      circle,
      voices.map((word) => voiceOf(word)),
    );
  for (const ballot of ballots) await store.ballots.open(circle, idOf(ballot), 'p1', 1);
};
