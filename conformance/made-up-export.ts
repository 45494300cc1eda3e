import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { polis, type Vote } from '@throughline/common-ground/polis';

export type MadeUp = {
  readonly votes: readonly Vote[];
  readonly rejected?: readonly number[];
  /** The text of votes.csv instead of the default; null: the folder has participants-votes.csv instead. */
  readonly votesCsv?: string | null;
  /** Changes to the content of expected.json. */
  readonly change?: (expected: Record<string, unknown>) => void;
};

/**
 * Writes a folder with the structure of the reference conversations, and an expected.json from our own result. It tests
 * the runner on cases that the eight do not contain; it proves nothing about the arithmetic.
 */
export const writeMadeUp = (folder: string, { votes, rejected = [], votesCsv, change }: MadeUp): void => {
  mkdirSync(folder);
  if (votesCsv === null) writeFileSync(join(folder, 'participants-votes.csv'), matrixOf(votes));
  else writeFileSync(join(folder, 'votes.csv'), votesCsv ?? listOf(votes));
  const expected = expectedOf(votes, rejected);
  change?.(expected);
  writeFileSync(join(folder, 'expected.json'), JSON.stringify(expected));
};

const listOf = (votes: readonly Vote[]): string =>
  `timestamp,datetime,comment-id,voter-id,vote\n${votes.map(({ person, statement, vote }, at) => `${1_000 + at},"Mon, ""early""",${statement},${person},${vote}`).join('\n')}\n`;

const matrixOf = (votes: readonly Vote[]): string => {
  const statements = [...new Set(votes.map(({ statement }) => statement))].sort((a, b) => a - b);
  const people = [...new Set(votes.map(({ person }) => person))];
  const rows = people.map((person) => {
    const own = new Map(votes.filter((one) => one.person === person).map((one) => [one.statement, one.vote]));
    return [person, '', own.size, ...statements.map((statement) => own.get(statement) ?? '')].join(',');
  });
  // somebody who looked and never voted
  return `participant,xid,n-votes,${statements.join(',')}\n${rows.join('\n')}\n9999,,0${','.repeat(statements.length)}\n`;
};

const expectedOf = (votes: readonly Vote[], rejected: readonly number[]): Record<string, unknown> => {
  const found = polis(votes, new Set(rejected));
  const byStatement = <T>(values: ArrayLike<T>) =>
    Object.fromEntries(found.statements.map((statement, column) => [statement, values[column]]));
  return {
    rejected_statements: rejected,
    participants: found.people,
    distinct_votes: new Set(votes.map(({ person, statement }) => `${person} ${statement}`)).size,
    statement_ids: found.statements,
    in_conv: found.inConversation,
    k: found.k,
    labels: Object.fromEntries(found.labels),
    silhouette_by_k: Object.fromEntries(found.silhouettes),
    projection: Object.fromEntries(found.projection),
    group_votes: Object.fromEntries(
      found.groups.map(({ members, votes: own }, group) => [
        group,
        { id: group, 'n-members': members, votes: byStatement(own) },
      ]),
    ),
    group_aware_consensus: byStatement(found.groupAwareConsensus),
    repness: Object.fromEntries(
      found.groups.map(({ representative }, group) => [
        group,
        representative.map((one) => ({
          tid: one.statement,
          'repful-for': one.for,
          'n-success': one.successes,
          'n-trials': one.trials,
        })),
      ]),
    ),
    consensus: Object.fromEntries(
      (['agree', 'disagree'] as const).map((side) => [
        side,
        found.majority[side].map((one) => ({
          tid: one.statement,
          'n-success': one.successes,
          'n-trials': one.trials,
        })),
      ]),
    ),
  };
};
