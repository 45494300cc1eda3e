import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * The violations that axe finds on a page in its current state: each rule with the elements concerned. Legacy mode
 * checks the page in place. The other mode opens a blank page at each check to merge the results of frames, and our
 * pages have no frames.
 */
export const violations = async (page: Page): Promise<readonly string[]> => {
  if (page.frames().length > 1) throw new Error('The page has frames, which axe does not look into here.');
  const found = await new AxeBuilder({ page }).setLegacyMode(true).withTags(STANDARDS).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
};
