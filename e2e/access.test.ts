import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { FULL } from './full.ts';
import {
  addPerson,
  type House,
  joinByPage,
  LAPTOP,
  makeCircle,
  makeOpinions,
  openHouse,
  openPage,
  PHONE,
  PROJECTOR,
  signIn,
  type TestCircle,
} from './house.ts';

let house: House;
let open: TestCircle;
let closed: TestCircle;
let camps: TestCircle;
let field: TestCircle;
beforeAll(async () => {
  house = await openHouse();
  open = await makeCircle(house);
  await open.desk('seed', {
    language: 'en',
    texts: ['We walk with people.', 'Ask me what I can do.', 'أريد أن أمشي إلى البيت'],
  });
  await open.desk('round/open', { mode: 'live', until: null });
  closed = await makeCircle(house);
  await closed.desk('seed', { language: 'en', texts: ['We walk with people.', 'Ask me what I can do.'] });
  await closed.desk('round/open', { mode: 'live', until: null });
  for (let more = 0; more < 7; more += 1) {
    await addPerson(closed, 'p1', 1);
    await addPerson(closed, 'p2', more < 3 ? -1 : 1);
  }
  await closed.desk('round/close', { number: 1 });
  camps = await makeOpinions(house, (at) => (at % 2 === 0 ? 1 : -1));
  field = await makeOpinions(house, () => 1);
});
afterAll(() => house.done());

/** Every page there is, and what has to stand on it before it is looked at. */
const memberPages = (): readonly (readonly [string, string])[] => [
  ['/', 'Join with a code'],
  ['/j', 'Join with four words'],
  [`/j/${open.code.replaceAll(' ', '-')}`, 'This device has joined this circle.'],
  ['/j/no-such-words-here', 'No circle has these four words'],
  [`/c/${open.id}/write`, 'Your voice'],
  [`/c/${open.id}/mine`, 'My voices'],
  [`/c/${open.id}/log`, 'What was hidden or joined'],
  [`/c/${open.id}/stories`, 'No stories yet'],
  [`/c/${open.id}/result`, 'There is no result yet'],
  [`/c/${closed.id}/result`, 'Too few answers for a picture of opinions'],
  [`/c/${camps.id}/result`, 'Two groups answer alike within themselves.'],
  [`/c/${field.id}/result`, 'No camps: opinions here are one shared field.'],
  ['/c/00000000-0000-4000-8000-000000000000', 'This device is not in this circle'],
  ['/keep', 'Clear this device'],
  ['/what-this-is', 'What it is not'],
  ['/privacy', 'What is stored'],
  ['/remains', 'Addresses and times'],
  ['/help', 'Look of the pages'],
  ['/nowhere', 'There is no such page'],
];
const deskPages = (): readonly (readonly [string, string])[] => [
  ['/desk', 'Your circles'],
  ['/desk/new', 'Make the circle'],
  [`/desk/${open.id}`, 'Round 1 is open.'],
  [`/desk/${closed.id}`, 'Round 1 is closed.'],
  [`/desk/${open.id}/edit`, 'Save the changes'],
  [`/desk/${open.id}/voices`, 'We walk with people.'],
  [`/desk/${open.id}/ways-in`, 'A shared tablet'],
  [`/desk/${open.id}/type-in`, 'The six words on the card'],
  [`/print/${open.id}/sheet`, 'Point your phone'],
  [`/print/${open.id}/cards?count=2`, 'Card 2'],
  [`/wall/${open.id}`, 'or type these four words at'],
  [`/wall/${closed.id}`, 'Next voice'],
  ['/account', 'Passkeys'],
];

