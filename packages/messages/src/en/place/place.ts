/** Keeping one’s place on another device, and clearing this one. */
export const place = {
  keepTitle: 'Keep my place',
  keepMore: 'If this phone forgets things, or you change to another, you can come back to your own answers and voices.',
  keepLink: 'A private link',
  keepLinkMore: 'Whoever opens it is you here. Send it only to yourself.',
  copy: 'Copy the link',
  copied: 'Copied.',
  share: 'Send it to myself',
  keepPaper: 'Fifteen words for paper',
  keepPaperMore:
    'Write them down. On another phone, open this page and type them; then join with the circle’s four words.',
  keepPaperMake: 'Show the fifteen words',
  keepBack: 'Come back here with fifteen words',
  keepBackLabel: 'The fifteen words',
  keepBackButton: 'Bring my place here',
  keepBackFault: 'These are not the fifteen words of a place. One of them may be misread: check each.',
  keepReplace: 'This device already holds places of its own. Bringing another here replaces them.',
  keepBringHeading: 'Bring this place to this device?',
  keepBringYes: 'Bring it here',
  keepBringNo: 'Leave this device as it is',
  keepDone: 'Your place is here now.',
  keepNone: 'This link is cut short. Open the whole link again.',
  clearTitle: 'Clear this device',
  clearHeading: 'Clear this device?',
  clearMore:
    'This device forgets your voices, your answers and your place in every circle. They stay in the circles, and nobody can take them back any more.',
  clearWaiting: (count: number) =>
    `${count === 1 ? 'One thing has' : `${count} things have`} not been sent yet and would be lost.`,
  clearYes: 'Clear it',
  clearNo: 'Keep everything',
  cleared: 'This device has forgotten everything.',
} as const;
