/** What members and the projector show of a gathering. */
export const phone = {
  now: 'Now:',
  go: (name: string) => `Go to ${name}`,
  stay: 'Stay here',
  follow: 'Go with the steps',
  typing: 'The gathering has moved on. Finish here first: nothing is lost.',
  soFar: 'So far, in one minute',
  soFarLink: 'So far',
  title: 'The gathering',
  planned: (name: string) => `${name} is planned`,
  plannedMore: 'It has not begun. This page changes when it does.',
  none: 'No gathering is planned',
  noneMore: 'You can still do what is open: write a voice, answer others, or read.',
  ahead: 'Write a voice ahead',
  goNow: (name: string) => `Do this now: ${name}`,
  earlier: 'What has come of it so far',
  nothingYet: 'This is the first step.',
  came: {
    listen: (joined: string) => `We heard the question. Joined: ${joined}.`,
    voices: (voices: number, joined: string) =>
      `${voices === 1 ? 'One voice was' : `${voices} voices were`} there. Joined: ${joined}.`,
    respond: (voices: number, answered: string) =>
      `${answered} answered ${voices === 1 ? 'one voice' : `${voices} voices`}.`,
    'common-ground': (shared: number, nearly: number, differ: number) =>
      shared + nearly + differ === 0
        ? 'We looked at what is shared. Too few answered for it to be told.'
        : `${shared} shared by every position, ${nearly} nearly, ${differ} seen differently.`,
    draft: (drafts: number) =>
      drafts === 0
        ? 'We worked on the words.'
        : drafts === 1
          ? 'One draft was written.'
          : `${drafts} drafts were written.`,
    consent: (version: number | null) =>
      version === null ? 'No words were put to consent.' : `Version ${version} was put to consent.`,
    close: 'We closed.',
  },
  toCome: 'To come',
  where: 'When and where',
  starts: 'Starts',
  lasts: 'Takes',
  place: 'Place',
  link: 'Link to the call',
  dialIn: 'Number to call',
  calendar: 'Put it in my calendar',
  aloudShow: 'Words said aloud',
  aloudHide: 'Hide the words',
  dealHeading: 'Somebody else’s words',
  dealMore:
    'Read one voice aloud for whoever wrote it. It is never your own, and which ones are yours stays on this device.',
  deal: 'Deal me a voice to read aloud',
  dealAgain: 'Deal me another',
  dealNone: 'There is no voice here yet but your own.',
  readThis: 'Read this aloud:',
  record: 'Read the record',
  records: 'Earlier gatherings',
  closed: (name: string) => `${name} is closed`,
  closedMore: 'Everything that came of it is in its record.',
  wallNext: 'What happens next',
  wallWriting: (count: number) => (count === 1 ? 'One voice so far' : `${count} voices so far`),
  wallNobody: 'Nobody has joined yet',
  wallJoined: (count: number) => `${count} or more have joined`,
  wallSomeJoined: 'Some have joined',
  wallHearBack: (date: string) => `You hear back by ${date}.`,
  wallDecides: 'Who decides',
  wallRecord: 'The record is on your phone from now on.',
} as const;
