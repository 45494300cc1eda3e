import type { Chart } from '../chart.ts';
import { english } from '../words/english.ts';
import type { Words } from '../words/words.ts';
import { escape } from './escape.ts';
import { type SvgOptions, toSvg } from './to-svg.ts';
import { type Table, toTable } from './to-table.ts';

/**
 * A chart for a page: the picture, named by its finding, and its table one step away. It contains no script and no
 * style.
 */
export const toFigure = (chart: Chart, options: SvgOptions & { readonly tableName?: string } = {}): string => {
  const words: Words = options.words ?? english;
  return `<figure class="spc-figure">
${toSvg(chart, options)}<details><summary>${escape(options.tableName ?? 'Table')}</summary>
${tableHtml(toTable(chart, words))}</details>
</figure>
`;
};

/** A table as HTML: the caption states the finding, and header cells have their scope. It scrolls in its own box. */
export const tableHtml = ({ caption, heads, rows, numeric }: Table): string => {
  const side = (at: number): string => (numeric[at] ? ' style="text-align:right"' : '');
  const head = heads.map((text, at) => `<th scope="col"${side(at)}>${escape(text)}</th>`).join('');
  const body = rows.map(
    (row) =>
      `<tr>${row
        .map((cell, at) => (at === 0 ? `<th scope="row">${escape(cell)}</th>` : `<td${side(at)}>${escape(cell)}</td>`))
        .join('')}</tr>`,
  );
  return `<div class="spc-table" role="region" aria-label="${escape(caption)}" tabindex="0" style="overflow-x:auto">
<table><caption>${escape(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table></div>
`;
};