// every colour against every ground is held by look/contrast.test.ts: each page is looked at where it is used most
test.each([
  ['members', 'light', PHONE],
  ['conveners', 'dark', LAPTOP],
  ...(FULL
    ? ([
        ['members', 'dark', PHONE],
        ['members', 'light', LAPTOP],
        ['members', 'dark', LAPTOP],
        ['conveners', 'light', PHONE],
        ['conveners', 'dark', PHONE],
        ['conveners', 'light', LAPTOP],
      ] as const)
    : []),
] as const)('axe finds nothing on the pages of %s, %s, %o', async (who, colorScheme, viewport) => {
  const { page, context, outside, faults } = await openPage(house, { viewport, colorScheme });
  await (who === 'members' ? lookAsMember : lookAsConvener)(page, context);
  expect({ outside, faults }).toEqual({ outside: [], faults: [] });
  await context.close();
});

const lookAsMember = async (page: Page): Promise<void> => {
  await page.goto(`/j/${open.code.replaceAll(' ', '-')}`);
  await page.getByText('Who are you speaking as today?').waitFor();
  expect(await violations(page)).toEqual([]);
  for (const circle of [closed, camps, field]) await joinByPage(page, circle, 'Staff');
  await joinByPage(page, open, 'Staff');
  await page.getByText('Should this guide').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Agree', exact: true }).click();
  await page.getByText('This matters most to me').waitFor();
  expect(await violations(page)).toEqual([]);
  for (const [path, words] of memberPages()) {
    await page.goto(path);
    await page.getByText(words).first().waitFor();
    expect({ path, found: await violations(page) }).toEqual({ path, found: [] });
  }
  await page.goto(`/c/${camps.id}/result`);
  await page.getByText('How this picture is worked out').click();
  await page.getByText('take them as a hint').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.goto(`/tablet/${open.id}#${open.code.replaceAll(' ', '-')}`);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByText('Who are you speaking as today?').waitFor();
  expect(await violations(page)).toEqual([]);
};

const lookAsConvener = async (page: Page, context: BrowserContext): Promise<void> => {
  for (const [path, words] of [
    ['/sign-in', 'Sign in with a passkey'],
    ['/reset-password?token=x', 'Set the new password'],
    ['/convene', 'This invitation has been used'],
    ['/set-up', 'What this must never be used for'],
  ] as const) {
    await page.goto(path);
    await page.getByText(words).first().waitFor();
    expect({ path, found: await violations(page) }).toEqual({ path, found: [] });
  }
  await signIn(context, house);
  for (const [path, words] of deskPages()) {
    await page.goto(path);
    await page.getByText(words).first().waitFor();
    expect({ path, found: await violations(page) }).toEqual({ path, found: [] });
  }
  await page.goto(`/desk/${camps.id}`);
  await page.getByText('Round 1 is closed.').waitFor();
  await page.goto(`/wall/${camps.id}`);
  await page.getByRole('button', { name: 'Are there camps?' }).click();
  await page.getByRole('heading', { name: 'Two groups answer alike' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByRole('table').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.goto(`/desk/${open.id}`);
  await page.getByRole('button', { name: 'Close the round' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
};

test('the projector scrolls nowhere and sets nothing smaller than 20 pixels', async () => {
  const { page, context } = await openPage(house, { viewport: PROJECTOR });
  await signIn(context, house);
  for (const { id } of [closed, camps]) {
    await page.goto(`/desk/${id}`);
    await page.getByText('Round 1 is closed.').waitFor();
  }
  for (const step of [
    async () => page.goto(`/wall/${closed.id}`),
    async () => page.keyboard.press('ArrowRight'),
    async () => page.getByRole('button', { name: 'All voices' }).click(),
    async () => page.goto(`/wall/${camps.id}`),
    async () => page.getByRole('button', { name: 'Are there camps?' }).click(),
    async () => page.keyboard.press('ArrowRight'),
    async () => page.keyboard.press('ArrowRight'),
  ]) {
    await step();
    await page.getByText(/Next (voice|page)/).waitFor();
    const seen = await page.evaluate(() => ({
      scrolls: document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth,
      small: [...document.querySelectorAll('body *')]
        .filter(
          (element) =>
            [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) &&
            element.getClientRects().length > 0 &&
            !element.closest('.unseen'),
        )
        .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 20)
        .map((element) => element.textContent),
    }));
    expect(seen).toEqual({ scrolls: false, small: [] });
  }
  await context.close();
});
