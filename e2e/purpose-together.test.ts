import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
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
} from './house.ts';
import { writePart } from './studio-house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.done());

const POSITIONS = ['People who use services', 'People who use services', 'Staff'];
const SAID = ['I want to reach my own kettle.', 'Ask me before you move me.', 'We walk with people, we do not wait.'];
const SO_THAT = 'everyone goes home able to reach their own kettle.';
const TOGETHER = 'walk with people, and ask before we move them.';
const WORRY = 'That nights are left out of it.';

/** Agrees to every voice there is, one at a time. */
const agreeToAll = async (page: Page): Promise<void> => {
  const end = page.getByRole('heading', { name: /You have answered every voice there is|for now/ });
  const agree = page.getByRole('button', { name: 'Agree', exact: true });
  for (let answered = 0; answered < 10; answered += 1) {
    await end.or(agree).first().waitFor();
    if (await end.isVisible()) return;
    const words = await page.locator('.quote').first().textContent();
    await agree.click();
    await expect
      .poll(async () => (await end.isVisible()) || (await page.locator('.quote').first().textContent()) !== words)
      .toBe(true);
  }
};

const consent = async (page: Page, worry?: string): Promise<void> => {
  await page.getByRole('heading', { name: 'Can you consent to this?' }).waitFor();
  await page.getByText(SO_THAT).first().waitFor();
  if (worry === undefined) await page.getByRole('radio', { name: 'I consent I can live' }).check();
  else {
    await page.getByRole('radio', { name: 'I consent, with a worry' }).check();
    await page.getByLabel('What worries you?').fill(worry);
    await page.getByRole('radio', { name: 'Print it' }).check();
  }
  await page.getByRole('button', { name: 'Send my answer' }).click();
  await page.getByRole('heading', { name: /^You consent/ }).waitFor();
};

