/**
 * Words of the documents that a circle prints, shows or saves: poster, slide, picture for a chat, plain text, record.
 */
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
/** "14 May 2026" for an ISO date. A text that is not a date stays as it is. */
const date = (iso: string): string => (Number.isNaN(Date.parse(iso)) ? iso : day.format(new Date(iso)));
const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

export const documents = {
  date,
  title: (circle: string, version: number) => `${circle}. Our purpose, version ${version}`,
  version: (version: number, on: string) => `Our purpose, version ${version}, ${date(on)}`,
  question: 'We were asked',
  parts: {
    'we-are': 'We are',
    'together-we': 'Together we',
    'so-that': 'So that',
    'we-live-it-when': 'We will know we live it when',
    'we-will-not': 'We will not',
    'still-open': 'Still open',
  },
  emptyPart: 'Nothing is written here yet.',
  nothingOpen: 'Nothing was named.',
  noThread: 'No voice is tied to this part.',
  madeWith: 'Made with',
  madeWithNobody: 'Nobody has been heard yet.',
  madeWithout: 'Made without',
  madeWithoutNobody: 'Nobody was named as missing.',
  toBeAsked: (by: string, when: string) => `to be asked by ${by} by ${date(when)}`,
  toBeAskedNobody: 'Nobody has said yet who will ask them, or by when.',
  worries: 'Agreed with these worries',
  noWorries: 'Nobody agreed with a worry.',
  worriesKept: (n: number, some: boolean) =>
    some
      ? `${count(n, 'more worry was', 'more worries were')} counted; the words are not for print.`
      : `${count(n, 'worry was', 'worries were')} counted; the words are not for print.`,
  notTold: 'Fewer than five answered: too few to tell.',
  heard: { count: (n: number) => `${n} or more heard`, few: 'heard, fewer than five' },
  rules: {
    'all-heard-consent': 'We go ahead only when everybody who answers consents.',
    'no-position-objects': 'We go ahead unless more than half of a position, or of us all, say not yet.',
    'two-thirds-of-each': 'We go ahead when at least two thirds of every position, and of us all, consent.',
    'convener-decides': 'Whoever decides hears every not-yet, answers each in writing, and decides.',
  },
  cameOf: {
    totals: (consent: number, worry: number, notYet: number) =>
      `${consent} consent, ${worry} consent with a worry, ${notYet} not yet.`,
    met: 'The rule was met.',
    'not-met': 'The rule was not met.',
    'too-few': 'Fewer than five answered, so the rule could not be read.',
    convener: 'The rule left it to be decided.',
    decided: (by: string, on: string, reasons: string) => `Decided by ${by}, ${date(on)}: ${reasons}`,
  },
  notYets: 'Not yet',
  noNotYets: 'Nobody said not yet.',
  notYetsKept: (n: number, some: boolean) =>
    some ? `${n} more said not yet; the words are not for print.` : `${n} said not yet; the words are not for print.`,
  wouldChange: 'What would change it:',
  unanswered: 'Unanswered. An answer is owed.',
  answered: {
    done: (by: string, on: string) => `${by}, ${date(on)}: done.`,
    promised: (by: string, on: string) => `${by} will, by ${date(on)}:`,
    overdue: (by: string, on: string) => `${by} said by ${date(on)}. That day has passed:`,
    refused: (by: string, on: string) => `${by}, ${date(on)}: no, because`,
  },
  unansweredFirst: (n: number) => (n === 1 ? 'One not-yet has no answer yet.' : `${n} not-yets have no answer yet.`),
  voices: 'The voices tied into it',
  threads: (threads: number, voices: number) =>
    threads === 0
      ? 'No voice is tied into it.'
      : `${count(threads, 'thread ties', 'threads tie')} it to ${count(voices, 'voice', 'voices')}.`,
  agreed: 'How it was agreed',
  rule: 'What we had settled on if some do not consent:',
  verdict: 'What came of it:',
  review: (on: string) => `We look at it again by ${date(on)}.`,
  link: 'Where this lives:',
  linkAlt: (link: string) => `Code to scan. It leads to ${link}`,
  onNextSheet:
    'On the sheet beside this: what is still open, made with, made without, every worry and every not-yet, and how it was agreed.',
  onNextPictures: 'The next pictures say what is still open, every worry and every not-yet.',
  goesOn: 'The words of the purpose go on in the next one.',
  sheet: (number: number, of: number) => `Sheet ${number} of ${of}`,
  picture: (number: number, of: number) => `Picture ${number} of ${of}`,
  /** Mail to conveners, in plain text. */
  reminder: {
    subject: (circle: string) => `${circle}: look at the purpose again`,
    text: (circle: string, version: number, on: string, link: string) =>
      `The purpose of ${circle}, version ${version}, was to be looked at again by ${date(on)}. That day has passed.

Is it still true? Read it with the circle, and set a new day or put a new version to consent:
${link}

This is sent once for each day that was set.`,
  },
  product: 'Throughline',
} as const;
