import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const CHROMIUM = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

const launchOptions = (): LaunchOptions => {
  const executablePath = CHROMIUM.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined)
    throw new Error('The journeys need Chromium. Install with: sudo apt-get install chromium');
  return {
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
};

/** Vitest's global set-up: one Chromium for all files. Each person is a context in it and sees nothing of another's. */
export default async (): Promise<() => Promise<void>> => {
  const server = await chromium.launchServer(launchOptions());
  process.env.THROUGHLINE_TEST_CHROMIUM = server.wsEndpoint();
  return () => server.close();
};

/** A connection to it, whose closing closes the contexts made over it; outside the tests a Chromium of one's own. */
export const openBrowser = (): Promise<Browser> =>
  process.env.THROUGHLINE_TEST_CHROMIUM === undefined
    ? chromium.launch(launchOptions())
    : chromium.connect(process.env.THROUGHLINE_TEST_CHROMIUM);
