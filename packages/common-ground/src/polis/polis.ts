import { groupAwareConsensus, type Majority, majority } from './consensus.ts';
import { groupTallies, type Tally } from './group-votes.ts';
import { inMapOrder } from './map-order.ts';
import { polisComponents } from './polis-components.ts';
import { type Clustering, type Points, polisKMeans } from './polis-k-means.ts';
import { project } from './project.ts';
import { type Representative, representative } from './representative.ts';
import { meanSilhouette } from './silhouette.ts';
import { type Vote, type VoteMatrix, voteMatrix, votesInRow } from './vote-matrix.ts';

/** What Polis publishes about a conversation, in the export's sign (+1 agrees). */
export type PolisResult = {
  readonly people: number;
  /** Statements with at least one vote, in the order of the columns; rejected ones included. */
  readonly statements: readonly number[];
  /** The people who count, in the order in which they reached enough votes. */
  readonly inConversation: readonly number[];
  /** How many groups; 0 where nobody counts. */
  readonly k: number;
  /** person → group, 0 … k − 1 in the order of their first centres. */
  readonly labels: ReadonlyMap<number, number>;
  readonly baseClusters: number;
  /** Each number of groups tried → mean silhouette over the base clusters. */
  readonly silhouettes: ReadonlyMap<number, number>;
  /** Mean vote of each column. */
  readonly means: Float64Array;
  /** Two unit vectors over the columns. */
  readonly components: readonly [Float64Array, Float64Array];
  /** person → place in the plane. */
  readonly projection: ReadonlyMap<number, readonly [number, number]>;
  /** Norm of the place of somebody who agreed with this statement alone, one a column. */
  readonly extremity: Float64Array;
  readonly groups: readonly PolisGroup[];
  /** Π over groups of (A + 1) / (S + 2), one a column. */
  readonly groupAwareConsensus: Float64Array;
  readonly majority: { readonly agree: readonly Majority[]; readonly disagree: readonly Majority[] };
};

export type PolisGroup = {
  readonly members: number;
  /** One a column. */
  readonly votes: readonly Tally[];
  readonly representative: readonly Representative[];
};

const BASE_CLUSTERS = 100;
const BASE_ROUNDS = 100;
const GROUP_ROUNDS = 20;
const MOST_GROUPS = 5;
const FEWEST_PEOPLE = 15;
const ENOUGH_VOTES = 7;

/**
 * The result of Polis' own arithmetic for these votes, computed in one go (engine.md § 5). It is for newcomers who know
 * those numbers, and to validate our arithmetic. Like Polis, it depends on the order of people and statements: rows are
 * in the order in which people first appear among votes sorted by statement and person, and groups start from the first
 * rows. Nothing else in this package uses it.
 * @param votes any order; of two votes of one person on one statement the later in the list counts
 * @param zeroed statements that moderators rejected or that are about the conversation: zero for everybody, still
 * counted
 * @param start seed of the start vector of the power iteration, which does not always converge in its hundred rounds
 */
export const polis = (votes: Iterable<Vote>, zeroed: ReadonlySet<number> = new Set(), start = 42): PolisResult => {
  const matrix = voteMatrix(votes, zeroed);
  const { means, components } = polisComponents(matrix, start);
  const places = project(matrix, means, components);
  const rows = rowsInConversation(matrix);
  const points = Float64Array.from(rows.flatMap((row) => [places[2 * row] as number, places[2 * row + 1] as number]));
  const base = polisKMeans(points, new Float64Array(rows.length).fill(1), BASE_CLUSTERS, BASE_ROUNDS);
  const { best, silhouettes } = groupBaseClusters(base);
  const groupOfRow = new Int32Array(matrix.people.length).fill(-1);
  rows.forEach((row, at) => {
    groupOfRow[row] = best.labels[base.labels[at] as number] as number;
  });
  const k = best.centres.length / 2;
  return {
    ...describe(matrix, groupOfRow, k),
    ...inExportSign(matrix, means, components, places),
    baseClusters: base.centres.length / 2,
    silhouettes,
  };
};

/**
 * People with enough votes or, if those are fewer than fifteen, the most active people up to fifteen. Among people with
 * equally many votes, the order of the worker's map decides.
 */
