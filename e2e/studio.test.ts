import { AxeBuilder } from '@axe-core/playwright';
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TestServer } from '../apps/server/src/test-server.ts';
import {
  addPerson,
  desk,
  joinByPage,
  LAPTOP,
  launchBrowser,
  makeCircle,
  type MadeCircle,
  member,
  openHouse,
  openPage,
  PHONE,
  PROJECTOR,
  read,
  signIn,
} from './house.ts';

let browser: Browser;
let house: TestServer;
let circle: MadeCircle;
let draft: string;
const SHARED = 'I want to go home able to reach my own kettle.';
const DIVIDED = 'A quiet ward is often one where nobody is walking.';

beforeAll(async () => {
  browser = await launchBrowser();
  house = await openHouse();
  circle = await makeCircle(house);
  await desk(house, circle, 'seed', { language: 'en', texts: [SHARED, DIVIDED, 'أريد أن أمشي إلى البيت'] });
  await desk(house, circle, 'round/open', { mode: 'live', until: null });
  const { voices } = (await read(house, circle, '/voices')).body;
  const of = (text: string) => voices.find((voice: { text: string }) => voice.text === text).id;
  for (let more = 0; more < 7; more += 1) {
    await addPerson(house, circle, 'p1', 1);
    await addPerson(house, circle, 'p2', 1);
  }
  // seven leaders share the one and not the other: by the result, two positions share it
  for (let more = 0; more < 7; more += 1) await addPerson(house, circle, 'p3', more === 0 ? 1 : -1);
  await desk(house, circle, 'round/close', { number: 1 });
  await desk(house, circle, 'drafting/open', { until: null });
  draft = (await read(house, circle, '/drafts')).body.drafts[0].id;
  await member(house, circle, 'drafts/tie', { draft, part: 'we-are', voice: of(DIVIDED) });
});
afterAll(async () => {
  await browser.close();
  await house.done();
});

