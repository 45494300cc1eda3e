/** Each kind of step: its name, what happens in it, and what a facilitator may say aloud, a paragraph at a time. */
export const steps = {
  listen: {
    name: 'Listen',
    what: 'We hear the question, what is decided already and what is open.',
    now: 'Listen to the question. You may write your voice ahead: it is kept on your phone and sent when voices open.',
    aloud: [
      'Welcome. We are here for one question. I will read it twice.',
      'This is already decided, and this is open to us. You can read both on your phone.',
      'Nobody has to speak. What you write on your phone is not stored with you.',
      'If you already know what you want to say, write it now. It waits on your phone until we get there.',
    ],
  },
  voices: {
    name: 'Voices',
    what: 'Each of us writes, in one short sentence, why it matters.',
    now: 'Write one short voice: one idea, in your own words.',
    aloud: [
      'Now we write. One short sentence each: why does this matter to you?',
      'One idea at a time. Start with “I” or “we”. Any language will do.',
      'If you would rather not write, there is paper, and somebody who will type for you.',
      'It is quiet while we write. When you are done, you may read what others have written.',
    ],
  },
  respond: {
    name: 'Respond',
    what: 'We answer each other’s voices: should this guide what we do together?',
    now: 'Answer others’ voices, one at a time.',
    aloud: [
      'You will see one voice at a time. The question is always the same: should this guide what we do together?',
      'Nobody is asked whether what a voice tells happened. It did, for whoever wrote it.',
      'Agree, disagree, or pass. A pass is a good answer. You can undo.',
      'Nobody sees who answered what: not me, and not whoever runs this program.',
    ],
  },
  'common-ground': {
    name: 'Common ground',
    what: 'We look at what every position shares, and where we differ.',
    now: 'Look at the wall, or at the result on your phone.',
    aloud: [
      'Here is what every position shares. We read each voice out, slowly.',
      'Here is where we see things differently. That is not a fault. Let us hear it as it stands.',
      'Look at who has not been heard. What might they say?',
      'What surprises you? Take one minute to talk with somebody who sits near you.',
    ],
  },
  draft: {
    name: 'Draft',
    what: 'We put what we share into words, in six parts.',
    now: 'Help to put it into words, or make a suggestion.',
    aloud: [
      'We write together now, in six parts. Begin with “So that”: what will be different, and for whom?',
      'Tie each part to the voices it comes from. If no voice is tied to it, it is not ours yet.',
      'If you would rather not type in front of everybody, make a suggestion.',
      'When the time is up, two of us will take the words away and bring them back on a day we name now.',
    ],
  },
  consent: {
    name: 'Consent',
    what: 'Each of us says: I consent, I consent with a worry, or not yet.',
    now: 'Read the purpose, then say whether you consent.',
    aloud: [
      'I will read the purpose aloud, all six parts.',
      'You can consent, consent with a worry, or say not yet and what would change it.',
      'A worry or a not-yet prints with the purpose, in your words, if you let it.',
      'What we do if some do not consent was settled before we began. It is on your phone.',
    ],
  },
  close: {
    name: 'Close',
    what: 'We say what we made, what is still open, and what happens next.',
    now: 'Hear what happens next. You can read all of it again tomorrow.',
    aloud: [
      'This is what we made together today, and this is what is still open.',
      'These are the people who were not here, and who will ask them.',
      'You hear back by the day on your phone. Nothing has to be typed up: the record is there already.',
      'Thank you for your time. Tell us one thing that we should do differently next time.',
    ],
  },
} as const;

const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`);
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

export const clock = {
  minutes,
  days,
  left: (count: number) => `${minutes(count)} left`,
  over: (count: number) => (count === 0 ? 'Time is up' : `${minutes(count)} over`),
  until: (date: string) => `Open until ${date}`,
  step: (at: number, of: number) => `Step ${at} of ${of}`,
  leads: (name: string) => `${name} leads.`,
  away: (name: string) => `${name} has not been heard from for two minutes. Everything here goes on.`,
} as const;
