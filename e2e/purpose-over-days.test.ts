import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockAt } from '../apps/server/src/test-server.ts';
import {
  addPerson,
  type House,
  joinByPage,
  LAPTOP,
  makeCircle,
  openHouse,
  openPage,
  PHONE,
  press,
  signIn,
} from './house.ts';
import { answerOn } from './purpose-house.ts';
import { writePart } from './studio-house.ts';

const DAY = 24 * 60 * 60 * 1000;
const began = Date.now();
let passed = 0;
const clock = {
  ...clockAt(() => Date.now() + passed * DAY),
  today: () => new Date(began + passed * DAY).toISOString().slice(0, 10),
};
const inDays = (days: number): string => new Date(began + days * DAY).toISOString().slice(0, 10);

let house: House;
beforeAll(async () => {
  house = await openHouse({ clock, lookEvery: 300 });
});
afterAll(() => house.done());

test('over two weeks, each in their own time: the steps go on by themselves, the words wait for people, the review falls due', {
  timeout: 300_000,
}, async () => {
  const circle = await makeCircle(house);
  const stepIs = (kind: string) =>
    expect.poll(async () => (await circle.read('/now')).body.gathering?.kind, { timeout: 20_000 }).toBe(kind);
  const convener = await openPage(house, { viewport: LAPTOP });
  await signIn(convener.context, house);
  const { page: laptop } = convener;
  await laptop.goto(`/desk/${circle.id}/gathering`);
  await laptop.getByRole('radio', { name: /^Two weeks/ }).check();
  await laptop.getByText('14 days in all').waitFor();
  await laptop.getByLabel('Its name').fill('Two weeks on the ward');
  await laptop.getByRole('button', { name: 'Plan this gathering' }).click();
  await laptop.getByRole('button', { name: 'Begin with the first step' }).click();
  await stepIs('listen');

  // the second day: nobody pressed anything, and voices are open; Ann writes and leaves
  passed = 1.5;
  await stepIs('voices');
  const ann = await openPage(house, { viewport: PHONE });
  await joinByPage(ann.page, circle, 'Staff');
  await ann.page.getByRole('heading', { level: 1, name: 'So far, in one minute' }).waitFor();
  await ann.page.getByRole('link', { name: 'Do this now: Voices' }).click();
  await ann.page.getByRole('textbox').fill('I want to reach my own kettle.');
  await ann.page.getByRole('button', { name: 'Send these words' }).click();
  await ann.page.getByRole('heading', { name: 'Your voice is in' }).waitFor();
  const phone = await ann.context.storageState();
  await ann.context.close();

  // two days later Ben comes, reads what there was so far, and answers; others come without a browser
  passed = 3.5;
  const ben = await openPage(house, { viewport: PHONE });
  await joinByPage(ben.page, circle, 'Leaders');
  await ben.page.getByRole('heading', { level: 1, name: 'So far, in one minute' }).waitFor();
  passed = 5.5;
  await stepIs('respond');
  await ben.page.goto(`/c/${circle.id}`);
  await ben.page.getByRole('button', { name: 'Agree', exact: true }).click();
  for (let more = 0; more < 6; more += 1) {
    await addPerson(circle, 'p1', 1);
    await addPerson(circle, 'p2', 1);
  }
  passed = 8.5;
  await stepIs('common-ground');
  passed = 9.5;
  await stepIs('draft');

  // Ann is back, with the phone as she left it, and writes; on the laptop the words come as she types
  const again = await openPage(house, { viewport: PHONE, storageState: phone });
  await again.page.goto(`/c/${circle.id}/draft`);
  await writePart(again.page, 'So that', 'everyone goes home able to reach their own kettle.');
  await laptop.goto(`/desk/${circle.id}/studio`);
  await expect
    .poll(() => laptop.getByRole('textbox', { name: 'So that', exact: true }).inputValue(), { timeout: 20_000 })
    .toContain('their own kettle.');
  const together = laptop.getByRole('textbox', { name: 'Together we', exact: true });
  await expect.poll(() => together.isEditable(), { timeout: 20_000 }).toBe(true);
  await together.fill('walk with people.');
  await expect
    .poll(async () => (await circle.read('/drafts')).body.drafts[0].parts['together-we'], { timeout: 20_000 })
    .toBe('walk with people.');

  // drafting waits for a convener though its days are over; then the words are put to consent
  passed = 13.5;
  await laptop.goto(`/desk/${circle.id}/gathering`);
  await stepIs('draft');
  await press(laptop, 'Next: Consent');
  await stepIs('consent');
  await laptop.getByRole('navigation').getByRole('link', { name: 'Purpose', exact: true }).click();
  await laptop.getByRole('radio', { name: 'A', exact: true }).check();
  await laptop.getByLabel('Look at it again by').fill(inDays(100));
  await laptop.getByLabel('Answers until the end of').fill(inDays(20));
  await laptop.getByRole('button', { name: 'Put it to consent' }).click();
  await laptop.getByRole('dialog').getByRole('button', { name: 'Put it to consent' }).click();
  await laptop.getByRole('heading', { name: 'Version 1 is put to consent.' }).waitFor();

  passed = 16.5;
  await again.page.goto(`/c/${circle.id}/consent`);
  await answerOn(again.page, 'I consent I can live');
  passed = 18.5;
  await ben.page.goto(`/c/${circle.id}/consent`);
  await answerOn(ben.page, 'Not yet', { box: 'What would change it?', text: 'Say nights too.', shown: 'Print it' });
  await ben.page.getByRole('heading', { name: 'You said not yet.' }).waitFor();

  // its last day is over: nothing more is taken, and with two heard the rule leaves it to a named person, with reasons
  passed = 21.5;
  await laptop.goto(`/desk/${circle.id}/purpose`);
  await laptop.getByText('Its last day is over.').first().waitFor();
  await laptop.getByRole('radio', { name: 'We go ahead', exact: true }).check();
  await laptop.getByLabel('Your reasons').fill('The wards voted last week; we begin with days.');
  await laptop.getByRole('button', { name: 'Close the round' }).click();
  await laptop.getByRole('dialog').getByRole('button', { name: 'Close it and show what was said' }).click();
  await laptop.getByText('The wards voted last week; we begin with days.').first().waitFor();
  const closed = (await circle.read('/purpose')).body;
  expect(closed.versions[0].decision).toMatchObject({ adopted: true, verdict: 'too-few', by: 'Sana Idris' });
  // two heard are told in no sum
  expect(closed.versions[0].outcome.totals).toBeNull();

  await laptop.getByRole('navigation').getByRole('link', { name: 'Gathering', exact: true }).click();
  await press(laptop, 'Next: Close');
  await press(laptop, 'Close the gathering');
  await laptop.getByRole('dialog').getByRole('button', { name: 'Close it' }).click();
  await laptop.getByRole('link', { name: 'Read the record' }).first().click();
  await laptop.getByRole('heading', { level: 1, name: 'Two weeks on the ward' }).waitFor();

  // the day of the review comes and goes: the page says so
  passed = 101.5;
  await again.page.goto(`/c/${circle.id}/purpose`);
  await again.page
    .getByText(/Not looked at since/)
    .first()
    .waitFor({ timeout: 20_000 });
  for (const { faults, outside } of [convener, ben, again])
    expect({ faults, outside }).toEqual({ faults: [], outside: [] });
  for (const { context } of [convener, ben, again]) await context.close();
});
