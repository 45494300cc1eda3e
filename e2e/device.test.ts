import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe.ts';
import type { TestCircle } from '../apps/server/src/test-circle.ts';
import { type House, joinByPage, makeCircle, openHouse, openPage } from './house.ts';

let house: House;
let circle: TestCircle;
beforeAll(async () => {
  house = await openHouse();
  circle = await makeCircle(house);
  await circle.desk('seed', { language: 'en', texts: ['The ramp is too steep.', 'The bell is too loud.'] });
  await circle.desk('round/open', { mode: 'live', until: null });
});
afterAll(() => house.done());

/** Plain http as on a hospital's network, where much of a browser is missing. */
const onPlainHttp = () => ({
  viewport: { width: 390, height: 844 },
  baseURL: house.url.replace('127.0.0.1', 'house.test'),
});
/** Streams that a page opens by itself. */
const streamsOf = (page: Page): { count: number } => {
  const seen = { count: 0 };
  page.on('request', (request) => {
    if (request.url().endsWith('/live')) seen.count += 1;
  });
  return seen;
};
const write = async (page: Page, words: string) => {
  await page.goto(`/c/${circle.id}/write`);
  await page.getByRole('textbox').fill(words);
  await page.getByRole('button', { name: 'Send these words' }).click();
};

test('on plain http the tabs of a browser share one stream, and what moves reaches both', async () => {
  const { context, page, faults } = await openPage(house, onPlainHttp());
  const own = streamsOf(page);
  await joinByPage(page, circle, 'Staff');
  expect(await page.evaluate(() => [isSecureContext, 'locks' in navigator])).toEqual([false, false]);
  const other = await context.newPage();
  const others = streamsOf(other);
  for (const tab of [page, other]) {
    await tab.goto(`/c/${circle.id}/mine`);
    await tab.getByRole('heading', { name: 'My voices' }).waitFor();
  }
  await page.goto(`/c/${circle.id}/log`);
  await other.goto(`/c/${circle.id}/log`);
  await circle.member('voices', { key: 'V'.repeat(43), text: 'Heard in both tabs.', language: 'en' });
  for (const tab of [page, other])
    await expect
      .poll(
        () =>
          tab.evaluate(
            (id) => localStorage.getItem(`throughline.read.voices.${id}`)?.includes('Heard in both tabs.'),
            circle.id,
          ),
        { timeout: 15_000 },
      )
      .toBe(true);
  // headers that only count on https are told of as faults here
  expect([own.count, others.count, faults.filter((fault) => !fault.startsWith('The Cross-Origin-Opener'))]).toEqual([
    0,
    0,
    [],
  ]);
  await context.close();
});

test('without shared workers a page follows by itself', async () => {
  const { context, page } = await openPage(house);
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'SharedWorker');
  });
  const own = streamsOf(page);
  await joinByPage(page, circle, 'Staff');
  await expect.poll(() => own.count, { timeout: 10_000 }).toBeGreaterThan(0);
  await context.close();
});

test('a refused voice comes back with its words and the reason, is mended and sent again, or let go', async () => {
  const { context, page, faults } = await openPage(house);
  await joinByPage(page, circle, 'Staff');
  await page.route('**/api/circles/*/voices', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 409, json: { code: 'too-many', words: 'This circle takes no more voices today.' } })
      : route.continue(),
  );
  await write(page, 'The lift is always full at nine.');
  const notice = page.getByRole('region', { name: 'One thing was not taken' });
  await notice.waitFor();
  expect(await page.getByText('Your voice is in').count()).toBe(0);
  const box = notice.getByRole('textbox', { name: 'Your voice' });
  expect(await box.inputValue()).toBe('The lift is always full at nine.');
  expect(await box.getAttribute('aria-invalid')).toBe('true');
  const described = ((await box.getAttribute('aria-describedby')) ?? '').split(' ');
  expect(
    await page.evaluate((ids) => ids.map((id) => document.getElementById(id)?.textContent).join(' '), described),
  ).toContain('This circle takes no more voices today.');
  expect(await violations(page)).toEqual([]);

  // it is still there on another page, after the tab was closed and opened again
  await page.goto(`/c/${circle.id}/mine`);
  await notice.waitFor();
  await page.getByText('Not taken: the reason stands above').waitFor();
  await box.fill('The lift is full at nine.');
  await page.reload();
  expect(await box.inputValue()).toBe('The lift is full at nine.');
  await page.unroute('**/api/circles/*/voices');
  await notice.getByRole('button', { name: 'Send it again' }).click();
  await expect
    .poll(async () => (await circle.read('/voices')).body.voices.map(({ text }: { text: string }) => text))
    .toContain('The lift is full at nine.');
  await notice.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.getByText('The lift is full at nine.').first().waitFor();

  await page.route('**/api/circles/*/voices', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 409, json: { code: 'too-many', words: 'Not today either.' } })
      : route.continue(),
  );
  await write(page, 'Nobody waters the plants.');
  await notice.getByRole('button', { name: 'Let it go' }).click();
  await notice.waitFor({ state: 'detached' });
  await page.goto(`/c/${circle.id}/mine`);
  await page.getByText('The lift is full at nine.').first().waitFor();
  expect(await page.getByText('Nobody waters the plants.').count()).toBe(0);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /\.(out|back|kept)\./.test(key)))).toEqual(
    [],
  );
  expect(faults).toEqual([]);
  await context.close();
});

