import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { addPerson, type House, LAPTOP, makeCircle, openPage, signIn, type TestCircle, type Watched } from './house.ts';

export const SHARED = 'I want to go home able to reach my own kettle.';
const DIVIDED = 'A quiet ward is often one where nobody is walking.';

export type StudioCircle = TestCircle & { readonly draft: string };

/**
 * A circle with a result and one open draft. A voice that two positions share, and the leaders do not, is tied to "We
 * are".
 */
export const makeStudioCircle = async (house: House): Promise<StudioCircle> => {
  const circle = await makeCircle(house);
  await circle.desk('seed', { language: 'en', texts: [SHARED, DIVIDED, 'أريد أن أمشي إلى البيت'] });
  await circle.desk('round/open', { mode: 'live', until: null });
  for (let more = 0; more < 7; more += 1) {
    await addPerson(circle, 'p1', 1);
    await addPerson(circle, 'p2', 1);
    await addPerson(circle, 'p3', more === 0 ? 1 : -1);
  }
  await circle.desk('round/close', { number: 1 });
  await circle.desk('drafting/open', { until: null });
  const { voices } = (await circle.read('/voices')).body;
  const draft = (await circle.read('/drafts')).body.drafts[0].id;
  const voice = voices.find(({ text }: { text: string }) => text === DIVIDED).id;
  await circle.member('drafts/tie', { draft, part: 'we-are', voice });
  return { ...circle, draft };
};

/** Opens a convener's browser in the studio, and resolves when words can be typed. */
export const openStudio = async (
  house: House,
  circle: TestCircle,
  options: Parameters<typeof openPage>[1] = { viewport: LAPTOP },
): Promise<Watched> => {
  const opened = await openPage(house, options);
  await signIn(opened.context, house);
  await opened.page.goto(`/desk/${circle.id}/studio`);
  await opened.page.getByRole('textbox', { name: 'So that' }).waitFor();
  await vi.waitFor(async () => expect(await opened.page.locator('#part-so-that').isEditable()).toBe(true), {
    timeout: 20_000,
  });
  return opened;
};

/** On a phone: goes from the list of drafts to a part of the first draft, and types words. */
export const writePart = async (page: Page, part: string, words: string): Promise<void> => {
  await page.getByRole('link', { name: /^Draft A/ }).click();
  await page.getByRole('link', { name: new RegExp(`^${part}`) }).click();
  const box = page.getByRole('textbox', { name: part, exact: true });
  await expect.poll(() => box.isEditable(), { timeout: 20_000 }).toBe(true);
  await box.fill(words);
};
