import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type House,
  joinByPage,
  LAPTOP,
  makeCircle,
  makeOpinions,
  openHouse,
  openPage,
  signIn,
  type TestCircle,
} from './house.ts';
import { put } from './purpose-house.ts';

/** What the frames promise of every page, whatever room it is of: the focus, what is said, and where one comes back to. */

let house: House;
let circle: TestCircle;
let closed: TestCircle;
beforeAll(async () => {
  house = await openHouse();
  circle = await makeCircle(house);
  await circle.desk('seed', {
    language: 'en',
    texts: Array.from({ length: 9 }, (_, index) => `Another thing that is number ${index + 1} of them.`),
  });
  await circle.desk('round/open', { mode: 'live', until: null });
  closed = await makeOpinions(house, () => 1);
  await put(closed);
});
afterAll(() => house.done());

/** Writes down, from the next page on, each thing that is said to a screen reader. */
const listen = async (page: Page): Promise<() => Promise<readonly string[]>> => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    (globalThis as unknown as { heard: string[] }).heard = heard;
    const attach = Reflect.get(Element.prototype, 'attachShadow') as (init: ShadowRootInit) => ShadowRoot;
    Element.prototype.attachShadow = function (this: Element, init) {
      const root = attach.call(this, init);
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) for (const node of addedNodes) heard.push(node.textContent ?? '');
      }).observe(root, { childList: true });
      return root;
    };
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
};

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at === null || at === document.body ? 'BODY' : `${at.tagName} ${at.textContent?.slice(0, 60) ?? ''}`;
  });

/** Presses, by the keyboard, each button of a page as it first stands, and says after which the focus was nowhere. */
const pressAll = async (page: Page, path: string): Promise<readonly string[]> => {
  await page.goto(path);
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(200);
  const names = await page
    .locator('main button:visible')
    .evaluateAll((found) => found.map((one) => one.textContent?.trim() ?? ''));
  const lost: string[] = [];
  for (const [at, name] of names.entries()) {
    // the menu's own button stands on every page of a circle
    if (name === 'This is the wrong question' && !path.endsWith('/write')) continue;
    await page.goto(path);
    await page.locator('main h1').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(80);
    const button = page.locator('main button:visible').nth(at);
    if ((await button.count()) === 0) continue;
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(250);
    if ((await focused(page)) === 'BODY') lost.push(`${path}: ${name}`);
    if ((await page.locator('dialog[open]').count()) > 0) {
      await page.keyboard.press('Escape');
      await page.waitForTimeout(150);
      if ((await focused(page)) === 'BODY') lost.push(`${path}: ${name}, and left it`);
    }
  }
  return lost;
};

test('after no button of a member’s page is the focus nowhere', async () => {
  const { page, context, faults } = await openPage(house);
  for (const one of [circle, closed]) await joinByPage(page, one, 'Staff');
  await page.goto(`/c/${circle.id}/write`);
  await page.getByRole('textbox').fill('Something of my own, to be taken back.');
  await page.getByRole('button', { name: 'Send these words' }).click();
  await page.getByRole('heading', { name: 'Your voice is in' }).waitFor();
  const lost: string[] = [];
  for (const path of [
    `/c/${circle.id}`,
    `/c/${circle.id}/write`,
    `/c/${circle.id}/mine`,
    `/c/${circle.id}/log`,
    `/c/${circle.id}/stories`,
    `/c/${circle.id}/draft`,
    `/c/${circle.id}/gathering`,
    `/c/${closed.id}/result`,
    `/c/${closed.id}/purpose`,
    `/c/${closed.id}/consent`,
    `/j/${circle.code.replaceAll(' ', '-')}`,
    '/j',
    '/keep',
    '/help',
    '/',
  ])
    lost.push(...(await pressAll(page, path)));
  expect(lost).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

test('what had the focus is taken away: it goes to the nearest heading', async () => {
  const { page, context } = await openPage(house);
  await joinByPage(page, circle, 'Leaders');
  await page.getByText('Should this guide').waitFor();
  await page.evaluate(() => {
    const section = document.createElement('section');
    section.innerHTML = '<h2>Near it</h2><p><button id="gone">Take it away</button></p>';
    document.querySelector('main')?.append(section);
    document.getElementById('gone')?.addEventListener('click', ({ target }) => (target as Element).remove());
    document.getElementById('gone')?.focus();
  });
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('H2 Near it');
  await context.close();
});

test('a link leads to the heading at the top; going back, to where one was', async () => {
  const { page, context } = await openPage(house);
  await page.goto('/privacy');
  await page.getByRole('heading', { level: 1 }).waitFor();
  // the browser moves the scroll by itself when the typeface arrives and lines break elsewhere
  await page.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 700)));
  const left = await page.evaluate(() => {
    const at = scrollY;
    document.querySelector<HTMLElement>('header a[href="/help"]')?.click();
    return at;
  });
  expect(left).toBeGreaterThan(300);
  await page.getByRole('heading', { name: 'Help', level: 1 }).waitFor();
  await expect.poll(() => focused(page)).toMatch(/^H1 Help/);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(left);
  await expect.poll(() => focused(page)).toMatch(/^H1 /);
  await context.close();
});

test('each thing is said once, by the one region there is, and no connection once for all pages', async () => {
  const { page, context } = await openPage(house);
  const heard = await listen(page);
  await joinByPage(page, circle, 'Staff');
  await page.getByText('Should this guide').waitFor();
  const next = await page.locator('.quote').textContent();
  await page.getByRole('button', { name: 'Agree', exact: true }).click();
  await expect.poll(() => page.locator('.quote').textContent()).not.toBe(next);
  const asked = (await page.locator('.quote').textContent()) ?? '';
  await expect.poll(async () => (await heard()).filter((words) => words.includes(asked)).length).toBe(1);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Agree', exact: true }).click();
  await page.getByText('Saved here, waiting').waitFor();
  for (const door of ['Write a voice', 'Respond', 'Write a voice']) {
    await page.getByRole('navigation', { name: 'More' }).getByRole('link', { name: door, exact: true }).click();
    await page.getByText('Saved here, waiting').waitFor();
    await page.waitForTimeout(200);
  }
  expect((await heard()).filter((words) => words.startsWith('Saved here, waiting'))).toHaveLength(1);
  await context.close();
});

test('a question that cannot be undone begins at the answer that changes nothing', async () => {
  const { page, context } = await openPage(house, { viewport: LAPTOP });
  await signIn(context, house);
  await page.goto(`/desk/${circle.id}`);
  await page.getByRole('button', { name: 'Close the round' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const [, no] = await dialog.getByRole('button').all();
  expect(await focused(page)).toBe(`BUTTON ${await no?.textContent()}`);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toBe('BUTTON Close the round');
  await page.getByText('Round 1 is open.').waitFor();
  await context.close();
});
