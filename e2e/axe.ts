import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on a page as it stands: each rule with the places it names. Legacy mode looks at the page in place; the
 * other mode opens a blank page for each look, to join what it found in frames, and ours have none.
 */
export const violations = async (page: Page): Promise<readonly string[]> => {
  if (page.frames().length > 1) throw new Error('The page has frames, which axe does not look into here.');
  const found = await new AxeBuilder({ page }).setLegacyMode(true).withTags(STANDARDS).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
};
