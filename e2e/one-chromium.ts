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
      // a host name other than this machine's own: plain http, as in a local network
      '--host-resolver-rules=MAP house.test 127.0.0.1',
    ],
  };
};

/**
 * Vitest's global set-up: one Chromium for all test files. Each person is a context in it, isolated from all others.
 */
export default async (): Promise<() => Promise<void>> => {
  const server = await chromium.launchServer(launchOptions());
  process.env.THROUGHLINE_TEST_CHROMIUM = server.wsEndpoint();
  return () => server.close();
};

/**
 * Connects to the shared Chromium. Closing the connection closes the contexts made through it. Outside the tests it
 * starts a separate Chromium.
 */
export const openBrowser = (): Promise<Browser> =>
  process.env.THROUGHLINE_TEST_CHROMIUM === undefined
    ? chromium.launch(launchOptions())
    : chromium.connect(process.env.THROUGHLINE_TEST_CHROMIUM);
