import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEMPLATES } from '../packages/domain/src/index.ts';
import { violations } from './axe.ts';
import {
  addPerson,
  type House,
  joinByPage,
  LAPTOP,
  makeCircle,
  openHouse,
  openPage,
  PHONE,
  PROJECTOR,
  signIn,
  type TestCircle,
} from './house.ts';

let house: House;
let none: TestCircle;
let planned: TestCircle;
let running: TestCircle;
let closed: TestCircle;
let closedId: string;

const plan = async (circle: TestCircle): Promise<string> => {
  const template = TEMPLATES.find(({ id }) => id === 'hour');
  const steps = template?.steps.map(([kind, length]) => ({ id: '', kind, length })) ?? [];
  const joining = {
    place: 'The hall',
    link: 'https://meet.example.org/a-rather-long-address-that-has-to-break/somewhere/or-it-runs-out-of-the-page',
    dialIn: '01632 960 555, code 4417',
    starts: '2099-06-12T14:15',
    timeZone: 'Europe/London',
  };
  return (await circle.desk('gatherings', { name: 'Monday', mode: 'live', steps, joining })).body.id;
};
const press = (circle: TestCircle, id: string, what: string, turn: number) =>
  circle.desk(`gatherings/${id}/${what}`, { turn });

beforeAll(async () => {
  house = await openHouse();
  none = await makeCircle(house);
  planned = await makeCircle(house);
  await plan(planned);
  await planned.desk('roster', {
    people: [
      { name: 'Ann Lee', email: 'ann@example.org', affected: null },
      { name: 'Bo Ek', email: null, affected: null },
    ],
  });
  await planned.desk('seed', { language: 'en', texts: ['We walk with people.', 'أريد أن أمشي إلى البيت'] });
  running = await makeCircle(house);
  const id = await plan(running);
  await press(running, id, 'start', 0);
  await press(running, id, 'forward', 1);
  closed = await makeCircle(house);
  closedId = await plan(closed);
  await press(closed, closedId, 'start', 0);
  await press(closed, closedId, 'forward', 1);
  await closed.desk('seed', { language: 'en', texts: ['We walk with people.'] });
  for (let more = 0; more < 6; more += 1)
    for (const position of ['p1', 'p2', 'p3']) await addPerson(closed, position, 1);
  for (let turn = 2; turn < 9; turn += 1) await press(closed, closedId, 'forward', turn);
});
afterAll(() => house.done());

const deskPages = (): readonly (readonly [string, string])[] => [
  [`/desk/${none.id}/gathering`, 'How much time is there?'],
  [`/desk/${planned.id}/gathering`, 'Begin with the first step'],
  [`/desk/${running.id}/gathering`, 'You lead, as Sana Idris.'],
  [`/desk/${closed.id}/gathering`, 'Earlier gatherings'],
  [`/desk/${none.id}/roster`, 'Nobody is on the roster yet'],
  [`/desk/${planned.id}/roster`, '2 people are invited'],
  [`/remote/${running.id}`, 'Next: Respond'],
  [`/remote/${none.id}`, 'No gathering is running'],
  [`/print/${planned.id}/deal`, 'Read these words aloud'],
  [`/print/${planned.id}/slips`, 'For Ann Lee'],
  [`/wall/${running.id}`, '0 voices so far'],
];

// every colour against every ground is held by look/contrast.test.ts: each page is looked at where it is used most
describe.each([
  ['members', 'light', PHONE],
  ['conveners', 'dark', LAPTOP],
] as const)('axe on the pages of gatherings for %s, %s', (who, colorScheme, viewport) => {
  test('finds nothing, and nothing runs out of the page', async () => {
    const { page, context, outside, faults } = await openPage(house, { viewport, colorScheme });
    const look = async (path: string): Promise<void> => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect({ path, found: await violations(page), wide: Math.max(0, wide) }).toEqual({ path, found: [], wide: 0 });
    };
    await (who === 'members' ? asMember : asConvener)(page, context, look);
    expect({ outside, faults }).toEqual({ outside: [], faults: [] });
    await context.close();
  });
});

type Look = (path: string) => Promise<void>;

const asMember = async (page: Page, context: BrowserContext, look: Look): Promise<void> => {
  await joinByPage(page, running, 'Staff');
  await page.getByRole('heading', { name: 'So far, in one minute' }).waitFor();
  await page.getByText('What has come of it so far').waitFor();
  await look('so far');
  await page.goto(`/c/${running.id}/write`);
  await page.getByRole('button', { name: 'Words said aloud' }).click();
  await page.getByText('Now we write.').waitFor();
  await look('banner');
  await joinByPage(page, planned, 'Staff');
  await page.getByText('Monday is planned').first().waitFor();
  await page.goto(`/c/${planned.id}/gathering`);
  await page.getByRole('button', { name: 'Put it in my calendar' }).waitFor();
  await look('planned');
  await joinByPage(page, closed, 'Staff');
  await page.goto(`/c/${closed.id}/gathering/${closedId}`);
  await page.getByText('Nobody typed it up').waitFor();
  await look('record');
  await joinByPage(page, none, 'Staff');
  await page.goto(`/c/${none.id}/gathering`);
  await page.getByText('No gathering is planned').first().waitFor();
  await look('none');
  await signIn(context, house);
  await page.goto(`/remote/${running.id}`);
  await page.getByText('Next: Respond').waitFor();
  await look('remote');
};

const asConvener = async (page: Page, context: BrowserContext, look: Look): Promise<void> => {
  await signIn(context, house);
  for (const [path, words] of deskPages()) {
    await page.goto(path);
    await page.getByText(words).first().waitFor();
    await look(path);
  }
  await page.goto(`/desk/${running.id}/gathering`);
  await page.getByRole('button', { name: 'Change the steps to come' }).click();
  await look('changing');
  await page.getByRole('button', { name: 'Back to Listen' }).click();
  await page.getByRole('dialog').waitFor();
  await look('going back');
};

