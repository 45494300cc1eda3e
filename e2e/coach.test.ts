import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { type House, joinByPage, makeCircle, openHouse, openPage } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.done());

const TWO = 'Visiting hours should be longer and the car park should be free. Mrs Whitaker says so too.';

test('under a voice the coach asks one thing, is put off, silenced and asked again, sends nothing and blocks nothing', async () => {
  const circle = await makeCircle(house);
  await circle.desk('round/open', { mode: 'live', until: null });
  const { page, faults, outside } = await openPage(house);
  await joinByPage(page, circle, 'Staff');
  await page.waitForURL(`**/c/${circle.id}`);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto(`/c/${circle.id}/write`);
  const box = page.getByRole('textbox');
  const question = page.getByRole('region', { name: 'A question' });

  // a name comes before a second idea; one question at a time, in the writer's own words
  await box.fill(TWO);
  await question.getByText('“Mrs Whitaker” may be somebody’s name. Can it be said without saying who?').waitFor();
  expect(await question.getByRole('heading').count()).toBe(1);
  await question.getByText(/^Why we ask: A voice stays on the wall/).waitFor();
  expect(await violations(page)).toEqual([]);

  // nothing to ask about
  await box.fill('Ask me before you move me.');
  await expect.poll(() => question.getByRole('heading').count(), { timeout: 20_000 }).toBe(0);
  await box.fill(TWO);

  // put off: the next one; silenced: it is not asked again on this device, until it may be
  await question.getByRole('button', { name: 'Not now' }).click();
  await question.getByText(/^There may be more than one idea here\./).waitFor();
  await question.getByRole('button', { name: 'Do not ask this again' }).click();
  await question.getByText('One question is silenced here.').waitFor();
  await page.reload();
  await question.getByText(/“Mrs Whitaker” may be/).waitFor();
  await question.getByRole('button', { name: 'Not now' }).click();
  await expect.poll(() => question.getByRole('heading').count(), { timeout: 20_000 }).toBe(0);
  await question.getByRole('button', { name: 'Ask them again' }).click();
  await question.getByText(/^There may be more than one idea here\./).waitFor();

  // what is typed stays as it is typed, went nowhere, and goes when its writer sends it
  expect(await box.inputValue()).toBe(TWO);
  expect(sent.filter((line) => line.includes('Whitaker'))).toEqual([]);
  await page.getByRole('button', { name: 'Send these words' }).click();
  await page.getByRole('heading', { name: 'Your voice is in' }).waitFor();
  await expect
    .poll(async () => (await circle.read('/voices')).body.voices.map(({ text }: { text: string }) => text))
    .toEqual([TWO]);
  expect(faults).toEqual([]);
  expect(outside).toEqual([]);
});

test('where the coach cannot be fetched, writing goes on', async () => {
  const circle = await makeCircle(house);
  await circle.desk('round/open', { mode: 'live', until: null });
  const { page, context, faults } = await openPage(house);
  await joinByPage(page, circle, 'Staff');
  await page.waitForURL(`**/c/${circle.id}`);
  await page.goto(`/c/${circle.id}/write`);
  await page.getByRole('textbox').waitFor();
  await context.setOffline(true);
  const lost = page.waitForEvent('requestfailed', (request) => request.resourceType() === 'script');
  await page.getByRole('textbox').fill(TWO);
  await lost;
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Send these words' }).click();
  await page.getByRole('heading', { name: 'Your voice is in' }).waitFor();
  expect(faults).toEqual([]);
});
