import { startBaseline } from './baseline-server.ts';
import { openPages, type OpenPages } from './drafts-load.ts';
import { inPairs } from './pairs.ts';
import { startServerUnderTest } from './server-under-test.ts';
import { reportFigure } from './figures.ts';

/**
 * Fifty people in one part of one draft, each with a key press every 400 ms: 125 edits a second, three seconds a turn.
 * The baseline stores and sends the whole document at every edit.
 */
const EDITORS = 50;
const TYPING = { typing: 3_000, every: 400 };

const ours = await startServerUnderTest(1);
const baseline = await startBaseline('./drafts-baseline-server.ts');
let mine: OpenPages | null = null;
let theirs: OpenPages | null = null;
try {
  const draft = await ours.openDrafting();
  const url = `${ours.url}/api/circles/${ours.circle}/drafts`;
  mine = await openPages({ url, pass: ours.pass, draft, editors: EDITORS });
  theirs = await openPages({ url: `http://127.0.0.1:${baseline.port}`, pass: 'none', draft: 'd', editors: EDITORS });
  const turn = async (pages: OpenPages, server: { readonly cpu: () => number }) => {
    const from = server.cpu();
    const measured = await pages.type(TYPING);
    return { ...measured, cpu: (server.cpu() - from) / measured.edits };
  };
  const [own, whole] = [mine, theirs];
  const pairs = await inPairs(
    () => turn(own, ours),
    () => turn(whole, baseline),
  );
  const named = `${EDITORS} editors on one draft`;
  const against = (what: 'p99' | 'middle' | 'bytes' | 'cpu') => pairs.map(([one, other]) => other[what] / one[what]);
  reportFigure({
    name: `${named}, 99 of 100 edits seen elsewhere, the baseline’s time against ours`,
    values: against('p99'),
  });
  reportFigure({ name: `${named}, the middle of the same`, values: against('middle') });
  reportFigure({ name: `${named}, 99 of 100 seen within`, values: pairs.map(([one]) => one.p99), unit: 'ms' });
  reportFigure({
    name: `${named}, bytes an edit down all streams, the baseline’s against ours`,
    values: against('bytes'),
  });
  reportFigure({ name: `${named}, processor time an edit, the baseline’s against ours`, values: against('cpu') });
  const sum = (what: 'seen' | 'edits') => pairs.reduce((total, [one]) => total + one[what], 0);
  reportFigure({
    name: `${named}, edits that every other page has seen`,
    values: [sum('seen')],
    unit: 'edits',
    least: sum('edits'),
  });
} finally {
  mine?.close();
  theirs?.close();
  baseline.stop();
  await ours.stop();
}
