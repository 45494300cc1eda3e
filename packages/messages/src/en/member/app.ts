export const app = {
  help: 'Help',
  skip: 'Go to the content',
  loading: 'One moment: the page is being fetched.',
  close: 'Close',
  back: 'Back',
  remains: 'What remains',
  notStored: 'Not stored with you.',
  listen: 'Listen',
  stopListening: 'Stop',
  waiting: (count: number) =>
    count === 1
      ? 'Saved here, waiting: one thing goes when the connection is back. You can close the page.'
      : `Saved here, waiting: ${count} things go when the connection is back. You can close the page.`,
  waitingHere: 'Not sent yet, and this browser keeps nothing. Leave this page open until the connection is back.',
  sending: 'Sending what you did.',
  offline: 'No connection. What you do here is kept on this device and goes by itself later.',
  crashed: 'This page stopped. Nothing that you typed is lost.',
  reload: 'Open it again',
  newVersion: 'There is a new version. Nothing is lost: open the page again, and what waits is sent.',
  notFound: 'There is no such page',
  notFoundMore: 'The link may be cut short. Open the first page, or join with the four words.',
  firstPage: 'Go to the first page',
  lost: 'This device is not in this circle',
  lostMore:
    'Join with the four words. If you were in it before, ask whoever gave you the words: the circle may have been made anew.',
  join: 'Join with four words',
  look: 'Look of the pages',
  lookAs: { auto: 'As the device', light: 'Light', dark: 'Dark' },
  rooms: 'Rooms',
  example: 'An example, made up by us. You can try everything here.',
  imported: (from: string) => `Brought in from elsewhere, to be read: ${from}`,
  atRisk: 'If someone is at risk now:',
} as const;