test('a plan is made with the keyboard alone, and bad lines of a roster stay in the box', async () => {
  const circle = await makeCircle(house);
  const { page, context } = await openPage(house, { viewport: LAPTOP });
  await signIn(context, house);
  await page.goto(`/desk/${circle.id}/gathering`);
  await page.getByRole('radio', { name: /^20 minutes/ }).focus();
  await page.keyboard.press('Space');
  await page.getByText('20 minutes in all').waitFor();
  await page.getByRole('button', { name: 'Move step 1, Listen, later' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('What happens in step 2').focus();
  expect(await page.getByLabel('What happens in step 2').inputValue()).toBe('listen');
  await page.getByRole('button', { name: 'Plan this gathering' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Begin with the first step' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Voices' }).waitFor();
  await page.goto(`/desk/${circle.id}/roster`);
  await page.getByLabel('One person a line').fill('Ann, ann@example.org, Night porters\nBo, bo@example\nCy');
  await page.getByRole('button', { name: 'Add these people' }).click();
  await page.getByText('Line 1: “bo@example” is not a mail address.').waitFor();
  expect(await page.getByLabel('One person a line').inputValue()).toBe('Bo, bo@example');
  await page.getByRole('button', { name: 'Take Ann off the roster' }).click();
  await page.getByText('Ann is off the roster.').waitFor();
  await page.getByRole('button', { name: 'Put them back' }).click();
  await page.getByText('2 people are invited').waitFor();
  // whose "our": the roster's count stands as invited
  await page.goto(`/desk/${circle.id}`);
  await page
    .getByRole('row', { name: /Night porters/ })
    .getByText('1', { exact: true })
    .waitFor();
  await context.close();
});

test('a press that is under way is seen and said, and a second one meanwhile is not taken', async () => {
  const circle = await makeCircle(house);
  const id = await plan(circle);
  await press(circle, id, 'start', 0);
  const { page, context } = await openPage(house);
  await signIn(context, house);
  await page.goto(`/remote/${circle.id}`);
  const more = page.getByRole('button', { name: '5 more minutes' });
  await more.waitFor();
  let posts = 0;
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(`**/gatherings/${id}/*`, async (route) => {
    if (route.request().postData()?.includes('more') !== true) return route.continue();
    posts += 1;
    await held;
    await route.continue();
  });
  await more.click();
  await page.getByText('One moment: the last press is on its way.').waitFor();
  const state = () =>
    more.evaluate((button) => [button.getAttribute('aria-disabled'), getComputedStyle(button).borderTopStyle]);
  expect(await state()).toEqual(['true', 'dashed']);
  expect(await violations(page)).toEqual([]);
  // a second press by hand
  await more.click({ force: true });
  letThrough();
  await page.getByText('One moment: the last press is on its way.').waitFor({ state: 'detached' });
  expect([posts, ...(await state())]).toEqual([1, null, 'solid']);
  await context.close();
});

test('at 400 % zoom nothing runs out of the page', async () => {
  const { page, context } = await openPage(house, { viewport: { width: 320, height: 640 } });
  await joinByPage(page, running, 'Staff');
  await page.getByText('What has come of it so far').waitFor();
  await signIn(context, house);
  for (const [path, words] of [[`/c/${running.id}/gathering`, 'Somebody else’s words'], ...deskPages()] as const) {
    if (path.startsWith('/wall') || path.startsWith('/print')) continue;
    await page.goto(path);
    await page.getByText(words).first().waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect({ path, wide: Math.max(0, wide) }).toEqual({ path, wide: 0 });
  }
  await context.close();
});

test('the wall of a gathering scrolls nowhere and sets nothing smaller than 20 pixels', async () => {
  const circle = await makeCircle(house);
  const id = await plan(circle);
  const { page, context } = await openPage(house, { viewport: PROJECTOR });
  await signIn(context, house);
  await page.goto(`/desk/${circle.id}`);
  await page.getByText('Bring someone in').waitFor();
  await press(circle, id, 'start', 0);
  await page.goto(`/wall/${circle.id}`);
  for (const [turn, name] of ['Listen', 'Voices', 'Respond', 'Common ground', 'Draft', 'Consent', 'Close'].entries()) {
    await page.locator('.wall-step strong', { hasText: name }).waitFor();
    if (name === 'Consent' || name === 'Close') await page.getByText('All get home.').waitFor();
    if (name === 'Close') await page.getByText(/^You hear back by/).waitFor();
    const seen = await page.evaluate(() => ({
      scrolls: document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth,
      small: [...document.querySelectorAll('main *')]
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        .filter((element) => element.getClientRects().length > 0 && !element.closest('.unseen'))
        .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 20)
        .map((element) => element.textContent),
    }));
    expect({ name, ...seen }).toEqual({ name, scrolls: false, small: [] });
    if (name === 'Draft') {
      const text = {
        'we-are': 'Patients and porters.',
        'together-we': 'Walk people home.',
        'so-that': 'All get home.',
      };
      const parts = { ...text, 'we-live-it-when': '', 'we-will-not': '', 'still-open': '' };
      const draft = { from: 'words', parts, threads: [] };
      await circle.desk('purpose/put', { draft, reviewOn: '2099-06-01', until: null });
    }
    if (name === 'Consent')
      await circle.desk('purpose/close', { number: 1, adopt: true, reasons: 'We begin with it.', by: 'Sana' });
    await press(circle, id, 'forward', turn + 1);
  }
  await context.close();
});
