import { CLOSES, PEOPLE } from './made-up-pulse.ts';
import type { OperatorCell, Share, Success } from './operator.ts';
import { KNOWING } from './operator-strategies.ts';

const BEGIN = '<!-- written by scripts/operator-table.ts --write -->\n';
const END = '<!-- end of what is written -->';

/** The document before, inside and after the written part. */
export const between = (document: string): readonly [string, string, string] => {
  const from = document.indexOf(BEGIN);
  const to = document.indexOf(END);
  if (from < 0 || to < from) throw new Error('The document has no place for the table: put both markers back.');
  const start = from + BEGIN.length;
  return [document.slice(0, start), document.slice(start, to), document.slice(to)];
};

const percent = (share: number): string => (share * 100).toFixed(1);
const withInterval = ({ share, low, high }: Share): string => `${percent(share)} % (${percent(low)}–${percent(high)})`;
const success = ({ matched, share, strategy, surest }: Success): readonly string[] => [
  `${matched.toFixed(1)}: ${withInterval(share)}, ${strategy}`,
  `${percent(surest.share)} %`,
];

const HEAD = [
  'drawn',
  'members',
  'answers',
  'right by chance',
  ...KNOWING.flatMap((knowing) => [
    knowing === 'times' ? 'right from times alone' : `right from times and ${knowing}`,
    'its surest guess',
  ]),
] as const;

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

export const operatorRow = ({ timing, members, answers, byChance, best }: OperatorCell): string =>
  line([
    timing,
    String(members),
    answers.toFixed(1),
    `${byChance.matched.toFixed(1)}: ${percent(byChance.share)} %`,
    ...best.flatMap(success),
  ]);

const shares = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .map(([place, share]) => `${place} ${Math.round(share * 100)} %`)
    .join(', ');

/** What is assumed, from the very numbers that the simulation runs on. */
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

export const operatorTable = (cells: readonly OperatorCell[]): string =>
  `\n${line(HEAD)}${line(HEAD.map((_, at) => (at === 0 ? '---' : '---:')))}${cells.map(operatorRow).join('')}\n${assumptions(cells[0]?.pulses ?? 0)}\n\n`;