test('a server that was renewed: the page says so, and what was sent waits', async () => {
  const { context, page } = await openPage(house);
  await joinByPage(page, circle, 'Staff');
  await page.route('**/api/circles/*/voices', (route) =>
    route.fulfill({ status: 426, json: { code: 'new-version', words: 'Open the page again.' } }),
  );
  await write(page, 'Written on an old page.');
  await page.getByText('There is a new version.', { exact: false }).waitFor();
  await page.unroute('**/api/circles/*/voices');
  await page.getByRole('button', { name: 'Open it again' }).click();
  await expect
    .poll(async () => (await circle.read('/voices')).body.voices.map(({ text }: { text: string }) => text))
    .toContain('Written on an old page.');
  await context.close();
});

test('where nothing can be stored a voice goes all the same, and a page that waits says that it must stay open', async () => {
  const { context, page, faults } = await openPage(house);
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new Error('SecurityError');
      },
    });
  });
  await joinByPage(page, circle, 'Staff');
  await page.getByRole('link', { name: 'Write a voice' }).first().click();
  await page.route('**/api/circles/*/voices', (route) => route.abort());
  await page.getByRole('textbox').fill('Said in private browsing.');
  await page.getByRole('button', { name: 'Send these words' }).click();
  await page.getByText('this browser keeps nothing', { exact: false }).waitFor();
  await page.unroute('**/api/circles/*/voices');
  await expect
    .poll(async () => (await circle.read('/voices')).body.voices.map(({ text }: { text: string }) => text), {
      timeout: 20_000,
    })
    .toContain('Said in private browsing.');
  expect(faults).toEqual([]);
  await context.close();
});

test('a link is copied on plain http too; where a browser copies nothing, it is shown and selected', async () => {
  const { context, page } = await openPage(house, onPlainHttp());
  await joinByPage(page, circle, 'Staff');
  await page.goto('/keep');
  const copy = page.getByRole('button', { name: 'Copy the link' });
  await copy.waitFor();
  expect(await page.evaluate(() => 'clipboard' in navigator)).toBe(false);
  await copy.click();
  await page.getByText('Copied.').waitFor();
  expect(await copy.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.getByLabel('The fifteen words').focus();
  await page.keyboard.press('Control+V');
  const link = /^http:\/\/house\.test:\d+\/keep#k1\.[\w-]{22}\.[\w-]+$/;
  expect(await page.getByLabel('The fifteen words').inputValue()).toMatch(link);
  expect(await page.getByLabel('Select and copy it').count()).toBe(0);
  await page.evaluate(() => Object.assign(document, { execCommand: () => false }));
  await copy.click();
  const box = page.getByLabel('Select and copy it');
  expect(await box.inputValue()).toMatch(link);
  expect(
    await box.evaluate((area: HTMLTextAreaElement) => [
      area === document.activeElement,
      area.selectionEnd - area.selectionStart === area.value.length,
    ]),
  ).toEqual([true, true]);
  expect(await violations(page)).toEqual([]);
  await context.close();
});
