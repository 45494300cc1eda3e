import type { Gathering, StepKind } from './gathering.ts';

export type Template = {
  readonly id: string;
  readonly mode: Gathering['mode'];
  /** Minutes, or days, in all. */
  readonly length: number;
  readonly steps: readonly (readonly [StepKind, number])[];
};

/** Gatherings for the available time. Each can be changed step by step before it begins. */
export const TEMPLATES: readonly Template[] = [
  {
    id: 'twenty',
    mode: 'live',
    length: 20,
    steps: [
      ['listen', 2],
      ['voices', 5],
      ['respond', 6],
      ['common-ground', 5],
      ['close', 2],
    ],
  },
  {
    id: 'hour',
    mode: 'live',
    length: 60,
    steps: [
      ['listen', 5],
      ['voices', 8],
      ['respond', 10],
      ['common-ground', 10],
      ['draft', 15],
      ['consent', 8],
      ['close', 4],
    ],
  },
  {
    id: 'two-hours',
    mode: 'live',
    length: 120,
    steps: [
      ['listen', 10],
      ['voices', 15],
      ['respond', 15],
      ['common-ground', 15],
      ['draft', 35],
      ['consent', 20],
      ['close', 10],
    ],
  },
  {
    id: 'two-weeks',
    mode: 'days',
    length: 14,
    steps: [
      ['listen', 1],
      ['voices', 4],
      ['respond', 3],
      ['common-ground', 1],
      ['draft', 2],
      ['consent', 2],
      ['close', 1],
    ],
  },
];
