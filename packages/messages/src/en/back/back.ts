/** What was sent and refused for good. It comes back to its writer with the reason. */
export const back = {
  heading: (count: number) => (count === 1 ? 'One thing was not taken' : `${count} things were not taken`),
  more: 'It is still here. Change it and send it again, or let it go.',
  kinds: {
    voices: 'Your voice',
    stories: 'Your story',
    suggestions: 'Your suggestion',
    consent: 'Your answer to the text',
    ballots: 'Joining',
    question: 'Your mark: this is the wrong question',
  },
  other: 'Something you did',
  answers: (count: number) => (count === 1 ? 'One of your answers' : `${count} of your answers`),
  left: 'Something that somebody else sent from this device. Its words are not shown.',
  sendAgain: 'Send it again',
  letGo: 'Let it go',
  readText: 'Read the text',
} as const;
