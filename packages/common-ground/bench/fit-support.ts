import { logBeta, logGamma } from '../src/index.ts';

/** Agrees among answers (passes included) to one statement in one group. */
export type GroupShare = { readonly agree: number; readonly answers: number };

/** θ ~ Beta(a, b), independently for each position. */
export type Apart = { readonly a: number; readonly b: number };

/**
 * m ~ Beta(a, b) for the voice, then θ ~ Beta(mκ, (1 − m)κ) for each position. The larger κ, the more alike the
 * positions.
 */
export type Together = { readonly a: number; readonly b: number; readonly kappa: number };

/**
 * The fields read from a conversation's `expected.json`: A agrees and D disagrees among S answers, by group and
 * statement.
 */
export type GroupVotes = {
  readonly rejected_statements: readonly (number | string)[];
  readonly group_votes: Readonly<
    Record<
      string,
      { readonly votes: Readonly<Record<string, { readonly A: number; readonly D: number; readonly S: number }>> }
    >
  >;
};

/**
 * The groups of every statement that was answered and not rejected, and the share of passes among answers that do not
 * agree.
 */
export const sharesOf = ({
  rejected_statements,
  group_votes,
}: GroupVotes): { readonly statements: readonly (readonly GroupShare[])[]; readonly passes: number } => {
  const rejected = new Set(rejected_statements.map(String));
  const statements = new Map<string, GroupShare[]>();
  let passed = 0;
  let others = 0;
  for (const { votes } of Object.values(group_votes)) {
    for (const [statement, { A, D, S }] of Object.entries(votes)) {
      if (rejected.has(statement) || S === 0) continue;
      statements.set(statement, [...(statements.get(statement) ?? []), { agree: A, answers: S }]);
      passed += S - A - D;
      others += S - A;
    }
  }
  return { statements: [...statements.values()], passes: others === 0 ? 0 : passed / others };
};

/** Points of the midpoint rule over m. */
const GRID = 80;

/**
 * Upper bound for a + b of the voices. Beyond it all voices have practically the same m, and positions are practically
 * independent.
 */
const LARGEST_SIZE = 200;

/** The correlation between two positions' support of one voice: Var(m) / Var(θ). */
export const likeness = ({ a, b, kappa }: Together): number => (kappa + 1) / (kappa + 1 + a + b);

/** Maximum likelihood of a beta-binomial over all statements and groups. @param statements groups of each statement */
export const fitApart = (statements: readonly (readonly GroupShare[])[]): Apart => {
  const shares = statements.flat().filter(({ answers }) => answers > 0);
  const [mean, size] = climb(
    (at) => {
      const [a, b] = betaOf(at[0] as number, at[1] as number);
      const normal = logBeta(a, b);
      let sum = 0;
      for (const { agree, answers } of shares) sum += logBeta(a + agree, b + answers - agree) - normal;
      return sum;
    },
    [0, 1],
  ) as [number, number];
  const [a, b] = betaOf(mean, size);
  return { a, b };
};

/** Maximum likelihood of the two-level beta-binomial, with m integrated out by the midpoint rule. */
export const fitTogether = (statements: readonly (readonly GroupShare[])[]): Together => {
  const told = statements
    .map((groups) => groups.filter(({ answers }) => answers > 0))
    .filter((groups) => groups.length > 0);
  const middles = Array.from({ length: GRID }, (_, i) => (i + 0.5) / GRID);
  // the expensive part depends on κ alone, and κ changes only every third step
  const known = new Map<number, Float64Array[]>();
  const likelihoods = (kappa: number): Float64Array[] => {
    const before = known.get(kappa);
    if (before !== undefined) return before;
    const found = told.map((groups) =>
      Float64Array.from(middles, (m) => groupsGiven(groups, m * kappa, (1 - m) * kappa)),
    );
    known.set(kappa, found);
    return found;
  };
  const [mean, size, logKappa] = climb(
    (at) => {
      const [a, b] = betaOf(at[0] as number, at[1] as number);
      if (a + b > LARGEST_SIZE) return Number.NEGATIVE_INFINITY;
      const weights = middles.map(
        (m) => (a - 1) * Math.log(m) + (b - 1) * Math.log(1 - m) - logBeta(a, b) - Math.log(GRID),
      );
      let sum = 0;
      for (const given of likelihoods(Math.exp(at[2] as number))) sum += logSum(given, weights);
      return sum;
    },
    [0, 1, 1],
  ) as [number, number, number];
  const [a, b] = betaOf(mean, size);
  return { a, b, kappa: Math.exp(logKappa) };
};

/** Mean on the logit scale, a + b on the log scale, so the search has no bounds. */
const betaOf = (logitMean: number, logSize: number): [number, number] => {
  const mean = 1 / (1 + Math.exp(-logitMean));
  const size = Math.exp(logSize);
  return [mean * size, (1 - mean) * size];
};

const groupsGiven = (groups: readonly GroupShare[], a: number, b: number): number => {
  const start = logGamma(a) + logGamma(b) - logGamma(a + b);
  let sum = 0;
  for (const { agree, answers } of groups)
    sum += logGamma(a + agree) + logGamma(b + answers - agree) - logGamma(a + b + answers) - start;
  return sum;
};

const logSum = (one: Float64Array, other: readonly number[]): number => {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < one.length; i += 1) most = Math.max(most, (one[i] as number) + (other[i] as number));
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += Math.exp((one[i] as number) + (other[i] as number) - most);
  return most + Math.log(sum);
};

/**
 * Pattern search (Hooke & Jeeves, 1961, without pattern moves): one parameter at a time; steps are halved when none
 * improves.
 */
const climb = (worth: (at: readonly number[]) => number, start: readonly number[]): number[] => {
  let at = [...start];
  let best = worth(at);
  for (let step = 0.5; step > 1e-3; ) {
    let moved = false;
    for (let which = 0; which < at.length; which += 1) {
      for (const by of [step, -step]) {
        const tried = at.map((value, i) => (i === which ? value + by : value));
        const found = worth(tried);
        if (found <= best) continue;
        at = tried;
        best = found;
        moved = true;
        break;
      }
    }
    if (!moved) step /= 2;
  }
  return at;
};
