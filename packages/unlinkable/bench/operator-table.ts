import { CLOSES, PEOPLE } from './made-up-pulse.ts';
import type { OperatorCell, Share } from './operator.ts';
import { KNOWING } from './operator-strategies.ts';

const BEGIN = '<!-- written by scripts/operator-table.ts --write -->\n';
const END = '<!-- end of what is written -->';

/** The document: the text before the generated part, the generated part, and the text after it. */
export const between = (document: string): readonly [string, string, string] => {
  const from = document.indexOf(BEGIN);
  const to = document.indexOf(END);
  if (from < 0 || to < from) throw new Error('The document has no place for the table: put both markers back.');
  const start = from + BEGIN.length;
  return [document.slice(0, start), document.slice(start, to), document.slice(to)];
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const within = ({ low, high }: Share): string => `± ${(((high - low) / 2) * 100).toFixed(1)}`;

/** Cells of one width for each column, the first to the left, the rest to the right, as the formatter writes them. */
const padded = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const [head, ...rest] = rows.map((cells) =>
    line(cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))),
  );
  const rule = line(widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)));
  return `${head}${rule}${rest.join('')}`;
};

const HEAD = [
  'drawn',
  'members',
  'by chance',
  ...KNOWING.map((knowing) => (knowing === 'times' ? 'times alone' : `times and ${knowing}`)),
  'the surest guess of all',
] as const;

const surestOf = ({ best }: OperatorCell): string => percent(best.at(-1)?.surest.share ?? Number.NaN);

export const operatorRow = (cell: OperatorCell): readonly string[] => {
  const { timing, members, answers, byChance, best } = cell;
  const of = (matched: number): string => `${matched.toFixed(1)} of ${answers.toFixed(1)}`;
  return [
    timing,
    String(members),
    `${of(byChance.matched)}: ${percent(byChance.share)}`,
    ...best.map(({ matched, share }) => `${of(matched)}: ${percent(share.share)} ${within(share)}`),
    surestOf(cell),
  ];
};

const shares = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .map(([place, share]) => `${place} ${Math.round(share * 100)} %`)
    .join(', ');

/** The assumptions, from the same constants that the simulation uses. */
const assumptions = (pulses: number): string => {
  const {
    answering,
    comeOnDay,
    thinking,
    hours,
    hold,
    together,
    joinedDaysBefore,
    everyday,
    room,
    usual,
    usualInRoom,
  } = PEOPLE;
  return [
    `${pulses.toLocaleString('en-GB')} made-up pulses a line, each open for ${CLOSES / 60 / 24} days.`,
    `Every member draws, ${answering * 100} % answer.`,
    `Of the visits ${comeOnDay.map((share) => `${Math.round(share * 100)} %`).join(', ')} fall on the first, second and third day.`,
    `Everyone has an hour of their own between ${hours.from} and ${hours.to}, and comes at it give or take ${hours.spread} hours (standard deviation), to join and to answer alike.`,
    `From opening to sending takes ${thinking.median} minutes in the middle (logarithmic spread ${thinking.spread}).`,
    `_On opening_: the token is drawn when the pulse is opened.`,
    `_Random hold_: as that, and the device keeps the answer for up to ${hold / 60} hours, evenly drawn.`,
    `_Live room_: drawn on coming in, over ${together.arriving} minutes; all answer within ${together.answering * 60} seconds.`,
    `_Ahead_: drawn on joining, ${joinedDaysBefore.from} to ${joinedDaysBefore.to} days before.`,
    `_Ahead, together_: drawn in one gathering a week before, answered each at their own time.`,
    `Usual places: ${shares(everyday)}; in a room together: ${shares(room)}; one comes from the usual one ${usual * 100} % of the time (in a room ${usualInRoom * 100} %), else from any.`,
    'A network is one address that many have; a home has an address of its own.',
  ].join(' ');
};

/** The complete table for the document, with all assumptions. */
export const operatorTable = (cells: readonly OperatorCell[]): string =>
  `\n${padded([HEAD, ...cells.map(operatorRow)])}\n${assumptions(cells[0]?.pulses ?? 0)}\n\n`;

/** For the README: the shares for one size of circle. */
export const operatorSummary = (cells: readonly OperatorCell[], members: number): string => {
  const rows = cells
    .filter((cell) => cell.members === members)
    .map((cell) => [
      cell.timing,
      percent(cell.byChance.share),
      ...cell.best.map(({ share }) => percent(share.share)),
      surestOf(cell),
    ]);
  const head = HEAD.filter((name) => name !== 'members');
  return `\nOf ${members} members:\n\n${padded([head, ...rows])}\n`;
};
