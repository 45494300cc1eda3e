import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, joinByPage, makeCircle, openHouse, openPage, PHONE, type TestCircle } from './house.ts';

let house: House;
let circle: TestCircle;
beforeAll(async () => {
  house = await openHouse();
  circle = await makeCircle(house);
  await circle.desk('seed', {
    language: 'en',
    texts: Array.from({ length: 14 }, (_, index) => `A voice that is number ${index + 1} of them.`),
  });
  await circle.desk('round/open', { mode: 'live', until: null });
});
afterAll(() => house.done());

/** Presses Tab until what has the focus has this name; fails after a hundred. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < 100; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const outline = element === null ? '' : getComputedStyle(element).outlineStyle;
      return { name: element?.labels?.[0]?.textContent ?? element?.textContent ?? '', outline };
    });
    if (name.test(focused.name)) {
      // never without a ring that can be seen
      expect(focused.outline).toBe('solid');
      return;
    }
  }
  throw new Error(`the keyboard never came to ${name}`);
};

test('join, respond, undo, write: all by the keyboard alone', async () => {
  const { page, context, faults } = await openPage(house);
  await page.goto(`/j/${circle.code.replaceAll(' ', '-')}`);
  await page.getByText('Who are you speaking as today?').waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Go to the content');
  await tabTo(page, /People who use services/);
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: 'Staff' }).isChecked()).toBe(true);
  await tabTo(page, /^Join /);
  await page.keyboard.press('Enter');
  await page.getByText('Should this guide').waitFor();
  const first = await page.locator('.quote').textContent();
  await page.keyboard.press('1');
  await expect.poll(() => page.locator('.quote').textContent()).not.toBe(first);
  await page.getByText('You agreed with').waitFor();
  await tabTo(page, /^Undo last answer/);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.quote').textContent()).toBe(first);
  await page.keyboard.press('2');
  await tabTo(page, /^This matters most to me/);
  await page.keyboard.press('Space');
  await page.getByText('Marked: this matters most to you').waitFor();
  await tabTo(page, /^Turn the keys off/);
  await page.keyboard.press('Enter');
  const before = await page.locator('.quote').textContent();
  await page.keyboard.press('1');
  expect(await page.locator('.quote').textContent()).toBe(before);
  await tabTo(page, /^Write a voice/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Your voice' }).waitFor();
  await tabTo(page, /matter to you/);
  await page.keyboard.type('The door is too heavy.');
  await tabTo(page, /^Ask me once more/);
  await page.keyboard.press('Enter');
  await page.getByText('The door is too heavy', { exact: false }).first().waitFor();
  await page.keyboard.type('So I stay in.');
  await tabTo(page, /^Send these words/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Your voice is in' }).waitFor();
  expect((await circle.read('/voices')).body.voices.map(({ text }: { text: string }) => text)).toContain(
    'So I stay in.',
  );
  expect(faults).toEqual([]);
  await context.close();
});

test('what a screen reader is told: headings, groups, names and what changes', async () => {
  const { page, context } = await openPage(house);
  await page.goto(`/j/${circle.code.replaceAll(' ', '-')}`);
  await page.getByText('Who are you speaking as today?').waitFor();
  const joining = await page.locator('body').ariaSnapshot();
  for (const part of [
    '- main',
    `heading "${'Getting about'}" [level=1]`,
    'group "Who are you speaking as today?"',
    'radio "Rather not say"',
    'button "Join Getting about"',
    'term: Already decided',
  ])
    expect(joining).toContain(part);
  await page.getByRole('radio', { name: 'Leaders' }).check();
  await page.getByRole('button', { name: /^Join / }).click();
  await page.getByText('Should this guide').waitFor();
  const responding = await page.locator('body').ariaSnapshot();
  for (const part of [
    'heading "Respond" [level=1]',
    'group "Should this guide what we do together?"',
    'button "Agree"',
    'button "Disagree"',
    'button "Pass not sure, or not mine to say"',
    'blockquote',
    'navigation "More"',
  ])
    expect(responding).toContain(part);
  // what changes is said by the one region there is
  expect(await page.locator('[aria-live], [role="status"], [role="alert"]').count()).toBe(1);
  await context.close();
});

test.each([
  ['320 pixels wide', { width: 320, height: 640 }],
  ['400 % of a laptop', { width: 360, height: 225 }],
])('nothing scrolls sideways at %s, left to right and right to left', async (_, viewport) => {
  const { page, context } = await openPage(house, { viewport });
  await joinByPage(page, circle, 'Staff');
  for (const path of [
    '/',
    `/j/${circle.code.replaceAll(' ', '-')}`,
    `/c/${circle.id}`,
    `/c/${circle.id}/write`,
    `/c/${circle.id}/mine`,
    '/keep',
    '/remains',
  ]) {
    await page.goto(path);
    await page.locator('h1').first().waitFor({ state: 'attached' });
    for (const dir of ['ltr', 'rtl']) {
      await page.evaluate((value) => (document.documentElement.dir = value), dir);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ path, dir, over }).toEqual({ path, dir, over: 0 });
    }
  }
  await context.close();
});

test('typed words survive a reload, a refusal and a page left in the middle', async () => {
  const { page, context } = await openPage(house, { viewport: PHONE });
  await joinByPage(page, circle, 'Staff');
  await page.goto(`/c/${circle.id}/write`);
  await page.getByRole('textbox').fill('x'.repeat(230));
  await page.getByRole('button', { name: 'Send these words' }).click();
  await page.getByText(/That is 230 characters; 200 is the most/).waitFor();
  await page.reload();
  expect(await page.getByRole('textbox').inputValue()).toBe('x'.repeat(230));
  await page.getByRole('textbox').fill('A voice that is number 3 of them');
  await page.getByRole('button', { name: 'Send these words' }).click();
  await page.getByRole('heading', { name: 'Somebody wrote nearly this' }).waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  expect(await page.getByRole('textbox').inputValue()).toBe('A voice that is number 3 of them');
  await context.close();
});

test('a place is kept by a link and by fifteen words, and this device can be cleared', async () => {
  const { page, context } = await openPage(house);
  await joinByPage(page, circle, 'Leaders');
  await page.getByRole('button', { name: 'Agree', exact: true }).click();
  await page.getByText('You agreed with').waitFor();
  await page.goto(`/c/${circle.id}/write`);
  await page.getByRole('textbox').fill('Mine wherever I am, on any phone of mine.');
  await page.getByRole('button', { name: 'Send these words' }).click();
  await page.getByRole('heading', { name: 'Your voice is in' }).waitFor();
  await page.goto('/keep');
  await page.getByRole('button', { name: 'Show the fifteen words' }).click();
  const words = (await page.locator('.code-words').textContent()) ?? '';
  expect(words.split(' ')).toHaveLength(15);

  const other = await openPage(house);
  await other.page.goto('/keep');
  await other.page.getByLabel('The fifteen words').fill(words.toUpperCase());
  await other.page.getByRole('button', { name: 'Bring my place here' }).click();
  await other.page.getByRole('dialog').getByRole('button', { name: 'Bring it here' }).click();
  await other.page.getByText('Your place is here now.').waitFor();
  await other.page.goto(`/j/${circle.code.replaceAll(' ', '-')}`);
  await other.page.getByText('This device has joined this circle.').waitFor();
  await other.page.goto(`/c/${circle.id}/mine`);
  await other.page.getByText('Mine wherever I am, on any phone of mine.').first().waitFor();
  await other.page.getByText('This device has answered 1 voice.', { exact: false }).waitFor();

  await page.getByRole('button', { name: 'Clear this device' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clear it' }).click();
  await page.getByText('This device has forgotten everything.').waitFor();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await context.close();
  await other.context.close();
});
