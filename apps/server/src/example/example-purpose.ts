import type { ConsentAnswer, PartTexts, PositionId, Audience } from '@throughline/domain';

/**
 * The example circle's purpose, our own writing: two versions, the words people gave to each, and what became of them.
 * A worry about the first, that nights are left out, is why the second says "by day and by night".
 */
export type ExampleThread = { readonly part: keyof PartTexts; readonly voice: string };

/**
 * Words that somebody wrote about a version. Everybody else of that position consented without words, or was not heard.
 */
export type ExampleConsent = {
  readonly position: PositionId | null;
  readonly answer: Exclude<ConsentAnswer, 'consent'>;
  readonly words: string;
  readonly wouldChange?: string;
  readonly shown: Audience;
  /** The answer that a not-yet was given since. */
  readonly answered?: {
    readonly kind: 'done' | 'by' | 'no';
    readonly by: string;
    readonly date: string;
    readonly because: string;
  };
};

export type ExampleVersion = {
  readonly parts: PartTexts;
  readonly threads: readonly ExampleThread[];
  readonly putOn: string;
  readonly decidedOn: string;
  readonly reviewOn: string;
  /** Consents without words: how many in each position, and how many from people who would rather not say (null). */
  readonly plain: readonly (readonly [PositionId | null, number])[];
  readonly consents: readonly ExampleConsent[];
  /** What the convener wrote when the round was closed. */
  readonly reasons: string;
};

const FIRST: PartTexts = {
  'we-are': 'the people of Lantern Ward: those who stay here, those who love them, and those who work beside them.',
  'together-we': 'keep people moving, safely and in their own way, and ask before we decide what is too risky.',
  'so-that': 'everyone goes home at least as steady as they came, and nobody is kept in bed for our peace of mind.',
  'we-live-it-when': 'the first thing we say at handover is what a person wants to be able to do.',
  'we-will-not': 'count a still ward as a safe ward, or look for someone to blame when a person falls.',
  'still-open': 'Whether bed alarms make people safer, or watched.',
};

const SECOND: PartTexts = {
  ...FIRST,
  'we-are':
    'the people of Lantern Ward: those who stay here, those who love them, and those who work beside them, by day and by night.',
  'so-that':
    'everyone, and first of all those who cannot ask, goes home at least as steady as they came, and nobody is kept in bed for our peace of mind.',
  'still-open': 'Whether bed alarms make people safer, or watched.\n\nWho walks with people after eight at night.',
};

const THREADS: readonly ExampleThread[] = [
  {
    part: 'we-are',
    voice: 'A fall on my shift follows me home. I want us to talk about it without looking for someone to blame.',
  },
  { part: 'we-are', voice: 'My father stopped asking to get up. That was the day I knew he was losing.' },
  { part: 'together-we', voice: 'Ask me what I want to be able to do. Then we have something to aim at.' },
  { part: 'together-we', voice: 'A safe ward is one where people may try.' },
  { part: 'together-we', voice: 'I would like to be asked before I am moved, not while.' },
  { part: 'so-that', voice: 'I want to go home able to reach my own kettle.' },
  { part: 'so-that', voice: 'We say “for your own safety” when we mean “for our peace of mind”.' },
  { part: 'so-that', voice: 'I would rather fall once on my own feet than be safe in a chair for a year.' },
  { part: 'we-live-it-when', voice: 'Nobody ever writes down what he could do the week before.' },
  { part: 'we-live-it-when', voice: 'Write what matters to them on the board, in their words, where we all look.' },
  { part: 'we-will-not', voice: 'We are thanked for a quiet ward. A quiet ward is often one where nobody is walking.' },
  { part: 'we-will-not', voice: 'We keep people in bed because we are afraid of the form, not because they are weak.' },
  { part: 'still-open', voice: 'The alarm under my mattress made me feel watched in my own bed.' },
  { part: 'still-open', voice: 'A bed alarm is the only thing that lets me leave one bay to help in another.' },
];

export const EXAMPLE_VERSIONS: readonly ExampleVersion[] = [
  {
    parts: FIRST,
    threads: THREADS,
    putOn: '2026-10-05',
    decidedOn: '2026-10-19',
    reviewOn: '2027-04-19',
    plain: [
      ['p1', 17],
      ['p2', 13],
      ['p3', 3],
      ['p4', 5],
      [null, 2],
    ],
    consents: [
      {
        position: 'p2',
        answer: 'worry',
        words: 'It is written for the day. Nights are two of us and thirty beds, and we are not in it.',
        shown: 'print',
      },
      {
        position: 'p1',
        answer: 'worry',
        words: 'We say everyone. I am not sure we mean people who cannot ask.',
        shown: 'print',
      },
      { position: 'p2', answer: 'worry', words: 'That handover gets longer, and care shorter.', shown: 'circle' },
      {
        position: 'p1',
        answer: 'not-yet',
        words: 'It promises walking. I have nobody to walk with me after eight at night.',
        wouldChange: 'A named person for evenings, or the word “night” put in.',
        shown: 'print',
        answered: {
          kind: 'done',
          by: 'Sana Idris',
          date: '2026-11-09',
          because: 'Version 2 says “by day and by night”. Who walks with people after eight stands under Still open.',
        },
      },
    ],
    reasons: '',
  },
  {
    parts: SECOND,
    threads: [
      ...THREADS,
      { part: 'so-that', voice: 'I never know whether I am allowed to walk him to the window. So I do not.' },
      { part: 'still-open', voice: 'At night there is one walking frame for two bays.' },
    ],
    putOn: '2026-11-09',
    decidedOn: '2026-11-20',
    reviewOn: '2027-05-20',
    plain: [
      ['p1', 19],
      ['p2', 16],
      ['p3', 3],
      ['p4', 5],
      [null, 3],
    ],
    consents: [
      {
        position: 'p2',
        answer: 'worry',
        words: 'That this becomes one more thing nights are measured on.',
        shown: 'print',
      },
      {
        position: 'p2',
        answer: 'worry',
        words: '“In their own way” is easy to say with two staff on a bay. I have often been the only one.',
        shown: 'print',
      },
      { position: 'p1', answer: 'worry', words: 'I would like the word “fear” in it somewhere.', shown: 'print' },
      { position: 'p4', answer: 'worry', words: '', shown: 'count-only' },
      {
        position: 'p1',
        answer: 'not-yet',
        words: 'You have decided about alarms without the people who sleep on them.',
        wouldChange: 'Ask six people on the ward, in person, before the new year.',
        shown: 'print',
        answered: {
          kind: 'by',
          by: 'Amina Rahman',
          date: '2027-01-15',
          because: 'Six people on the ward are asked at their beds, and what they say is put beside Still open.',
        },
      },
      {
        position: 'p2',
        answer: 'not-yet',
        words: 'A second frame for nights was asked for in spring and nobody has said yes or no.',
        wouldChange: 'Somebody with the money says yes or no.',
        shown: 'print',
      },
    ],
    reasons:
      'A worry and a not-yet on version 1 said that nights were left out. “By day and by night” came in for them, and “first of all those who cannot ask” for another worry.',
  },
];
