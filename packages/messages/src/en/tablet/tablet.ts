/** The tablet that many share, and typing for somebody else. */
export const tablet = {
  tabletTitle: 'Shared tablet',
  tabletMore:
    'Each person joins, writes and responds, then presses “Finish, next person”. Nothing of them stays on this tablet.',
  finish: 'Finish, next person',
  finishHeading: 'Finish, and hand the tablet on?',
  finishMore: 'This tablet forgets what you did. It stays in the circle, and cannot be changed from here.',
  finishWaiting: 'Some of it has not been sent yet. It stays on this tablet without you until the connection is back.',
  finishYes: 'Finish',
  finishNo: 'Go on',
  ready: 'Ready for the next person',
  begin: 'Begin',
  scribeTitle: 'For a scribe',
  scribeMore:
    'You type for somebody you were chosen by: on the telephone, as an interpreter, or beside them. Read every line back before you send it.',
  scribeSaid: 'Someone you chose typed this. They know what you said. The program did not keep that it was you.',
  scribeReadBack: 'Read back to them:',
  scribeRight: 'They say it is right: send it',
  scribeMend: 'Change it',
} as const;
