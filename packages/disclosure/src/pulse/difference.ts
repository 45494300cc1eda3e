import { behindLook, type Look } from './look.ts';

/** Two lists of answers to one question, with how many of the second came and how many of the first went. */
export type Turnover = { readonly came: number; readonly went: number };

const GROUPS = ['stayed', 'came', 'went'] as const;
type Group = (typeof GROUPS)[number];
type Member = { readonly group: Group; readonly own: number };

/** Two lists of answers that agree with the looks and the turnover, without the answers that are set aside as known. */
type State = {
  /** Answers that newcomers must have given for the increases, and that leavers must have given for the decreases. */
  readonly more: readonly number[];
  readonly less: readonly number[];
  /**
   * What both lists have in common: the answers of people who stayed, and of pairs of one who came and one who went and
   * answered alike.
   */
  readonly both: readonly number[];
  readonly stayed: number;
  readonly hidden: number;
  /** Answers that somebody who came, or who went, must have given to hide a known one. */
  readonly alsoCame: readonly number[];
  readonly alsoWent: readonly number[];
};

/**
 * Whether `together` members who pool their answers could work out somebody's side from two looks, assuming that people
 * who stayed answered as before: a side of those who came, who went or who stayed. It tries all such groups of members,
 * whatever they answered. The rule checks two members although it protects against one. If it checked one, the fact of
 * holding back would tell that one.
 */
export const differenceTells = (
  before: Look,
  after: Look,
  sides: readonly number[],
  { came, went }: Turnover,
  together: number,
  blur?: number,
): boolean => {
  const sizes = { stayed: before.answers - went, came, went };
  const states = statesOf(before, after, sides, sizes, blur);
  return tells(states, sizes, sides, together, 0);
};

/** Sets one more member aside each time, in an order that covers every pair once. */
const tells = (
  states: readonly State[],
  others: Readonly<Record<Group, number>>,
  sides: readonly number[],
  left: number,
  from: number,
): boolean => {
  if (states.length === 0) return false;
  if (left === 0) return GROUPS.some((group) => others[group] > 0 && sidesIn(states, group, sides).size < 2);
  for (let next = from; next < GROUPS.length * sides.length; next += 1) {
    const group = GROUPS[Math.floor(next / sides.length)] as Group;
    const member = { group, own: next % sides.length };
    const remain = { ...others, [group]: others[group] - 1 };
    const known = states.flatMap((state) => setAside(state, member));
    if (tells(known, remain, sides, left - 1, next)) return true;
  }
  return false;
};

const sidesIn = (states: readonly State[], group: Group, sides: readonly number[]): ReadonlySet<number> => {
  const possible = new Set<number>();
  for (const { more, less, both, stayed, hidden, alsoCame, alsoWent } of states) {
    const shows = group === 'came' ? more : group === 'went' ? less : [];
    const also = group === 'came' ? alsoCame : group === 'went' ? alsoWent : [];
    const isAlike = group === 'stayed' ? stayed > 0 : hidden > 0;
    sides.forEach((side, answer) => {
      if ((shows[answer] ?? 0) > 0 || also.includes(answer) || (isAlike && (both[answer] ?? 0) > 0)) possible.add(side);
    });
  }
  return possible;
};

const statesOf = (
  before: Look,
  after: Look,
  sides: readonly number[],
  { stayed, came, went }: Readonly<Record<Group, number>>,
  blur?: number,
): readonly State[] => {
  const seconds = behindLook(after, sides, blur);
  return behindLook(before, sides, blur).flatMap((first) =>
    seconds.flatMap((second) => {
      const { more, less } = apart(first, second);
      const hidden = came - total(more);
      if (hidden < 0 || hidden !== went - total(less)) return [];
      const both = first.map((count, at) => Math.min(count, second[at] ?? 0));
      return [{ more, less, both, stayed, hidden, alsoCame: [], alsoWent: [] }];
    }),
  );
};

/** The ways in which a member of a group with this own answer can be among the answers; none where they cannot. */
const setAside = (state: State, { group, own }: Member): readonly State[] => {
  const has = (counts: readonly number[]): boolean => (counts[own] ?? 0) > 0;
  const less = (counts: readonly number[]): readonly number[] => counts.with(own, (counts[own] ?? 0) - 1);
  const without = (list: readonly number[]): readonly number[] => list.toSpliced(list.indexOf(own), 1);
  if (group === 'stayed')
    return state.stayed > 0 && has(state.both) ? [{ ...state, both: less(state.both), stayed: state.stayed - 1 }] : [];
  const [shows, mine, theirs] =
    group === 'came' ? (['more', 'alsoCame', 'alsoWent'] as const) : (['less', 'alsoWent', 'alsoCame'] as const);
  const found: State[] = [];
  if (has(state[shows])) found.push({ ...state, [shows]: less(state[shows]) });
  if (state[mine].includes(own)) found.push({ ...state, [mine]: without(state[mine]) });
  if (state.hidden > 0 && has(state.both))
    found.push({
      ...state,
      both: less(state.both),
      hidden: state.hidden - 1,
      [theirs]: [...state[theirs], own],
    });
  return found;
};

/**
 * The fewest people that can have come to the later answers, and gone from the earlier ones, given only what is told.
 */
export const leastMoved = (
  before: Look,
  after: Look,
  sides: readonly number[],
  blur?: number,
): { readonly more: number; readonly less: number } => {
  let more = Number.POSITIVE_INFINITY;
  let less = Number.POSITIVE_INFINITY;
  for (const first of behindLook(before, sides, blur))
    for (const second of behindLook(after, sides, blur)) {
      const moved = apart(first, second);
      more = Math.min(more, total(moved.more));
      less = Math.min(less, total(moved.less));
    }
  return { more, less };
};

const apart = (first: readonly number[], second: readonly number[]) => ({
  more: second.map((count, at) => Math.max(0, count - (first[at] ?? 0))),
  less: first.map((count, at) => Math.max(0, count - (second[at] ?? 0))),
});

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
