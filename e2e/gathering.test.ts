import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cookieOf } from '../apps/server/src/test-server.ts';
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
  PROJECTOR,
  signIn,
  type TestCircle,
} from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.done());

/** A second convener of the circle, with a session of their own. */
const signInAsAnother = async (context: BrowserContext, circle: TestCircle): Promise<void> => {
  const { token } = (await circle.desk('conveners/invite', {})).body;
  const joined = await house.post('/api/desk/invitations/join', {
    token,
    name: 'Bo Ek',
    email: `bo-${circle.id}@example.org`,
    password: 'another long one',
  });
  for (const pair of (cookieOf(joined) ?? '').split('; ')) {
    const at = pair.indexOf('=');
    await context.addCookies([
      { name: pair.slice(0, at), value: pair.slice(at + 1), url: house.url, httpOnly: true, sameSite: 'Lax' },
    ]);
  }
};

test('twenty minutes: phones and the wall go with the steps, a convener’s browser goes and another goes on', async () => {
  const circle = await makeCircle(house);
  const convener = await openPage(house, { viewport: LAPTOP });
  await signIn(convener.context, house);
  const laptop = convener.page;

  // planned from a template: a step out, one in, one moved by its buttons, and they add up
  await laptop.goto(`/desk/${circle.id}/gathering`);
  await laptop.getByRole('radio', { name: /^20 minutes/ }).check();
  await laptop.getByText('20 minutes in all').waitFor();
  await laptop.getByRole('button', { name: 'Add a step' }).click();
  await laptop.getByText('25 minutes in all').waitFor();
  await laptop.getByRole('button', { name: 'Move step 5, Listen, earlier' }).click();
  await laptop.getByRole('button', { name: 'Take out step 4, Listen' }).click();
  await laptop.getByText('20 minutes in all').waitFor();
  await laptop.getByLabel('Its name').fill('Monday on the ward');
  await laptop.getByLabel('Day it starts').fill('2099-06-12');
  await laptop.getByLabel('Time it starts').fill('14:15');
  await laptop.getByLabel('Link to a call').fill('meet.example.org');
  await laptop.getByRole('button', { name: 'Plan this gathering' }).click();
  await laptop.getByRole('link', { name: /Give a whole web address/ }).waitFor();
  await laptop.getByLabel('Link to a call').fill('https://meet.example.org/monday');
  await laptop.getByRole('button', { name: 'Plan this gathering' }).click();
  await laptop.getByRole('heading', { level: 1, name: 'Monday on the ward' }).waitFor();
  const [download] = await Promise.all([
    laptop.waitForEvent('download'),
    laptop.getByRole('link', { name: 'Calendar file (.ics)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('calendar.ics');

  // the wall, and two phones that are there before it begins
  const wall = await openPage(house, { viewport: PROJECTOR });
  await signIn(wall.context, house);
  await wall.page.goto(`/desk/${circle.id}`);
  await wall.page.getByRole('heading', { level: 1, name: 'Getting about' }).waitFor();
  await wall.page.goto(`/wall/${circle.id}`);
  const phones = await Promise.all([0, 1].map(() => openPage(house, { viewport: PHONE })));
  const [ann, ben] = phones as [(typeof phones)[0], (typeof phones)[0]];
  for (const [index, phone] of phones.entries())
    await joinByPage(phone.page, circle, ['Staff', 'Leaders'][index] ?? '');
  await ann.page.getByText('Monday on the ward is planned').waitFor();

  // what is typed and not yet saved is not lost by beginning
  await laptop.getByLabel('Place', { exact: true }).fill('The hall');
  await laptop.getByRole('button', { name: 'Begin with the first step' }).click();
  await laptop.getByRole('heading', { level: 1, name: 'Listen' }).waitFor();
  await laptop.getByText('You lead, as Sana Idris.').waitFor();
  for (const { page } of phones) await page.waitForURL(`**/c/${circle.id}/gathering`);
  await wall.page.locator('.wall-step', { hasText: 'Listen' }).getByText('2 minutes left').waitFor();
  await ann.page.getByRole('link', { name: 'Write a voice ahead' }).click();

  // written ahead: kept on the phone until voices are taken
  await ann.page.getByRole('textbox').fill('I want to reach my own kettle.');
  await ann.page.getByRole('button', { name: 'Send these words' }).click();
  await ann.page
    .getByText(/waiting|kept on this device/i)
    .first()
    .waitFor();
  expect((await circle.read('/voices')).body.voices).toEqual([]);

  // Ben is in the middle of a sentence when the step changes: his page stays
  await ben.page.goto(`/c/${circle.id}/write`);
  await ben.page.getByRole('textbox').fill('We walk with people, we do not');
  await press(laptop, 'Next: Voices');
  await laptop.getByRole('heading', { level: 1, name: 'Voices' }).waitFor();
  await expect.poll(async () => (await circle.read('/voices')).body.voices.length, { timeout: 20_000 }).toBe(1);
  await wall.page.getByText('One voice so far').waitFor({ timeout: 20_000 });

  // a phone that leads from the floor
  const remote = await openPage(house, { viewport: PHONE });
  await signIn(remote.context, house);
  await remote.page.goto(`/remote/${circle.id}`);
  await press(remote.page, 'Next: Respond');
  await remote.page.getByRole('heading', { level: 1, name: 'Respond' }).waitFor();
  await laptop.getByRole('heading', { level: 1, name: 'Respond' }).waitFor();
  await ben.page.getByText('Finish here first: nothing is lost.').first().waitFor();
  expect(await ben.page.getByRole('textbox').inputValue()).toBe('We walk with people, we do not');
  await ben.page.getByRole('textbox').pressSequentially(' wait.');
  await ben.page.getByRole('button', { name: 'Send these words' }).click();
  await expect.poll(async () => (await circle.read('/voices')).body.voices.length).toBe(2);

  // back is asked first; both outcomes are named
  await press(remote.page, 'Back to Voices');
  const dialog = remote.page.getByRole('dialog');
  await dialog.getByText('Nothing that was written is lost.').waitFor();
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  await remote.page.getByRole('heading', { level: 1, name: 'Respond' }).waitFor();
  await press(remote.page, 'Back to Voices');
  await dialog.getByRole('button', { name: 'Go back to Voices' }).click();
  await wall.page.locator('.wall-step', { hasText: 'Voices' }).waitFor();
  await press(remote.page, '5 more minutes');
  await wall.page.getByText('10 minutes left').waitFor();
  await press(remote.page, 'Next: Respond');
  await laptop.getByRole('heading', { level: 1, name: 'Respond' }).waitFor();

  // the facilitator's browsers go; wall and phones go on; another convener goes on where it stands
  await convener.context.close();
  await remote.context.close();
  await ann.page.waitForURL(`**/c/${circle.id}`);
  await ann.page.getByRole('button', { name: 'Agree', exact: true }).click();
  for (let more = 0; more < 6; more += 1) {
    await addPerson(circle, 'p1', 1);
    await addPerson(circle, 'p2', 1);
  }
  const deputy = await openPage(house, { viewport: LAPTOP });
  await signInAsAnother(deputy.context, circle);
  await deputy.page.goto(`/desk/${circle.id}/gathering`);
  await deputy.page.getByRole('heading', { level: 1, name: 'Respond' }).waitFor();
  await deputy.page.getByText('Sana Idris leads.').waitFor();
  await deputy.page.getByLabel('The name people see').fill('Bo');
  await deputy.page.getByRole('button', { name: 'Lead from here' }).click();
  await deputy.page.getByText('You lead, as Bo.').waitFor();

  // somebody comes late: told in one minute where this is, then the step
  const late = await openPage(house, { viewport: PHONE });
  await joinByPage(late.page, circle, 'Staff');
  await late.page.waitForURL(`**/c/${circle.id}/gathering`);
  await late.page.getByRole('heading', { level: 1, name: 'So far, in one minute' }).waitFor();
  await late.page.getByText(/Two voices were|2 voices were/).waitFor();
  // somebody else's words, never one's own
  await late.page.getByRole('button', { name: 'Deal me a voice to read aloud' }).click();
  await late.page.locator('.dealt .quote').waitFor();
  await late.page.getByRole('link', { name: 'Do this now: Respond' }).click();
  await late.page.getByText('Should this guide what we do together?').waitFor();

  await press(deputy.page, 'Next: Common ground');
  await wall.page.getByText(/held by every position that can tell/).waitFor({ timeout: 20_000 });
  await late.page.waitForURL(`**/c/${circle.id}/result`);
  await press(deputy.page, 'Next: Close');
  await wall.page.getByRole('heading', { name: 'What happens next' }).waitFor();
  await press(deputy.page, 'Close the gathering');
  await deputy.page.getByRole('dialog').getByRole('button', { name: 'Close it' }).click();
  await deputy.page.getByText('Earlier gatherings').waitFor();

  // the record is there; nobody typed it up
  await late.page.getByRole('link', { name: 'Read the record' }).click();
  await late.page.getByRole('heading', { level: 1, name: 'Monday on the ward' }).waitFor();
  await late.page.getByText('I want to reach my own kettle.').waitFor();
  await late.page.getByText('At The hall. Led by Bo.').waitFor();
  const [record] = await Promise.all([
    late.page.waitForEvent('download'),
    late.page.getByRole('button', { name: 'Take it as a document (DOCX)' }).click(),
  ]);
  expect(record.suggestedFilename()).toBe('record.docx');
  for (const watched of [wall, ann, ben, late, deputy])
    expect({ outside: watched.outside, faults: watched.faults }).toEqual({ outside: [], faults: [] });
  for (const { context } of [wall, ann, ben, late, deputy]) await context.close();
});