const rowsInConversation = (matrix: VoteMatrix): number[] => {
  const enough = Math.min(ENOUGH_VOTES, matrix.statements.length);
  const rows = matrix.people.map((_, row) => row);
  const inside = rows.filter((row) => votesInRow(matrix, row) >= enough);
  if (inside.length >= FEWEST_PEOPLE) return inside;
  const more = rows
    .filter((row) => votesInRow(matrix, row) < enough)
    .sort(
      (one, other) =>
        votesInRow(matrix, other) - votesInRow(matrix, one) ||
        inMapOrder(matrix.people[one] as number, matrix.people[other] as number),
    );
  return [...inside, ...more.slice(0, FEWEST_PEOPLE - inside.length)].sort((one, other) => one - other);
};

const groupBaseClusters = ({ labels, centres }: Clustering): { best: Clustering; silhouettes: Map<number, number> } => {
  const count = centres.length / 2;
  const sizes = new Float64Array(count);
  for (const label of labels) sizes[label] = (sizes[label] as number) + 1;
  const silhouettes = new Map<number, number>();
  let best: Clustering = { labels: new Int32Array(count), centres: centres.slice(0, 2) };
  let highest = Number.NEGATIVE_INFINITY;
  const most = Math.min(MOST_GROUPS, 2 + Math.floor(count / 12));
  for (let k = 2; k <= most && count > 1; k += 1) {
    const grouped = polisKMeans(centres, sizes, k, GROUP_ROUNDS);
    const silhouette = meanSilhouette(centres, grouped.labels, grouped.centres.length / 2);
    silhouettes.set(k, silhouette);
    // of equals the larger k: empty groups were dropped, so the partition is the same
    if (silhouette >= highest) {
      highest = silhouette;
      best = grouped;
    }
  }
  return { best, silhouettes };
};

const describe = (matrix: VoteMatrix, groupOfRow: Int32Array, k: number) => {
  const tallies = groupTallies(matrix, groupOfRow, k);
  const telling = matrix.statements.map((statement, column) => (matrix.zeroed[column] === 1 ? -1 : statement));
  const labels = new Map<number, number>();
  const members = new Int32Array(k);
  groupOfRow.forEach((group, row) => {
    if (group < 0) return;
    labels.set(matrix.people[row] as number, group);
    members[group] = (members[group] as number) + 1;
  });
  // the majority is computed over everybody who voted, in a group or not
  const everybody = groupTallies(matrix, new Int32Array(matrix.people.length), 1);
  return {
    people: matrix.people.length,
    statements: matrix.statements,
    inConversation: [...labels.keys()],
    k,
    labels,
    groups: tallies.map((own, group) => ({
      members: members[group] as number,
      votes: own,
      representative: representative(own, sumOfOthers(tallies, group), telling),
    })),
    groupAwareConsensus: groupAwareConsensus(tallies, matrix.statements.length),
    majority: { agree: majority(everybody, telling, 'A'), disagree: majority(everybody, telling, 'D') },
  };
};

const sumOfOthers = (tallies: readonly (readonly Tally[])[], but: number): readonly Tally[] =>
  (tallies[but] as readonly Tally[]).map((_, column) => {
    let [A, D, S] = [0, 0, 0];
    tallies.forEach((one, group) => {
      if (group === but) return;
      const tally = one[column] as Tally;
      A += tally.A;
      D += tally.D;
      S += tally.S;
    });
    return { A, D, S };
  });

const inExportSign = (
  { people, statements }: VoteMatrix,
  means: Float64Array,
  components: readonly [Float64Array, Float64Array],
  places: Points,
) => ({
  means: means.map((mean) => -mean),
  components,
  projection: new Map(
    people.map((person, row) => [person, [-(places[2 * row] as number), -(places[2 * row + 1] as number)]] as const),
  ),
  // someone who agrees (−1) with one statement only: √C · (−1 − mean) · component
  extremity: means.map(
    (mean, column) =>
      Math.sqrt(statements.length) *
      Math.abs(-1 - mean) *
      Math.hypot(components[0][column] as number, components[1][column] as number),
  ),
});