test('in one sitting: from an empty circle to a printed, consented purpose, in six browsers and on paper, no page loaded twice', {
  timeout: 360_000,
}, async () => {
  const circle = await makeCircle(house);
  const convener = await openPage(house, { viewport: LAPTOP });
  const wall = await openPage(house, { viewport: PROJECTOR });
  const phones = await Promise.all(POSITIONS.map(() => openPage(house, { viewport: PHONE })));
  const shared = await openPage(house, { viewport: PHONE });
  const [one, two, three] = phones.map(({ page }) => page) as [Page, Page, Page];
  const everybody = [convener, wall, ...phones, shared];
  const loads = new Map(everybody.map(({ page }) => [page, 0]));
  for (const { page } of everybody) page.on('domcontentloaded', () => void loads.set(page, (loads.get(page) ?? 0) + 1));
  const laptop = convener.page;
  const room = (name: string) => laptop.getByRole('navigation').getByRole('link', { name, exact: true }).click();

  // the convener plans an hour; the wall is opened; three people join on phones of their own, a fourth phone is shared
  await signIn(convener.context, house);
  await signIn(wall.context, house);
  await laptop.goto(`/desk/${circle.id}/gathering`);
  await laptop.getByRole('radio', { name: /^60 minutes/ }).check();
  await laptop.getByLabel('Its name').fill('An hour on the ward');
  await laptop.getByRole('button', { name: 'Plan this gathering' }).click();
  await laptop.getByRole('heading', { level: 1, name: 'An hour on the ward' }).waitFor();
  await wall.page.goto(`/desk/${circle.id}/gathering`);
  for (const [index, { page }] of phones.entries()) await joinByPage(page, circle, POSITIONS[index] ?? '');
  await shared.page.goto(`/tablet/${circle.id}#${circle.code.replaceAll(' ', '-')}`);
  await shared.page.getByRole('button', { name: 'Begin' }).waitFor();

  // paper cards are printed before anybody has written; one is filled in by hand and typed in later
  await room('Ways in');
  await laptop.getByLabel('How many cards?').fill('1');
  await laptop.getByRole('link', { name: 'Print paper cards' }).click();
  const card = (await laptop.locator('.card-code strong').first().textContent()) ?? '';
  await laptop.goBack();

  await room('Gathering');
  await laptop.getByRole('button', { name: 'Begin with the first step' }).click();
  await wall.page.getByRole('link', { name: 'Open the projector' }).first().click();
  await wall.page.locator('.wall-step', { hasText: 'Listen' }).waitFor({ timeout: 20_000 });
  await press(laptop, 'Next: Voices');
  await laptop.getByRole('heading', { level: 1, name: 'Voices' }).waitFor();
  for (const [index, { page }] of phones.entries()) {
    await page.waitForURL(`**/c/${circle.id}/write`, { timeout: 20_000 });
    await page.getByRole('textbox').fill(SAID[index] ?? '');
    await page.getByRole('button', { name: 'Send these words' }).click();
    await page.getByRole('heading', { name: 'Your voice is in' }).waitFor();
  }
  await wall.page.getByText('3 voices so far').waitFor({ timeout: 20_000 });

  await press(laptop, 'Next: Respond');
  for (const { page } of phones) {
    await page.waitForURL(`**/c/${circle.id}`, { timeout: 20_000 });
    await agreeToAll(page);
  }
  // two people, one after the other, on the phone that is shared
  for (const position of ['Staff', 'Leaders']) {
    await shared.page.getByRole('button', { name: 'Begin' }).click();
    await shared.page.getByRole('radio', { name: position }).check();
    await shared.page.getByRole('button', { name: /^Join / }).click();
    await shared.page
      .getByRole('link', { name: /^Do this now: Respond|Go to Respond/ })
      .first()
      .click();
    await agreeToAll(shared.page);
    await shared.page.getByRole('button', { name: 'Finish, next person' }).click();
    await shared.page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
    await shared.page.getByRole('heading', { name: 'Ready for the next person' }).waitFor();
  }
  // the person on paper
  await room('Ways in');
  await laptop.getByRole('link', { name: 'Type in paper cards' }).click();
  await laptop.getByLabel('The six words on the card').fill(card);
  await laptop.getByRole('radio', { name: 'People who use services' }).check();
  await laptop.getByLabel('The voice written on the card').fill('Leave me my trousers.');
  await laptop.getByRole('button', { name: 'Save this card, next one' }).click();
  await laptop.getByText('One card is typed in.').waitFor();
  await expect.poll(async () => (await circle.read('/voices')).body.voices.length).toBe(4);

  await room('Gathering');
  await press(laptop, 'Next: Common ground');
  await laptop.getByRole('heading', { level: 1, name: 'Common ground' }).waitFor();
  // nobody has five answers in a position yet: the wall says so rather than inventing common ground
  await wall.page.locator('h1').first().waitFor();
  for (const { page } of phones) await page.waitForURL(`**/c/${circle.id}/result`, { timeout: 20_000 });

  // words: two phones write in one draft at once, a third suggests, the convener ties a voice
  await press(laptop, 'Next: Draft');
  for (const { page } of phones) await page.waitForURL(`**/c/${circle.id}/draft**`, { timeout: 20_000 });
  await room('Studio');
  const soThat = laptop.getByRole('textbox', { name: 'So that', exact: true });
  await expect.poll(() => soThat.isEditable(), { timeout: 20_000 }).toBe(true);
  await soThat.fill(SO_THAT);
  await writePart(one, 'Together we', TOGETHER);
  await expect
    .poll(async () => (await circle.read('/drafts')).body.drafts[0].parts, { timeout: 20_000 })
    .toMatchObject({ 'so-that': SO_THAT, 'together-we': TOGETHER });
  await laptop.getByRole('button', { name: /^Threads of “So that”/ }).click();
  const threads = laptop.getByRole('region', { name: 'Threads of “So that”' });
  await threads.getByRole('button', { name: 'Pick a voice' }).click();
  await laptop.getByRole('button', { name: /^Tie this voice: I want to reach/ }).click();
  await expect
    .poll(async () => (await circle.read('/drafts')).body.drafts[0].threads.length, { timeout: 20_000 })
    .toBe(1);

  // consent: the words are fixed, and everybody is asked
  await room('Gathering');
  await press(laptop, 'Next: Consent');
  await laptop.getByRole('heading', { level: 1, name: 'Consent' }).waitFor();
  await room('Purpose');
  await laptop.getByRole('radio', { name: 'A', exact: true }).check();
  await laptop.getByLabel('Look at it again by').fill('2099-03-01');
  await laptop.getByRole('button', { name: 'Put it to consent' }).click();
  await laptop.getByRole('dialog').getByRole('button', { name: 'Put it to consent' }).click();
  await laptop.getByRole('heading', { name: 'Version 1 is put to consent.' }).waitFor();
  // who has the cursor in a shared text is not taken away from it: the way there stands above
  await one.getByText('Finish here first: nothing is lost.').first().waitFor({ timeout: 20_000 });
  await one
    .locator('.step-banner')
    .getByRole('link', { name: /Consent/ })
    .click();
  for (const { page } of phones) await page.waitForURL(`**/c/${circle.id}/consent`, { timeout: 20_000 });
  await consent(one);
  await consent(two, WORRY);
  await consent(three);
  for (const position of ['Staff', 'Leaders']) {
    await shared.page.getByRole('button', { name: 'Begin' }).click();
    await shared.page.getByRole('radio', { name: position }).check();
    await shared.page.getByRole('button', { name: /^Join / }).click();
    await shared.page.getByRole('link', { name: 'Read it and answer' }).first().click();
    await consent(shared.page);
    await shared.page.getByRole('button', { name: 'Finish, next person' }).click();
    await shared.page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
    await shared.page.getByRole('heading', { name: 'Ready for the next person' }).waitFor();
  }
  await wall.page.getByRole('heading', { name: 'Can we consent to this?' }).waitFor({ timeout: 20_000 });
  await laptop.getByRole('link', { name: 'Type in consent cards' }).click();
  await laptop.getByLabel('The six words on the card').fill(card);
  await laptop.getByRole('radio', { name: 'People who use services' }).check();
  await laptop.getByRole('radio', { name: 'I consent', exact: true }).check();
  await laptop.getByRole('button', { name: 'Save this card, next one' }).click();
  await laptop.getByText('One card is typed in.').waitFor();
  await expect
    .poll(async () => (await circle.read('/now')).body.purpose.asked.answered, { timeout: 20_000 })
    .toEqual({ kind: 'count', count: 5 });
  await laptop.goBack();
  await laptop.getByRole('button', { name: 'Close the round' }).click();
  await laptop.getByRole('dialog').getByRole('button', { name: 'Close it and show what was said' }).click();
  await laptop.getByRole('heading', { name: 'We go ahead with this purpose. One worry goes with it.' }).waitFor();
  await laptop.getByText(WORRY).first().waitFor();

  // on the wall, and on paper: the words, the worry, who it was made without
  const [poster] = await Promise.all([
    laptop.waitForEvent('download', { timeout: 60_000 }),
    laptop.getByRole('button', { name: /Poster.*A4/ }).click(),
  ]);
  const pdf = await getDocumentProxy(new Uint8Array(await buffer(await poster.createReadStream())));
  const { text } = await extractText(pdf, { mergePages: true });
  const printed = text.replace(/\s+/g, ' ');
  for (const words of [SO_THAT, TOGETHER, WORRY, SAID[0] ?? '', 'Night porters']) expect(printed).toContain(words);
  await wall.page.getByRole('heading', { name: /Our purpose, version 1/ }).waitFor({ timeout: 20_000 });

  await room('Gathering');
  await press(laptop, 'Next: Close');
  await press(laptop, 'Close the gathering');
  await laptop.getByRole('dialog').getByRole('button', { name: 'Close it' }).click();
  await laptop.getByText('Earlier gatherings').waitFor();

  for (const { page, outside, faults } of everybody) {
    expect(loads.get(page)).toBe(1);
    expect({ outside, faults }).toEqual({ outside: [], faults: [] });
  }
  for (const { context } of everybody) await context.close();
});
