import { escape } from '../analysis/escape.ts';
import { RULES, type Rule } from './choosers.ts';
import type { Compared } from './compare-rules.ts';

const PANEL = { width: 380, height: 270, left: 52, right: 18, top: 56, bottom: 46 };
const LOOK: Readonly<Record<Rule, string>> = {
  ours: 'stroke="#a12b25" stroke-width="3"',
  polis: 'stroke="#1c5c66" stroke-width="2" stroke-dasharray="8 5"',
  uniform: 'stroke="#594f45" stroke-width="2" stroke-dasharray="2 5"',
};
const NAMES: Readonly<Record<Rule, string>> = { ours: 'ours', polis: 'Polis’ rule', uniform: 'uniform' };

/**
 * A self-contained plot with one panel for each conversation: the lower of precision and recall over responses, in the
 * first run.
 */
export const replayPlot = (all: readonly Compared[]): string => {
  const drawn = all.filter(({ rules }) => rules !== null);
  const across = Math.min(3, Math.max(1, drawn.length));
  const down = Math.ceil(drawn.length / across);
  const width = across * PANEL.width;
  const height = down * PANEL.height + 64;
  const said = drawn.map(
    ({ name, rules }) =>
      `${name}: ${RULES.map((rule) => `${NAMES[rule]} ${rules?.[rule].median.toLocaleString('en-GB')}`).join(', ')}`,
  );
  const key = (['ours', 'polis', 'uniform'] as const).map(
    (rule, at) =>
      `<path d="M${20 + at * 150} 40h36" fill="none" stroke-linecap="round" ${LOOK[rule]}/><text x="${64 + at * 150}" y="45">${NAMES[rule]}</text>`,
  );
  const panels = drawn.map(
    (one, at) =>
      `<g transform="translate(${(at % across) * PANEL.width} ${64 + Math.floor(at / across) * PANEL.height})">${panel(one)}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d" font-family="Verdana, sans-serif" font-size="13" fill="#221c17"><title id="t">Responses needed to find what is held in common</title><desc id="d">${escape(`Median responses needed. ${said.join('. ')}.`)}</desc><rect width="${width}" height="${height}" fill="#fdfaf3"/><text x="20" y="22" font-weight="700" font-size="15">The lower of precision and recall, by responses (one run; it ends after three checks at .9 or more)</text>${key.join('')}${panels.join('')}</svg>\n`;
};

const panel = ({ name, total, curves, truth }: Compared): string => {
  const { width, height, left, right, top, bottom } = PANEL;
  const last = Math.max(...RULES.map((rule) => curves?.[rule].at(-1)?.responses ?? 0), 1);
  const x = (responses: number): number => left + (responses / last) * (width - left - right);
  const y = (share: number): number => height - bottom - share * (height - top - bottom);
  const grid = [0, 0.5, 0.9, 1].map(
    (share) =>
      `<path d="M${left} ${y(share).toFixed(1)}H${width - right}" stroke="#d6cab5" ${share === 0.9 ? 'stroke-width="2"' : ''}/><text x="${left - 8}" y="${(y(share) + (share === 1 ? 0 : share === 0.9 ? 8 : 4)).toFixed(1)}" text-anchor="end" font-size="12">${share}</text>`,
  );
  const lines = (['uniform', 'polis', 'ours'] as const).map((rule) => {
    const path = (curves?.[rule] ?? [])
      .map(
        ({ responses, precision, recall }) => `${x(responses).toFixed(1)} ${y(Math.min(precision, recall)).toFixed(1)}`,
      )
      .join('L');
    return path === '' ? '' : `<path d="M${path}" fill="none" stroke-linejoin="round" ${LOOK[rule]}/>`;
  });
  return `<text x="${left}" y="${top - 26}" font-weight="700">${escape(name)}</text><text x="${left}" y="${top - 9}" font-size="12">${truth} to find, ${total.toLocaleString('en-GB')} responses in all</text>${grid.join('')}${lines.join('')}<text x="${left}" y="${height - bottom + 18}" font-size="12">0</text><text x="${width - right}" y="${height - bottom + 18}" text-anchor="end" font-size="12">${last.toLocaleString('en-GB')}</text><text x="${(left + width - right) / 2}" y="${height - bottom + 34}" text-anchor="middle" font-size="12">responses</text><text transform="translate(14 ${((top + height - bottom) / 2).toFixed(1)}) rotate(-90)" text-anchor="middle" font-size="12">lower of the two</text>`;
};
