import { peopleInterval } from '../src/index.ts';
import {
  BANDS,
  type Broken,
  type CellFigures,
  SIZES,
  type SupportPrior,
  type Tally,
  type World,
} from './calibration.ts';
import { likeness } from './fit-support.ts';

/** Of the voices said to be held with probability .9–1, at least this share must truly be held. */
export const BAR = 0.85;

const BEGIN = '<!-- written by npm run calibration -- --write -->\n';
const END = '<!-- end of what is written -->';

/** The document: the text before the generated part, the generated part, and the text after it. */
export const between = (document: string): readonly [string, string, string] => {
  const from = document.indexOf(BEGIN);
  const to = document.indexOf(END);
  if (from < 0 || to < from) throw new Error('The document has no place for the tables: put both markers back.');
  const start = from + BEGIN.length;
  return [document.slice(0, start), document.slice(start, to), document.slice(to)];
};

const WORDS: Readonly<Record<World, string>> = { apart: 'apart', together: 'alike' };
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const share = ({ claims, held }: Tally): string => (claims === 0 ? '–' : percent(held / claims));
const said = ({ claims, said: sum }: Tally): string => (claims === 0 ? '–' : percent(sum / claims));
const interval = ({ claims, held }: Tally): string => {
  if (claims === 0) return '–';
  const { low, high } = peopleInterval(held, claims);
  return `${(low * 100).toFixed(1)}–${percent(high)}`;
};

const cellWords = ({ cell, members }: CellFigures): readonly string[] => [
  WORDS[cell.world],
  String(cell.people),
  members.join(' + '),
];

export const ALL_HEAD = [
  'support',
  'people',
  'positions',
  'rooms',
  'voices',
  'claims',
  'truly held',
  '90 % interval',
  'said on average',
  'labelled shared',
  'of those held',
  'held by silent positions too',
] as const;

export const allRow = (one: CellFigures): readonly string[] => [
  ...cellWords(one),
  String(one.rooms),
  String(one.voices),
  String(one.all.claims),
  share(one.all),
  interval(one.all),
  said(one.all),
  String(one.labelled.claims),
  share(one.labelled),
  percent(one.everywhere / one.all.claims),
];

export const UNSURE_HEAD = [
  'support',
  'people',
  'positions',
  'claims',
  'truly held',
  '90 % interval',
  'said on average',
  'one position tells',
  'two tell',
  'three tell',
] as const;

export const unsureRow = (one: CellFigures): readonly string[] => [
  ...cellWords(one),
  String(one.unsure.claims),
  share(one.unsure),
  interval(one.unsure),
  said(one.unsure),
  ...one.byTelling.map((tally) => (tally.claims === 0 ? '–' : `${share(tally)} of ${tally.claims}`)),
];

/** A Markdown table with aligned columns. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((word, at) => Math.max(word.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] as number)).join(' | ')} |\n`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('');
};

const sum = (tallies: readonly (Tally | undefined)[]): Tally => {
  const all = { claims: 0, held: 0, said: 0 };
  for (const one of tallies) {
    all.claims += one?.claims ?? 0;
    all.held += one?.held ?? 0;
    all.said += one?.said ?? 0;
  }
  return all;
};

const bandTable = (figures: readonly CellFigures[]): string => {
  const rows = (Object.keys(WORDS) as World[]).flatMap((world) =>
    BANDS.map((band, at) => [
      WORDS[world],
      band,
      ...SIZES.map((people) => {
        const here = figures.filter(({ cell }) => cell.world === world && cell.people === people);
        const tally = sum(here.map(({ bands }) => bands[at]));
        return tally.claims === 0 ? '–' : `${share(tally)} of ${tally.claims} (said ${said(tally)})`;
      }),
    ]),
  );
  return table(['support', 'probability claimed', ...SIZES.map((people) => `${people} people`)], rows);
};

const conversationTable = (figures: readonly CellFigures[], priors: readonly SupportPrior[]): string => {
  const of = (world: World, at: number): Tally =>
    sum(figures.filter(({ cell }) => cell.world === world).map((one) => one.byConversation[at]));
  return table(
    ['rooms as in', 'statements', 'apart', 'alike', 'likeness', 'held, apart', 'held, alike'],
    priors.map(({ conversation, statements, apart, together }, at) => [
      conversation,
      String(statements),
      `Beta(${apart.a}, ${apart.b})`,
      `Beta(${together.a}, ${together.b}), κ ${together.kappa}`,
      likeness(together).toFixed(2),
      `${share(of('apart', at))} of ${of('apart', at).claims}`,
      `${share(of('together', at))} of ${of('together', at).claims}`,
    ]),
  );
};

/** A sentence that says whether every cell reaches the bar, which cell is lowest, and which cells miss it. */
export const verdictOf = (figures: readonly CellFigures[]): string => {
  const told = figures.flatMap((one) => [
    { one, tally: one.all, kind: 'all claims' },
    ...(one.unsure.claims > 0 ? [{ one, tally: one.unsure, kind: 'claims below certainty' }] : []),
  ]);
  const name = ({ one, tally, kind }: (typeof told)[number]): string =>
    `${share(tally)} (${kind}, ${one.cell.people} people as ${one.members.join(' + ')}, support ${WORDS[one.cell.world]})`;
  const low = told.reduce((least, next) =>
    next.tally.held / next.tally.claims < least.tally.held / least.tally.claims ? next : least,
  );
  const missed = told.filter(({ tally }) => tally.held / tally.claims < BAR);
  return missed.length === 0
    ? `Every one of the ${figures.length} cells reaches ${percent(BAR)}, with certainty counted in and without. Lowest: ${name(low)}.\n`
    : `**${missed.length} miss ${percent(BAR)}:** ${missed.map(name).join('; ')}.\n`;
};

const brokenTable = (broken: readonly Broken[]): string =>
  table(
    [
      '60 people as 20 + 20 + 20, support apart',
      'claims below certainty',
      'truly held',
      '90 % interval',
      'said on average',
    ],
    broken.map(({ what, figures: { unsure } }) => [
      what,
      String(unsure.claims),
      share(unsure),
      interval(unsure),
      said(unsure),
    ]),
  );

/** Everything between the markers of docs/calibration.md. */
export const tablesOf = (
  figures: readonly CellFigures[],
  priors: readonly SupportPrior[],
  broken: readonly Broken[],
): string => `
${verdictOf(figures)}
### Said to be held with probability .9–1

${table(ALL_HEAD, figures.map(allRow))}
### Of those, the claims below certainty

${table(UNSURE_HEAD, figures.map(unsureRow))}
### By the probability claimed, both splits together

${bandTable(figures)}
### By conversation: the betas, and the claims below certainty, all cells together

${conversationTable(figures, priors)}
### What the claim rests on, taken away

${brokenTable(broken)}
`;
