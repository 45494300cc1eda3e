import { seeded } from '@throughline/common-ground';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { FULL } from './full.ts';
import { type House, joinByPage, makeCircle, openHouse, openPage, type TestCircle } from './house.ts';

/** Milliseconds for which two people edit the same part, and the longest that a line holds and is cut. */
const [WRITING, HOLDS, CUT] = FULL ? [60_000, 4_000, 5_000] : [20_000, 1_500, 2_000];

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.done());

const openDrafts = async (): Promise<TestCircle> => {
  const circle = await makeCircle(house);
  await circle.desk('drafting/open', { until: null });
  return circle;
};
const draftOf = async (circle: TestCircle): Promise<string> => (await circle.read('/drafts')).body.drafts[0].id;
const kept = async (circle: TestCircle): Promise<string> =>
  (await circle.read('/drafts')).body.drafts[0].parts['so-that'];

type Writer = { readonly page: Page; readonly context: BrowserContext; readonly faults: readonly string[] };

/** A phone at the part "So that" of the first draft. */
const openWriter = async (circle: TestCircle, position: string): Promise<Writer> => {
  const { page, context, faults } = await openPage(house);
  await joinByPage(page, circle, position);
  await page.getByRole('heading').first().waitFor();
  await page.goto(`/c/${circle.id}/draft?draft=${await draftOf(circle)}&part=so-that`);
  await box(page).waitFor();
  await vi.waitFor(async () => expect(await box(page).isEditable()).toBe(true), { timeout: 20_000 });
  return { page, context, faults };
};
const box = (page: Page) => page.getByRole('textbox', { name: 'So that', exact: true });
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Types letters of one's own alphabet, with a slip of the finger now and then; returns what was typed and not deleted. */
const writeFor = async (
  { page }: Writer,
  alphabet: string,
  until: number,
  most: number,
  seed: string,
): Promise<string> => {
  const random = seeded(seed);
  let typed = '';
  let strokes = 0;
  await box(page).focus();
  while (Date.now() < until) {
    if (typed !== '' && (random.below(12) === 0 || typed.length >= most)) {
      await page.keyboard.press('Backspace');
      typed = typed.slice(0, -1);
    } else {
      const letter = alphabet[random.below(alphabet.length)] ?? 'a';
      await page.keyboard.type(letter);
      typed += letter;
    }
    strokes += 1;
    await pause(40 + random.below(140));
  }
  expect(strokes).toBeGreaterThan(50);
  return typed;
};

/** Cuts a phone off and lets it back, at random; returns how often. */
const cutLine = async ({ context }: Writer, until: number, seed: string): Promise<number> => {
  const random = seeded(seed);
  let cuts = 0;
  while (Date.now() < until - 4_000) {
    await pause(800 + random.below(HOLDS));
    await context.setOffline(true);
    cuts += 1;
    await pause(300 + random.below(CUT));
    await context.setOffline(false);
  }
  return cuts;
};

test('two people edit the same part with random cuts: both end with the same text and lose no keystroke', {
  timeout: 240_000,
}, async () => {
  const circle = await openDrafts();
  const [ana, bo] = await Promise.all([openWriter(circle, 'Staff'), openWriter(circle, 'Leaders')]);
  const until = Date.now() + WRITING;
  const [left, right, cutsOfAna, cutsOfBo] = await Promise.all([
    writeFor(ana, 'abcdefghijklm', until, 560, 'ana'),
    writeFor(bo, 'nopqrstuvwxyz', until, 560, 'bo'),
    cutLine(ana, until, 'cuts of ana'),
    cutLine(bo, until, 'cuts of bo'),
  ]);
  await vi.waitFor(
    async () => {
      const texts = [await box(ana.page).inputValue(), await box(bo.page).inputValue(), await kept(circle)];
      expect(new Set(texts).size).toBe(1);
      expect(texts[0]).toHaveLength(left.length + right.length);
    },
    { timeout: 60_000, interval: 500 },
  );
  const text = await kept(circle);
  expect(
    Array.from(text)
      .filter((letter) => letter <= 'm')
      .join(''),
  ).toBe(left);
  expect(
    Array.from(text)
      .filter((letter) => letter > 'm')
      .join(''),
  ).toBe(right);
  console.info(`${left.length + right.length} letters by two, ${cutsOfAna} and ${cutsOfBo} cuts: all are there, once`);
  expect(Math.min(cutsOfAna, cutsOfBo)).toBeGreaterThan(3);
  expect([...ana.faults, ...bo.faults]).toEqual([]);
  await Promise.all([ana.context.close(), bo.context.close()]);
});

test('offline on both sides, a page closed and opened again: what was typed comes when the line does', {
  timeout: 120_000,
}, async () => {
  const circle = await openDrafts();
  const [ana, bo] = await Promise.all([openWriter(circle, 'Staff'), openWriter(circle, 'Leaders')]);
  await box(ana.page).pressSequentially('they go home ');
  await vi.waitFor(async () => expect(await box(bo.page).inputValue()).toBe('they go home '), { timeout: 20_000 });
  await Promise.all([ana.context.setOffline(true), bo.context.setOffline(true)]);
  await box(ana.page).press('End');
  await box(ana.page).pressSequentially('and reach their own kettle');
  await box(bo.page).press('Home');
  await box(bo.page).pressSequentially('people: ');
  await ana.page.getByText('What you type is kept on this device').waitFor();
  // Bo's browser is closed on the way home, and opened at the kitchen table
  await bo.page.close();
  await Promise.all([ana.context.setOffline(false), bo.context.setOffline(false)]);
  const page = await bo.context.newPage();
  await page.goto(`/c/${circle.id}/draft?draft=${await draftOf(circle)}&part=so-that`);
  const whole = 'people: they go home and reach their own kettle';
  await vi.waitFor(
    async () =>
      expect([await box(ana.page).inputValue(), await box(page).inputValue(), await kept(circle)]).toEqual([
        whole,
        whole,
        whole,
      ]),
    { timeout: 40_000 },
  );
  await Promise.all([ana.context.close(), bo.context.close()]);
});

