import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { violations } from './axe.ts';
import { FULL } from './full.ts';
import { type House, joinByPage, LAPTOP, openHouse, openPage, PHONE, PROJECTOR } from './house.ts';
import { makeStudioCircle, openStudio, type StudioCircle } from './studio-house.ts';

let house: House;
let circle: StudioCircle;
beforeAll(async () => {
  house = await openHouse();
  circle = await makeStudioCircle(house);
  await circle.member('drafts', { id: randomUUID(), name: 'B', from: null });
});
afterAll(() => house.done());

test.each([['dark', 'light'], ...(FULL ? ([['light', 'dark']] as const) : [])] as const)(
  'axe finds nothing in the studio, on the desk in %s or on a phone in %s',
  {
    timeout: 120_000,
  },
  async (onDesk, onPhone) => {
    const { page, context, outside, faults } = await openStudio(house, circle, {
      viewport: LAPTOP,
      colorScheme: onDesk,
    });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Threads of “So that”' }).click();
    await page.getByRole('button', { name: 'Pick a voice' }).click();
    await page
      .getByRole('button', { name: /^Tie “/ })
      .first()
      .click();
    await page.locator('#part-so-that').focus();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Compare drafts' }).click();
    await page.getByRole('heading', { name: 'Draft B' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const phone = await openPage(house, { viewport: PHONE, colorScheme: onPhone });
    await joinByPage(phone.page, circle, 'Staff');
    await phone.page.getByRole('heading').first().waitFor();
    for (const [path, words] of [
      ['', 'Choose a draft'],
      [`?draft=${circle.draft}`, 'We will know we live it when'],
      [`?draft=${circle.draft}&part=so-that`, 'Threads of “So that”'],
    ] as const) {
      await phone.page.goto(`/c/${circle.id}/draft${path}`);
      await phone.page.getByText(words).first().waitFor();
      expect({ path, found: await violations(phone.page) }).toEqual({ path, found: [] });
    }
    await phone.page.getByText('Suggest words instead').click();
    expect(await violations(phone.page)).toEqual([]);
    expect({ outside, faults: [...faults, ...phone.faults] }).toEqual({ outside: [], faults: [] });
    await phone.context.close();
    await context.close();
  },
);

test.each([
  ['320 pixels wide', { viewport: { width: 320, height: 640 } }],
  ['a laptop at 400 %', { viewport: { width: 360, height: 225 }, deviceScaleFactor: 4 }],
] as const)(
  '%s: nothing scrolls sideways and the threads are in the list',
  { timeout: 120_000 },
  async (_, options) => {
    const { page, context } = await openStudio(house, circle, options);
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await sideways()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Threads of “We are”: 1' }).click();
    await page.getByRole('region', { name: /^Threads of/ }).waitFor();
    expect(await sideways()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Compare drafts' }).click();
    await page.getByRole('heading', { name: 'Draft B' }).waitFor();
    expect(await sideways()).toBeLessThanOrEqual(0);
    await joinByPage(page, circle, 'Staff');
    await page.goto(`/c/${circle.id}/draft?draft=${circle.draft}&part=so-that`);
    await page.getByText('Threads of “So that”').waitFor();
    expect(await sideways()).toBeLessThanOrEqual(0);
    await context.close();
  },
);

test.each([
  ['as they are written', 'people get up and go where they want'],
  ['at their longest', 'people get up and go where they want '.repeat(32).slice(0, 1_200)],
])(
  'the projector shows the drafts %s, without scrolling and nothing smaller than 20 pixels',
  {
    timeout: 120_000,
  },
  async (_, words) => {
    const { page, context } = await openStudio(house, circle, { viewport: PROJECTOR });
    for (const box of await page.locator('.studio-box').all()) await box.fill(words);
    await vi.waitFor(
      async () => {
        const { parts } = (await circle.read('/drafts')).body.drafts[0];
        expect(Object.values(parts)).toEqual(Array.from({ length: 6 }, () => words));
      },
      { timeout: 20_000 },
    );
    await page.goto(`/wall/${circle.id}`);
    await page.getByRole('heading', { name: 'Draft A' }).waitFor();
    await page.getByText(words.slice(0, 60)).first().waitFor();
    for (let turn = 0; turn < 7; turn += 1) {
      const seen = await page.evaluate(() => ({
        scrolls:
          document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth,
        small: [...document.querySelectorAll('body *')]
          .filter(
            (element) =>
              [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) &&
              !element.closest('.unseen, noscript') &&
              Number.parseFloat(getComputedStyle(element).fontSize) < 20,
          )
          .map((element) => element.textContent),
      }));
      expect(seen).toEqual({ scrolls: false, small: [] });
      await page.keyboard.press('ArrowRight');
    }
    expect(await violations(page)).toEqual([]);
    await context.close();
  },
);
