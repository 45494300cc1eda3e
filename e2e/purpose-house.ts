import type { Page } from 'playwright-core';
import type { TestCircle } from './house.ts';

export const WORDS = {
  'we-are': 'the people of Lantern Ward: those who stay here, those who love them, and those who work beside them.',
  'together-we': 'keep people moving, safely and in their own way.',
  'so-that': 'everyone goes home at least as steady as they came.',
  'we-live-it-when': 'the first thing we say at handover is what a person wants to be able to do.',
  'we-will-not': 'count a still ward as a safe ward.',
  'still-open': 'Whether bed alarms make people safer, or watched.',
};
export const put = (circle: TestCircle, parts = WORDS, threads: readonly object[] = []) =>
  circle.desk('purpose/put', {
    draft: { from: 'words', parts, threads },
    reviewOn: '2099-03-01',
    until: null,
  });

/** Saves a screenshot where the environment variable SCREENS names a folder, for people who want to see the pages. */
export const look = async (page: Page, name: string): Promise<void> => {
  if (process.env.SCREENS !== undefined)
    await page.screenshot({ path: `${process.env.SCREENS}/${name}.png`, fullPage: true });
};

export const answerOn = async (page: Page, answer: string, words?: { box: string; text: string; shown: string }) => {
  await page.getByRole('radio', { name: answer }).check();
  if (words !== undefined) {
    await page.getByLabel(words.box).fill(words.text);
    await page.getByRole('radio', { name: words.shown }).check();
  }
  await page.getByRole('button', { name: 'Send my answer' }).click();
};
