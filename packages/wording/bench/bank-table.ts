import { english } from '../src/en/index.ts';
import { measureBank, type RuleFigures } from './measure-bank.ts';
import { HELD, readBank, TUNING } from './read-bank.ts';

export const BEGINS = '<!-- table of the bank: scripts/wording-table.ts -->';
export const ENDS = '<!-- end of the table -->';

/** Figures of every rule on the parts of the bank it was tuned on, and on the others. */
export const bankFigures = (): { readonly tuned: readonly RuleFigures[]; readonly held: readonly RuleFigures[] } => ({
  tuned: measureBank(TUNING.map(readBank), english),
  held: measureBank(HELD.map(readBank), english),
});

/** The table in docs/wording.md, in Markdown. */
export const bankTable = (): string => {
  const { tuned, held } = bankFigures();
  const rows = held.map((row, at) => {
    const before = tuned[at] as RuleFigures;
    const asked = row.rightly + row.wrongly.length;
    return [
      `\`${row.rule}\``,
      `${row.positives} · ${row.nearNegatives} · ${row.texts}`,
      `${row.rightly} of ${asked}`,
      row.precision.toFixed(2),
      `${row.rightly} of ${row.positives}`,
      row.recall.toFixed(2),
      `${before.precision.toFixed(2)} · ${before.recall.toFixed(2)} (${before.positives} of ${before.texts})`,
    ];
  });
  const head = [
    'rule',
    'held: should ask · near misses · all',
    'rightly, of asked',
    'precision',
    'found, of should',
    'recall',
    'where tuned: precision · recall',
  ];
  // padded as the formatter pads it
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[], fill = ' '): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0, fill)).join(' | ')} |\n`;
  return [
    line(head),
    line(
      head.map(() => ''),
      '-',
    ),
    ...rows.map((row) => line(row)),
  ].join('');
};

/** A document before, in, and after the table's place. Throws where it has none. */
export const aroundTable = (document: string): readonly [before: string, table: string, after: string] => {
  const from = document.indexOf(`${BEGINS}\n`);
  const to = document.indexOf(ENDS);
  if (from === -1 || to === -1) throw new Error(`The document has no place for the table: ${BEGINS} … ${ENDS}`);
  const start = from + BEGINS.length + 2;
  return [`${document.slice(0, start)}`, document.slice(start, to - 1), document.slice(to - 1)];
};