const violations = async (page: Page): Promise<readonly string[]> => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
};
const drafts = async () => (await read(house, circle, '/drafts')).body;
const openStudio = async (options: Parameters<typeof openPage>[2] = { viewport: LAPTOP }) => {
  const opened = await openPage(browser, house, options);
  await signIn(opened.context, house);
  await opened.page.goto(`/desk/${circle.id}/studio`);
  await opened.page.getByRole('textbox', { name: 'So that' }).waitFor();
  await vi.waitFor(async () => expect(await opened.page.locator('#part-so-that').isEditable()).toBe(true), {
    timeout: 20_000,
  });
  return opened;
};
/** Presses Tab until what has the focus has this name. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < 90; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLTextAreaElement | null;
      return element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? '';
    });
    if (name.test(focused)) return;
  }
  throw new Error(`the keyboard never came to ${name}`);
};

test('write, tie a voice, untie it and undo: by the keyboard alone', { timeout: 120_000 }, async () => {
  const { page, context, faults } = await openStudio();
  await tabTo(page, /^So that/);
  await page.keyboard.type('everyone reaches their own kettle');
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Threads of “So that”: none',
  );
  await page.keyboard.press('Enter');
  await tabTo(page, /^Pick a voice$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Pick a voice for “So that”' }).waitFor();
  await tabTo(page, /Find words in the voices/);
  await page.keyboard.type('KETTLE');
  await tabTo(page, /Tie this voice: I want to go home/);
  await page.keyboard.press('Enter');
  await page.getByText('Tied to “So that”.').waitFor();
  await vi.waitFor(async () => expect((await drafts()).drafts[0].threads).toHaveLength(2), { timeout: 10_000 });
  const list = page.getByRole('region', { name: 'Threads of “So that”' });
  await list.getByText(SHARED).waitFor();
  await page.getByRole('button', { name: /Untie “I want to go home/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Untied.').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).focus();
  await page.keyboard.press('Enter');
  await vi.waitFor(async () => expect((await drafts()).drafts[0].threads).toHaveLength(2), { timeout: 10_000 });
  await vi.waitFor(
    async () => expect((await drafts()).drafts[0].parts['so-that']).toBe('everyone reaches their own kettle'),
    { timeout: 10_000 },
  );
  expect(faults).toEqual([]);
  await context.close();
});

test('a part says what it is tied to, by the released result; the coach asks one question and can be silenced', {
  timeout: 120_000,
}, async () => {
  const { page, context } = await openStudio();
  await page.locator('#part-we-are').focus();
  await page.keyboard.press('End');
  await page.keyboard.type('the people of the ward');
  // leaders do not share it: the marks are those of the two positions that do
  await page.getByRole('button', { name: 'Threads of “We are”' }).click();
  const list = page.getByRole('region', { name: 'Threads of “We are”' });
  await list.getByText('Shared by People who use services, Staff.').waitFor({ state: 'attached' });
  await page.locator('#part-together-we').focus();
  await page.keyboard.press('End');
  await page.keyboard.type('Introduce quiet hours');
  await page.getByRole('button', { name: 'Threads of “Together we”' }).click();
  await page
    .getByRole('region', { name: 'Threads of “Together we”' })
    .getByText('No voice is tied to these words yet.')
    .waitFor();
  await page.getByText('“Introduce” is something to do.').waitFor({ timeout: 15_000 });
  await page.getByText(/^Why we ask:/).waitFor();
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.getByText('“Introduce” is something to do.').waitFor({ state: 'hidden' });
  await page.reload();
  await page.locator('#part-together-we').focus();
  await page.getByText('“Introduce” is something to do.').waitFor({ timeout: 15_000 });
  await page.getByRole('button', { name: 'Do not ask this again' }).click();
  await page.getByText('One question is silenced here.').waitFor();
  await page.reload();
  await page.locator('#part-together-we').focus();
  await page.getByText('One question is silenced here.').waitFor();
  await page.waitForTimeout(2_500);
  expect(await page.getByText('“Introduce” is something to do.').count()).toBe(0);
  await context.close();
});

test('a suggestion from a phone is taken in on the desk, another set aside with a reason its writer reads', {
  timeout: 120_000,
}, async () => {
  const phone = await openPage(browser, house);
  await joinByPage(phone.page, circle, 'Staff');
  await phone.page.getByRole('heading').first().waitFor();
  await phone.page.goto(`/c/${circle.id}/draft?draft=${draft}&part=we-will-not`);
  await phone.page.getByText('Suggest words instead').click();
  const words = phone.page.getByRole('textbox', { name: 'Words for “We will not”' });
  for (const text of ['count a still ward as a safe ward', 'say never']) {
    await words.fill(text);
    await phone.page.getByRole('button', { name: 'Send this suggestion' }).click();
    await phone.page.getByText('Your suggestion is in.').waitFor();
  }
  const { page, context } = await openStudio();
  await page.getByRole('heading', { name: 'Suggested wording, 2' }).waitFor();
  await page.getByRole('button', { name: 'Take in “count a still ward as a safe ward”' }).click();
  await vi.waitFor(
    async () => expect(await page.locator('#part-we-will-not').inputValue()).toBe('count a still ward as a safe ward'),
    { timeout: 10_000 },
  );
  await page.getByRole('button', { name: 'Set aside “say never”' }).click();
  await page.getByRole('textbox', { name: 'Why? Whoever wrote it will read this.' }).fill('It is said in “We are”.');
  await page.getByRole('button', { name: 'Set it aside with this reason' }).click();
  await phone.page.getByText('Set aside: It is said in “We are”.').locator('visible=true').waitFor({ timeout: 20_000 });
  await vi.waitFor(
    async () =>
      expect(await phone.page.locator('#part-we-will-not').inputValue()).toBe('count a still ward as a safe ward'),
    { timeout: 10_000 },
  );
  await phone.page.getByRole('button', { name: 'Take it back' }).last().click();
  await phone.page.getByText('Taken back. Nothing of it is kept.').waitFor();
  expect((await drafts()).suggestions).toHaveLength(1);
  await phone.context.close();
  await context.close();
});

test('the clock is shown and locks nothing; a draft is handed to two by name, and the page says when they return', {
  timeout: 120_000,
}, async () => {
  const { page, context } = await openStudio();
  await page.getByRole('textbox', { name: 'Minutes' }).fill('0');
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await page.getByText('Give from 1 to 60 minutes.').waitFor();
  await page.getByRole('textbox', { name: 'Minutes' }).fill('12');
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await page.getByText('About 12 minutes left.').waitFor();
  await page.clock.install({ time: Date.now() + 13 * 60_000 });
  await page.clock.runFor(6_000);
  await page.getByText('The time for wordsmithing is over. Nothing is locked').waitFor();
  expect(await page.locator('#part-so-that').isEditable()).toBe(true);
  await page.clock.resume();
  await page.getByRole('button', { name: 'Hand to two volunteers' }).click();
  await page.getByRole('textbox', { name: 'First name of one' }).fill('Ana');
  await page.getByRole('button', { name: 'Hand the draft over' }).click();
  await page.getByText('Name both: two people take it away together.').waitFor();
  await page.getByRole('textbox', { name: 'First name of the other' }).fill('Bo');
  await page.getByLabel('They return with it on').fill('2099-01-14');
  await page.getByRole('button', { name: 'Hand the draft over' }).click();
  await page.getByText(/Ana and Bo return with draft A on Wednesday,? 14 January 2099\./).waitFor();
  await context.close();
});

test('drafts lie side by side by threes, and words come in while one looks', { timeout: 120_000 }, async () => {
  for (const name of ['B', 'C', 'Nights'])
    await member(house, circle, 'drafts', { id: randomUUID(), name, from: null });
  const { page, context } = await openStudio();
  await page.getByRole('button', { name: 'Compare drafts' }).click();
  await page.getByRole('heading', { name: 'Draft C' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Draft Nights' }).count()).toBe(0);
  const writer = await openStudio();
  await writer.page.locator('#part-so-that').focus();
  await writer.page.keyboard.press('End');
  await writer.page.keyboard.type(', at night too');
  await page.getByText('everyone reaches their own kettle, at night too').waitFor({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Next three' }).click();
  await page.getByRole('button', { name: 'Write in draft Nights' }).click();
  await page.getByText('Draft Nights of 4').waitFor();
  expect(await page.locator('#part-so-that').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Remove this empty draft' }).click();
  await vi.waitFor(async () => expect((await drafts()).drafts).toHaveLength(3), { timeout: 10_000 });
  await context.close();
  await writer.context.close();
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the studio, on the desk or on a phone: %s',
  {
    timeout: 120_000,
  },
  async (colorScheme) => {
    const { page, context, outside, faults } = await openStudio({ viewport: LAPTOP, colorScheme });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Threads of “So that”' }).click();
    await page.getByRole('button', { name: 'Pick a voice' }).click();
    await page
      .getByRole('button', { name: /^Tie “/ })
      .first()
      .click();
    await page.locator('#part-so-that').focus();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Compare drafts' }).click();
    await page.getByRole('heading', { name: 'Draft B' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const phone = await openPage(browser, house, { viewport: PHONE, colorScheme });
    await joinByPage(phone.page, circle, 'Staff');
    await phone.page.getByRole('heading').first().waitFor();
    for (const [path, words] of [
      ['', 'Choose a draft'],
      [`?draft=${draft}`, 'We will know we live it when'],
      [`?draft=${draft}&part=so-that`, 'Threads of “So that”'],
    ] as const) {
      await phone.page.goto(`/c/${circle.id}/draft${path}`);
      await phone.page.getByText(words).first().waitFor();
      expect({ path, found: await violations(phone.page) }).toEqual({ path, found: [] });
    }
    await phone.page.getByText('Suggest words instead').click();
    expect(await violations(phone.page)).toEqual([]);
    expect({ outside, faults: [...faults, ...phone.faults] }).toEqual({ outside: [], faults: [] });
    await phone.context.close();
    await context.close();
  },
);

test.each([
  ['320 pixels wide', { viewport: { width: 320, height: 640 } }],
  ['a laptop at 400 %', { viewport: { width: 360, height: 225 }, deviceScaleFactor: 4 }],
] as const)(
  '%s: nothing scrolls sideways and the threads are in the list',
  { timeout: 120_000 },
  async (_, options) => {
    const { page, context } = await openStudio(options);
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await sideways()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Threads of “We are”: 1' }).click();
    await page.getByRole('region', { name: /^Threads of/ }).waitFor();
    expect(await sideways()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Compare drafts' }).click();
    await page.getByRole('heading', { name: 'Draft B' }).waitFor();
    expect(await sideways()).toBeLessThanOrEqual(0);
    await joinByPage(page, circle, 'Staff');
    await page.goto(`/c/${circle.id}/draft?draft=${draft}&part=so-that`);
    await page.getByText('Threads of “So that”').waitFor();
    expect(await sideways()).toBeLessThanOrEqual(0);
    await context.close();
  },
);

test('the projector shows the drafts as they are written, without scrolling and nothing smaller than 20 pixels', {
  timeout: 120_000,
}, async () => {
  const { page, context } = await openStudio({ viewport: PROJECTOR });
  await page.goto(`/wall/${circle.id}`);
  await page.getByRole('heading', { name: 'Draft A' }).waitFor();
  for (let turn = 0; turn < 4; turn += 1) {
    const seen = await page.evaluate(() => ({
      scrolls: document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth,
      small: [...document.querySelectorAll('body *')]
        .filter(
          (element) =>
            [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) &&
            !element.closest('.unseen, noscript') &&
            Number.parseFloat(getComputedStyle(element).fontSize) < 20,
        )
        .map((element) => element.textContent),
    }));
    expect(seen).toEqual({ scrolls: false, small: [] });
    await page.keyboard.press('ArrowRight');
  }
  expect(await violations(page)).toEqual([]);
  await context.close();
});
