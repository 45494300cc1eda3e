import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CIRCLES, toldAnewLine, TURNOVERS } from '../../bench/told-anew.ts';

test('D22 D24 what it costs stands in docs/disclosure.md as it comes out', () => {
  const page = readFileSync(new URL('../../../../docs/disclosure.md', import.meta.url), 'utf8').replaceAll(/ +/g, ' ');
  for (const turnover of TURNOVERS.filter(({ members, came, went }) => members === 12 && came === 1 && went === 0))
    expect(page).toContain(toldAnewLine(turnover, CIRCLES));
  expect(
    TURNOVERS.filter((turnover) => !page.includes(`| ${turnover.members} | ${turnover.came} | ${turnover.went} |`)),
  ).toEqual([]);
});
