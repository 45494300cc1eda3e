import type { RuleWords } from '../language.ts';
import type { RuleId } from '../finding.ts';

/** The coach's questions in English, and their reasons. */
export const words: Readonly<Record<RuleId, RuleWords>> = {
  'purpose-opens-with-solution': {
    question: '“{words}” is something to do. What would be different for somebody once it is done?',
    why: 'A purpose says why. A solution can turn out to be the wrong one, and then the purpose would go with it.',
  },
  'purpose-opens-with-compliance': {
    question: '“{words}”: why does that matter, and to whom?',
    why: 'Targets and rules are set for a reason. The reason is what gets people out of bed.',
  },
  'purpose-is-an-aim': {
    question: 'This has a number and a date, so it reads as an aim. Keep it as one. What is it for?',
    why: 'An aim says how much and by when. A purpose says why anyone would want it, and is still true afterwards.',
  },
  'purpose-names-nobody': {
    question: 'Who would notice first if this came true?',
    why: 'When nobody is named, each of us thinks of somebody else.',
  },
  'purpose-names-only-everyone': {
    question: '“{words}”: who would notice first if this came true?',
    why: 'What is for everyone is often nobody’s in particular, and those who wait longest are not seen.',
  },
  'purpose-worn-words': {
    question: '“{words}” could stand on any wall. What would somebody see here that shows it?',
    why: 'Words that any organisation could say are soon not heard. What only you could say is remembered.',
  },
  'purpose-rules-nothing-out': {
    question: 'What will you stop, or refuse, because of this purpose?',
    why: 'A purpose that rules nothing out does not help when two good things pull in different directions.',
  },
  'purpose-one-position-threads': {
    question: 'The voices tied here are shared by one position only. Whose voice would the others tie to it?',
    why: 'A purpose that one position wrote is soon that position’s purpose.',
  },
  'purpose-one-position-words': {
    question: '“{words}” and other words here belong to one group of people. How would somebody outside it say this?',
    why: 'People hear from the words whose purpose it is.',
  },
  'purpose-long-part': {
    question: 'Which words of this part would you say aloud if you had one breath?',
    why: 'More than 60 words are hard to hold in mind, and harder to say to a neighbour.',
  },
  'purpose-hard-to-read': {
    question: 'Would a fourteen-year-old understand this on first hearing?',
    why: 'Long sentences and long words leave out people who are tired, unwell, or reading in a second language.',
  },
  'aim-is-a-target': {
    question: 'This is the text of a target. What do you want to see happen, that the target stands for?',
    why: 'A target that is only repeated becomes the purpose. Your own aim can serve both.',
  },
  'aim-names-solution': {
    question: '“{words}” is one way. What should be better, whichever way you take?',
    why: 'Leaving the way open lets you test more than one.',
  },
  'aim-without-what': {
    question: 'What will be better, or happen more or less often?',
    why: 'An aim says what will change, so that you can see whether it did.',
  },
  'aim-without-whom': {
    question: 'For whom will it be better?',
    why: 'A number can move without anybody noticing. A person notices.',
  },
  'aim-without-how-much': {
    question: 'How much better would be worth it?',
    why: '“Better” can always be said. A number can be checked.',
  },
  'aim-without-when': {
    question: 'By when?',
    why: 'Without a date there is never a day to look whether it came true.',
  },
  'aim-date-past': {
    question: 'That date has passed. Which day after today do you mean?',
    why: 'An aim needs a day still to come.',
  },
  'aim-without-purpose': {
    question: 'Which words of the purpose does this serve?',
    why: 'Work that is tied to no words of the purpose drifts from it.',
  },
  'voice-names-person': {
    question: '“{words}” may be somebody’s name. Can it be said without saying who?',
    why: 'A voice stays on the wall, and whoever is named cannot answer.',
  },
  'voice-guesses-motives': {
    question: '“{words}” guesses at somebody’s reasons. What did you see or hear?',
    why: 'People can respond to what happened. A guessed reason starts an argument about the guess.',
  },
  'voice-several-ideas': {
    question:
      'There may be more than one idea here. Which one should people answer first? The other can be a voice too.',
    why: 'If somebody agrees with half of it, their answer says nothing.',
  },
};
