import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { adjustedRand } from '../numbers/adjusted-rand.ts';
import type { Answer } from '../responses/responses.ts';
import { polis } from './polis.ts';
import type { Vote } from './vote-matrix.ts';

/** `npm run conformance` compares any folder completely. This test covers only the most important figures. */
const REFERENCE = fileURLToPath(new URL('../../../../../shared/reference/polis', import.meta.url));
const there = existsSync(REFERENCE);
if (!there) process.stderr.write(`\nSKIPPED: the Polis conversations are not at ${REFERENCE}\n`);

const votesOf = (name: string): Vote[] =>
  readFileSync(join(REFERENCE, name, 'votes.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .sort((one, other) => Number(one[0]) - Number(other[0]))
    .map((cells) => ({ person: Number(cells[3]), statement: Number(cells[2]), vote: Number(cells[4]) as Answer }));

test.skipIf(!there)('C31 the groups and the consensus of Polis’ own worker', () => {
  for (const name of ['london.youth.policing', 'brexit-consensus', 'canadian-electoral-reform']) {
    const expected = JSON.parse(readFileSync(join(REFERENCE, name, 'expected.json'), 'utf8'));
    const found = polis(votesOf(name), new Set(expected.rejected_statements));
    const people = Object.keys(expected.labels);
    expect(found.k).toBe(expected.k);
    expect(found.labels.size).toBe(people.length);
    const ours = people.map((person) => found.labels.get(Number(person)) as number);
    expect(
      adjustedRand(
        ours,
        people.map((person) => expected.labels[person]),
      ),
    ).toBe(1);
    found.statements.forEach((statement, column) => {
      const theirs = expected.group_aware_consensus[statement];
      expect(Math.abs((found.groupAwareConsensus[column] as number) - theirs)).toBeLessThan(1e-9);
    });
    for (const [k, value] of Object.entries<number>(expected.silhouette_by_k))
      expect(Math.abs((found.silhouettes.get(Number(k)) as number) - value)).toBeLessThan(1e-4);
  }
});