test('typed offline while the drafts were closed: the words are shown, to copy or to let go, and the new text is not touched', {
  timeout: 120_000,
}, async () => {
  const circle = await openDrafts();
  const [ana, bo] = await Promise.all([openWriter(circle, 'Staff'), openWriter(circle, 'Leaders')]);
  await box(ana.page).pressSequentially('they go home');
  await vi.waitFor(async () => expect(await box(bo.page).inputValue()).toBe('they go home'), { timeout: 20_000 });
  await bo.context.setOffline(true);
  await box(bo.page).press('End');
  await box(bo.page).pressSequentially(' with their own words');
  await circle.desk('drafting/close', {});
  await vi.waitFor(async () => expect(await box(ana.page).isEditable()).toBe(false), { timeout: 20_000 });
  await circle.desk('drafting/open', { until: null });
  await bo.context.setOffline(false);
  await bo.page.getByRole('heading', { name: 'These words came too late' }).waitFor({ timeout: 40_000 });
  await bo.page.getByText('they go home with their own words').waitFor();
  await vi.waitFor(async () => expect(await box(bo.page).inputValue()).toBe('they go home'), { timeout: 20_000 });
  expect(await kept(circle)).toBe('they go home');
  // and it is still there when the page is opened again, until it is let go
  await bo.page.reload();
  await bo.page.getByText('they go home with their own words').waitFor();
  await bo.page.getByRole('button', { name: 'Let these words go' }).click();
  await bo.page.getByRole('heading', { name: 'These words came too late' }).waitFor({ state: 'hidden' });
  // the new text takes words
  await box(bo.page).press('End');
  await box(bo.page).pressSequentially(', again');
  await vi.waitFor(async () => expect(await box(ana.page).inputValue()).toBe('they go home, again'), {
    timeout: 20_000,
  });
  await Promise.all([ana.context.close(), bo.context.close()]);
});

test('the caret stays at its words, undo takes back one’s own, a letter being composed is not disturbed', {
  timeout: 120_000,
}, async () => {
  const circle = await openDrafts();
  const [ana, bo] = await Promise.all([openWriter(circle, 'Staff'), openWriter(circle, 'Leaders')]);
  await box(ana.page).pressSequentially('kettle');
  await vi.waitFor(async () => expect(await box(bo.page).inputValue()).toBe('kettle'), { timeout: 20_000 });
  const caret = () => box(ana.page).evaluate((element) => (element as HTMLTextAreaElement).selectionStart);
  await box(ana.page).press('ArrowLeft');
  await box(ana.page).press('ArrowLeft');
  expect(await caret()).toBe(4);
  await box(bo.page).press('Home');
  await box(bo.page).pressSequentially('their own ');
  await vi.waitFor(async () => expect(await box(ana.page).inputValue()).toBe('their own kettle'), { timeout: 20_000 });
  expect(await caret()).toBe(14);
  await box(ana.page).press('Control+z');
  await vi.waitFor(async () => expect(await box(bo.page).inputValue()).toBe('their own '), { timeout: 20_000 });
  await box(ana.page).press('Control+Shift+z');
  await vi.waitFor(async () => expect(await box(bo.page).inputValue()).toBe('their own kettle'), { timeout: 20_000 });

  // Ana composes; Bo types meanwhile; neither loses anything
  await box(ana.page).press('End');
  const ime = await ana.context.newCDPSession(ana.page);
  await ime.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
  await box(bo.page).press('Home');
  await box(bo.page).pressSequentially('reach ');
  await vi.waitFor(async () => expect(await kept(circle)).toContain('reach their own kettle'), { timeout: 20_000 });
  expect(await box(ana.page).inputValue()).toBe('their own kettleni');
  await ime.send('Input.insertText', { text: '你' });
  await vi.waitFor(
    async () => {
      const texts = [await box(ana.page).inputValue(), await box(bo.page).inputValue(), await kept(circle)];
      expect(texts).toEqual(['reach their own kettle你', 'reach their own kettle你', 'reach their own kettle你']);
    },
    { timeout: 20_000 },
  );
  // others are told how many write, not who
  await box(ana.page).focus();
  await bo.page.getByText('One other is writing here').waitFor({ timeout: 30_000 });
  await Promise.all([ana.context.close(), bo.context.close()]);
});

test('a part that is too long is said at once, keeps every letter, and is sent when it is shorter', {
  timeout: 120_000,
}, async () => {
  const circle = await openDrafts();
  const ana = await openWriter(circle, 'Staff');
  await box(ana.page).fill('x'.repeat(1_205));
  await ana.page.getByText('This part has 1205 characters; 1200 is the most.').waitFor();
  expect(await box(ana.page).inputValue()).toHaveLength(1_205);
  await pause(600);
  expect(await kept(circle)).toBe('');
  await box(ana.page).press('End');
  for (let more = 0; more < 5; more += 1) await box(ana.page).press('Backspace');
  await vi.waitFor(async () => expect(await kept(circle)).toHaveLength(1_200), { timeout: 20_000 });
  await ana.page.getByText('This part has').waitFor({ state: 'hidden' });
  await ana.context.close();
});
