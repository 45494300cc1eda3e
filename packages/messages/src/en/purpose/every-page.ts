const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;
const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];
const spelled = (n: number): string => SMALL[n] ?? String(n);
const small = (n: number): string => spelled(n).toLowerCase();

/** What every page of the purpose says. */
export const shared = {
  parts: {
    'we-are': 'We are',
    'together-we': 'Together we',
    'so-that': 'So that',
    'we-live-it-when': 'We will know we live it when',
    'we-will-not': 'We will not',
    'still-open': 'Still open',
  },
  emptyPart: 'Nothing is written here.',
  version: (n: number) => `Version ${n}`,
  ruleHeading: 'The rule we chose, before we wrote a word',
  rules: {
    'all-heard-consent': 'We go ahead only when everybody who answers consents.',
    'no-position-objects': 'We go ahead unless more than half of a position, or of us all, say not yet.',
    'two-thirds-of-each': 'We go ahead when at least two thirds of every position, and of us all, consent.',
    'convener-decides': 'Whoever decides hears every not-yet, answers each in writing, and decides.',
  },
  ruleSmall:
    'Positions of fewer than five are judged together with the others that are small. Whether the rule is met is told, never by which position. Who was not heard counts neither way.',
  verdicts: {
    met: 'The rule was met.',
    'not-met': 'The rule was not met.',
    'too-few': 'Fewer than five answered, so the rule could not be read.',
    convener: 'The rule left it to be decided.',
  },
  decidedBy: (by: string, on: string) => `Decided by ${by}, ${on}.`,
  decidedOn: (on: string) => `Closed ${on}.`,
  answers: { consent: 'I consent', worry: 'I consent, with a worry', 'not-yet': 'Not yet' },
  consentCount: (n: number) => `${n} consent`,
  worryCount: (n: number) => `${n} consent with a worry`,
  notYetCount: (n: number) => `${n} not yet`,
  notHeardCount: (n: number) => `${n} or more not heard`,
  heardOf: (heard: number, joined: number | null) =>
    joined === null || joined < heard ? `${heard} answered.` : `${heard} answered, of ${joined} or more who joined.`,
  tooFew: 'Fewer than five answered. What they said is not told in numbers.',
  goAhead: 'We go ahead with this purpose.',
  notAhead: 'We do not go ahead with this text.',
  goWith: (worries: number, notYets: number) =>
    worries + notYets === 0
      ? 'No worry and no not-yet goes with it.'
      : `${[
          worries === 0 ? '' : `${spelled(worries)} ${worries === 1 ? 'worry' : 'worries'}`,
          notYets === 0
            ? ''
            : `${worries === 0 ? spelled(notYets) : small(notYets)} ${notYets === 1 ? 'not-yet' : 'not-yets'}`,
        ]
          .filter((part) => part !== '')
          .join(' and ')} ${worries + notYets === 1 ? 'goes' : 'go'} with it.`,
  wereSaid: (worries: number, notYets: number) =>
    `${spelled(worries)} ${worries === 1 ? 'worry' : 'worries'} and ${small(notYets)} ${notYets === 1 ? 'not-yet' : 'not-yets'} were said.`,
  worriesHeading: 'Consent, with a worry',
  shownOf: (shown: number, of: number) => `${shown} of ${of} shown`,
  shuffled: 'In shuffled order. The words of the others are kept by those who wrote them.',
  noWorries: 'Nobody consented with a worry.',
  notYetsHeading: 'Not yet, and this would change it',
  noNotYets: 'Nobody said not yet.',
  notTold: 'Too few answered to tell.',
  wouldChange: 'What would change it:',
  circleOnly: 'for this circle only, not printed',
  keptWorries: (n: number) => `${count(n, 'more worry is', 'more worries are')} counted, the words kept.`,
  keptNotYets: (n: number) => `${count(n, 'more not-yet is', 'more not-yets are')} counted, the words kept.`,
  states: {
    unanswered: 'Unanswered. An answer is owed.',
    overdue: 'The day that was named has passed.',
    promised: 'Promised.',
    done: 'Done.',
    refused: 'Answered: no.',
  },
  answered: {
    done: (by: string, on: string) => `${by}, ${on}: done.`,
    by: (by: string, on: string) => `${by} will, by ${on}.`,
    no: (by: string, on: string) => `${by}, ${on}: no, because`,
  },
  madeWith: 'Made with',
  madeWithout: 'Made without',
  heardAtLeast: (n: number) => `${n} or more heard`,
  heardFew: 'heard',
  madeWithNobody: 'Nobody has been heard yet.',
  madeWithoutNobody: 'Nobody is named as missing.',
  toBeAsked: (by: string, on: string) => `to be asked by ${by} by ${on}`,
  toBeAskedNobody: 'nobody has said yet who will ask them, or by when',
  reviewOn: (on: string) => `We look at it again by ${on}.`,
  overdue: (on: string) => `Not looked at since ${on}.`,
  threadsHeading: 'The voices it came from',
  noThreads: 'No voice is tied to this part.',
  compare: {
    heading: 'Word by word',
    intro: (from: number, to: number) => `Version ${from} beside version ${to}.`,
    earlier: (n: number) => `Version ${n}, earlier`,
    later: (n: number) => `Version ${n}, later`,
    gone: 'gone:',
    fresh: 'new:',
    same: 'Not a word of this part has changed.',
    choose: 'Compare with',
    key: 'Struck through: gone. Underlined: new.',
    finding: (parts: number) =>
      parts === 0
        ? 'Nothing in the words has changed.'
        : `${spelled(parts)} ${parts === 1 ? 'part has' : 'parts have'} changed.`,
  },
  loading: 'One moment: the purpose is being fetched.',
} as const;
