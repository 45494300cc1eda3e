import { documents } from '../documents.ts';

/** The record of a gathering, on the web and as a document. */
export const record = {
  title: (circle: string, gathering: string) => `${circle}: ${gathering}`,
  heading: 'Record of a gathering',
  held: (from: string, to: string | null) => (to === null || to === from ? from : `${from} to ${to}`),
  running: 'It is still running. The record grows with each step.',
  question: 'The question',
  led: (name: string) => `Led by ${name}.`,
  place: (place: string) => `At ${place}.`,
  step: (at: number, name: string) => `${at}. ${name}`,
  took: (minutes: number, planned: number) =>
    `Took ${minutes === 0 ? 'less than a minute' : minutes === 1 ? '1 minute' : `${minutes} minutes`} of ${planned} planned.`,
  endedOn: (date: string) => `Ended ${date}.`,
  joined: (count: string) => `Joined by then: ${count}.`,
  answered: (count: string) => `Answered by then: ${count}.`,
  voices: (count: number) => `Voices by then: ${count}.`,
  nobody: 'nobody',
  some: 'fewer than five',
  atLeast: (count: number) => `${count} or more`,
  labels: {
    shared: 'Shared by every position',
    nearly: 'Nearly shared',
    differ: 'We see this differently',
    'not-heard': 'Not heard enough',
  },
  noGround: 'Too few answered for the common ground to be told.',
  gone: (count: number) =>
    count === 1
      ? 'One voice was taken back or hidden since. It is not shown.'
      : `${count} voices were taken back or hidden since. They are not shown.`,
  draft: (name: string) => `Draft ${name}`,
  parts: documents.parts,
  emptyPart: 'Nothing written.',
  version: (number: number, adopted: boolean | null) =>
    `Version ${number} of the purpose was put to consent. ${
      adopted === null ? 'It is not decided yet.' : adopted ? 'It was adopted.' : 'It was not adopted.'
    }`,
  purpose: 'Read the purpose',
  noVersion: 'No words were put to consent.',
  nothing: 'Nothing has been recorded yet.',
  nothingMore: 'A step is recorded when the next one begins.',
  hearBack: (date: string) => `People hear back by ${date}.`,
  made: 'Written by the program as the gathering went, from what everybody was shown. Nobody typed it up. It names nobody who took part.',
  take: 'Take it as a document (DOCX)',
  back: 'To the circle',
} as const;
