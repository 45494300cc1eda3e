import { afterAll, beforeAll, expect, test } from 'vitest';
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
  signIn,
} from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.done());

const TEXTS = ['beds', 'walks', 'frames', 'nights', 'visits', 'alarms', 'tea'].map((word) => `We care about ${word}.`);

test('two camps: the picture comes to an open page by itself when the round closes, after the sentence and the table, and follows on the wall', async () => {
  const circle = await makeCircle(house);
  await circle.desk('seed', { language: 'en', texts: TEXTS });
  await circle.desk('round/open', { mode: 'live', until: null });
  for (let at = 0; at < 28; at += 1) await addPerson(circle, at % 2 === 0 ? 'p1' : 'p2', at % 2 === 0 ? 1 : -1);
  const phone = await openPage(house, { viewport: PHONE });
  await joinByPage(phone.page, circle, 'Leaders');
  await phone.page.goto(`/c/${circle.id}/result`);
  await phone.page.getByText('There is no result yet').waitFor();
  await circle.desk('round/close', { number: 1 });

  const picture = phone.page.getByRole('img', { name: 'Two groups answer alike within themselves.' });
  await picture.waitFor({ timeout: 30_000 });
  const table = phone.page.getByRole('table', { name: 'What each group holds more than the rest' });
  expect(await table.getByRole('row').count()).toBe(3);
  for (const words of ['14 or more', 'Agrees:', 'Disagrees:', 'We care about ']) {
    expect(await table.getByText(words).count()).toBeGreaterThan(0);
  }
  // the sentence of the result, its voices, then this
  const order = await phone.page.evaluate(() => {
    const at = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN;
    return [at('h1'), at('.voice-list'), at('.opinion-sentence'), at('svg.opinions'), at('.opinion-table')];
  });
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  expect(await phone.page.getByText('Left, right, up and down mean nothing.').isVisible()).toBe(true);
  // what the page was sent holds no ballot and no exact number
  const { picture: sent } = (await circle.read('/picture')).body;
  expect(sent.placed).toEqual({ kind: 'count', count: 26 });
  expect(JSON.stringify(sent)).not.toMatch(/ballot|person|probab/i);
  await phone.page.setViewportSize({ width: 320, height: 640 });
  expect(
    await phone.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
  ).toBe(true);

  const wall = await openPage(house, { viewport: LAPTOP });
  await signIn(wall.context, house);
  await wall.page.goto(`/desk/${circle.id}`);
  await wall.page.getByText('Round 1 is closed.').waitFor();
  await wall.page.goto(`/wall/${circle.id}`);
  // the finding and seven voices stand before it
  await wall.page.getByText('1 of 11').waitFor();
  for (let page = 2; page <= 9; page += 1) {
    expect(await wall.page.getByRole('heading', { name: 'Two groups' }).count()).toBe(0);
    await wall.page.keyboard.press('ArrowRight');
    await wall.page.getByText(`${page} of 11`).waitFor();
  }
  await wall.page.getByRole('heading', { name: 'Two groups answer alike within themselves.' }).waitFor();
  await wall.page.keyboard.press('ArrowRight');
  await wall.page.getByRole('table', { name: 'What each group holds more than the rest' }).waitFor();
  expect([...phone.faults, ...phone.outside, ...wall.faults, ...wall.outside]).toEqual([]);
  await phone.context.close();
  await wall.context.close();
});

test('where all answer alike the page says that there are no camps; how it is worked out opens by the keyboard', async () => {
  const circle = await makeOpinions(house, () => 1);
  const { page, context, faults } = await openPage(house, { viewport: LAPTOP, colorScheme: 'dark' });
  await joinByPage(page, circle, 'Staff');
  await page.goto(`/c/${circle.id}/result`);
  await page.getByText('No camps: opinions here are one shared field.').waitFor({ timeout: 30_000 });
  expect(await page.locator('svg.opinions').count()).toBe(0);
  const summary = page.getByText('How this picture is worked out');
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Answers hang together no more than they would by chance').waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test('without a connection the picture that was there stays; one that was never fetched is said to be awaited', async () => {
  const circle = await makeCircle(house);
  await circle.desk('seed', { language: 'en', texts: TEXTS.slice(0, 2) });
  await circle.desk('round/open', { mode: 'live', until: null });
  for (let at = 0; at < 6; at += 1) await addPerson(circle, 'p1', 1);
  await circle.desk('round/close', { number: 1 });
  const { page, context } = await openPage(house, { viewport: PHONE });
  await joinByPage(page, circle, 'Staff');
  let away = true;
  await page.route('**/picture', (route) => (away ? route.abort() : route.continue()));
  await page.goto(`/c/${circle.id}/result`);
  await page.getByText('No connection. The picture of opinions is fetched when you are back.').waitFor();
  away = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByText('Too few answers for a picture of opinions').waitFor();
  away = true;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.waitForTimeout(300);
  expect(await page.getByText('Too few answers for a picture of opinions').isVisible()).toBe(true);
  await context.close();
});
