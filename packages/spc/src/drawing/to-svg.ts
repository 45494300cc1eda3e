import type { Chart } from '../chart.ts';
import { english } from '../words/english.ts';
import type { Words } from '../words/words.ts';
import { drawPicture, drawText } from './draw-marks.ts';
import { escape } from './escape.ts';
import { drawKey, keyOf, lineKeyOf } from './key.ts';
import { type Frame, layOut, marginsOf } from './lay-out.ts';
import { sharedSlots } from './shared-slots.ts';
import { wrapText } from './text-width.ts';
import { CHART_STYLE } from './tokens.ts';

export type SvgOptions = {
  /** Default 960. At least 320. */
  readonly width?: number;
  readonly words?: Words;
  /**
   * Whether finding, key and caption are drawn too. A page that shows them itself takes the bare picture. Default true.
   */
  readonly withWords?: boolean;
  /** Prefix of ids, for pages with several pictures. */
  readonly id?: string;
};

const FINDING = { size: 26, line: 32 } as const;
const SENTENCE = { size: 17, line: 25 } as const;
const CAPTION = { size: 15, line: 22 } as const;

/** A chart as a self-contained SVG: light colours, with its finding, key and caption, a title and a description. */
export const toSvg = (chart: Chart, options: SvgOptions = {}): string => svgOf([chart], options);

/**
 * Two measures on one time axis, one above the other, each on its own scale: for example a number that is required
 * beside what the people it is about experience. Points with dates are placed at their dates; other labels have to be
 * the same in both.
 */
export const pairToSvg = (upper: Chart, lower: Chart, options: SvgOptions = {}): string =>
  svgOf([upper, lower], options);

const svgOf = (
  charts: readonly Chart[],
  { width: asked = 960, words = english, withWords = true, id = 'spc' }: SvgOptions,
): string => {
  const width = Math.max(320, asked);
  const narrow = width < 600;
  const margin = narrow ? 10 : 24;
  const inner = width - 2 * margin;
  const size = narrow ? 14 : 15;
  const findings = charts.map((chart) => ({ finding: words.finding(chart), assurance: words.assurance(chart) }));
  const pieces: string[] = [];
  let y = withWords ? 12 : 0;
  if (withWords) {
    for (const { finding, assurance } of findings) {
      for (const text of wrapText(finding, inner - 8, narrow ? 20 : FINDING.size, true)) {
        y += narrow ? 26 : FINDING.line;
        pieces.push(drawText(narrow ? 'finding narrow' : 'finding', margin, y, text));
      }
      for (const text of assurance === '' ? [] : wrapText(assurance, inner, SENTENCE.size)) {
        y += SENTENCE.line;
        pieces.push(drawText('assurance', margin, y + 2, text));
      }
      y += 8;
    }
    y += 14;
  }
  const slots = sharedSlots(charts);
  const margins = charts.map((chart) => marginsOf(chart, words, size, !narrow));
  const frame = {
    width: inner,
    plotHeight: charts.length > 1 ? 190 : narrow ? 220 : 300,
    size,
    lineNames: !narrow,
    margins: {
      left: Math.max(...margins.map(({ left }) => left)),
      right: Math.max(...margins.map(({ right }) => right)),
    },
  };
  charts.forEach((chart, at) => {
    const own: Frame = {
      ...frame,
      ...(slots === null ? {} : { slots: { of: slots.of[at] ?? [], times: slots.times } }),
    };
    const picture = layOut(chart, words, { ...own, timeAxis: at === charts.length - 1 });
    if (charts.length > 1 && chart.name !== '') {
      y += 22;
      pieces.push(drawText('measure', margin, y, chart.name));
    }
    pieces.push(`<g transform="translate(${margin} ${y})">\n${drawPicture(picture)}\n</g>`);
    y += picture.height + (at < charts.length - 1 ? 8 : 0);
    if (narrow) {
      const lines = drawKey(lineKeyOf(chart, words), inner, y + 6);
      if (lines.drawn !== '') pieces.push(`<g transform="translate(${margin} 0)">\n${lines.drawn}\n</g>`);
      y = lines.bottom;
    }
  });
  if (withWords) {
    const key = drawKey(keyOf(charts, words), inner, y + 10);
    pieces.push(`<g transform="translate(${margin} 0)">\n${key.drawn}\n</g>`);
    y = key.bottom + 4;
    for (const chart of charts) {
      for (const text of wrapText(words.caption(chart).join(' '), inner, CAPTION.size)) {
        y += CAPTION.line;
        pieces.push(drawText('caption', margin, y, text));
      }
      y += 6;
    }
    y += 12;
  }
  const height = Math.ceil(y);
  const title = charts.map(({ name, kind }) => name || words.kind[kind]).join(', ');
  const description = [...findings.flatMap(({ finding, assurance }) => [finding, assurance]), words.tableBeside]
    .filter((text) => text !== '')
    .join(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" class="spc" role="img" lang="${words.language}" aria-labelledby="${escape(id)}-title ${escape(id)}-desc" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<title id="${escape(id)}-title">${escape(title)}</title>
<desc id="${escape(id)}-desc">${escape(description)}</desc>
<style>
${CHART_STYLE}
</style>
<rect class="paper" width="${width}" height="${height}"/>
${pieces.join('\n')}
</svg>
`;
};
