/** The log of hidden and merged voices, and proposing to hide or merge one. */
export const log = {
  logTitle: 'What was hidden or joined',
  logMore:
    'Hiding or joining a voice takes two people of different positions; a name or a danger can be hidden at once by one convener. Nothing vanishes silently.',
  logNone: 'Nothing has been hidden or joined',
  actions: { hide: 'Hidden', merge: 'Joined to another voice', 'bring-back': 'Brought back' },
  proposed: {
    hide: 'Somebody asks to hide this',
    merge: 'Somebody asks to join this to another',
    'bring-back': 'Somebody asks to bring this back',
  },
  dropped: 'Asked for, and not done',
  by: { two: 'by two people of different positions', convener: 'by a convener alone' },
  reasons: {
    name: 'it names a person',
    danger: 'it could put somebody in danger',
    insult: 'it insults people',
    'not-an-answer': 'it does not answer the question',
    'same-as-another': 'it says the same as another voice',
    'several-ideas': 'it holds more than one idea',
    mistake: 'it was hidden or joined by mistake',
  },
  wordsWithheld: 'The words are not repeated here.',
  second: 'I agree: do it',
  drop: 'No: leave it',
  settled: 'Done. The log says so.',
  proposeTitle: 'Ask to hide or join this voice',
  proposeMore:
    'It happens when somebody of another position agrees. Who asked, and from which position, is never shown.',
  proposeWhat: 'What should happen?',
  proposeHide: 'Hide it',
  proposeMerge: 'Join it to another voice that says the same',
  proposeReason: 'Why?',
  proposeInto: 'Which other voice?',
  proposeSend: 'Ask for this',
  proposeSent: 'Asked. Somebody of another position has to agree.',
  proposeLeave: 'Leave it as it is',
} as const;
