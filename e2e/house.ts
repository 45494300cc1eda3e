import { createHmac, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { circleOf, testCircle, type TestCircle } from '../apps/server/src/test-circle.ts';
import { startTestServer, type TestServer } from '../apps/server/src/test-server.ts';
import type { Around } from '../apps/server/src/server.ts';
import { keyText } from '../packages/domain/src/index.ts';
import { openBrowser } from './one-chromium.ts';

export const WEB = fileURLToPath(new URL('../apps/web/dist', import.meta.url));
export const PHONE = { width: 390, height: 844 };
export const LAPTOP = { width: 1440, height: 900 };
export const PROJECTOR = { width: 1920, height: 1080 };

/** A running program, and a browser for its users. */
export type House = TestServer & { readonly browser: Browser };

/** Starts the real program with the built pages. `done` closes the browsers too. */
export const openHouse = async (around: Around = {}, environment: Record<string, string> = {}): Promise<House> => {
  const browser = await openBrowser();
  const server = await startTestServer(environment, { webFolder: WEB, ...around });
  return {
    ...server,
    browser,
    done: async () => {
      await browser.close();
      await server.done();
    },
  };
};

export type Watched = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly outside: readonly string[];
  readonly faults: readonly string[];
};

/** Opens a page in a separate browser context, as one person has. It records requests to other hosts and errors. */
export const openPage = async (
  house: House,
  options: Parameters<Browser['newContext']>[0] = { viewport: PHONE },
): Promise<Watched> => {
  const context = await house.browser.newContext({ baseURL: house.url, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const outside: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(house.url) && !request.url().startsWith('data:')) outside.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource|net::ERR_/.test(message.text()))
      faults.push(message.text());
  });
  return { context, page, outside, faults };
};

/** Signs a browser in with the first convener's session. */
export const signIn = async (context: BrowserContext, house: TestServer): Promise<void> => {
  for (const pair of (house.cookie ?? '').split('; ')) {
    const at = pair.indexOf('=');
    await context.addCookies([
      { name: pair.slice(0, at), value: pair.slice(at + 1), url: house.url, httpOnly: true, sameSite: 'Lax' },
    ]);
  }
};

export const DRAFT = {
  name: 'Getting about',
  question: 'Why does getting about matter to you?',
  language: 'en',
  positions: ['People who use services', 'Staff', 'Leaders'],
  affected: [
    { name: 'People who use services', position: 'p1', invited: 10 },
    { name: 'Night porters', position: null, invited: null },
  ],
  rule: 'no-position-objects',
  frame: {
    decided: 'The building stays.',
    open: 'What we try first.',
    decides: 'The council of the house.',
    get: 'Tea, fares, a copy.',
    hearBackBy: '2099-01-31',
    convenedBy: 'Sana Idris',
    atRisk: 'The nurse in charge, extension 4417.',
  },
  matrixDeclared: false,
};

export const makeCircle = (house: TestServer, more: object = {}): Promise<TestCircle> =>
  testCircle(house, { ...DRAFT, ...more });

/** Adds a person without a browser, who joins a position and gives every voice the same answer. */
export const addPerson = async (circle: TestCircle, position: string | null, answer: 1 | 0 | -1): Promise<void> => {
  const key = createHmac('sha256', randomBytes(16)).update(keyText(circle.id, 'ballot')).digest('base64url');
  await circle.member('ballots', { key, position, n: 1 });
  const { voices } = (await circle.read('/voices')).body;
  const responses = voices.map(({ id }: { id: string }) => ({ voice: id, answer, important: false, n: 1 }));
  if (responses.length > 0) expect((await circle.member('responses', { key, responses })).status).toBe(200);
};

/**
 * A closed circle in which 28 people, fourteen in each of two positions, gave seven voices the same answer each. That
 * is enough for an opinion picture, which is ready when this resolves.
 */
export const makeOpinions = async (house: TestServer, answer: (at: number) => 1 | -1): Promise<TestCircle> => {
  const circle = await makeCircle(house);
  const texts = ['beds', 'walks', 'frames', 'nights', 'visits', 'alarms', 'tea'].map(
    (word) => `We care about ${word}.`,
  );
  await circle.desk('seed', { language: 'en', texts });
  await circle.desk('round/open', { mode: 'live', until: null });
  for (let at = 0; at < 28; at += 1) await addPerson(circle, at % 4 < 2 ? 'p1' : 'p2', answer(at));
  await circle.desk('round/close', { number: 1 });
  await vi.waitFor(async () => expect((await circle.read('/picture')).body.state).toBe('ready'), {
    timeout: 20_000,
  });
  return circle;
};

export { circleOf, type TestCircle };

/**
 * Presses a button as soon as it can be pressed. During the previous press it is disabled, although it may already have
 * its next name.
 */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name }).and(page.locator('button:not([aria-busy])')).click();

/** Joins through the pages, as a person does. */
export const joinByPage = async (page: Page, circle: TestCircle, position: string): Promise<void> => {
  await page.goto(`/j/${circle.code.replaceAll(' ', '-')}`);
  await page.getByRole('radio', { name: position }).check();
  await page.getByRole('button', { name: /^Join / }).click();
};
