import { openTestStore } from '@throughline/store';
import { expect, test } from 'vitest';
import { systemChance } from '../../kernel/chance.ts';
import { LEAST_BATCH, ROLL_BATCH, RollBuffer } from './roll-buffer.ts';

const id = (circle: number, person: number): string => `${circle}x${String(person).padStart(4, '0')}`.padEnd(22, 'A');
const circle = (number: number): string => `0000000${number}-0000-4000-8000-000000000000`;

test('each circle’s rows are written by themselves, in full batches, and never a few alone', async () => {
  const { store, done } = await openTestStore();
  for (const number of [1, 2]) {
    await store.circles.create(
      {
        id: circle(number),
        name: 'x',
        question: 'x?',
        language: 'en',
        positions: [],
        affected: [],
        rule: 'convener-decides',
        frame: { decided: '', open: '', decides: '', get: '', hearBackBy: '2099-01-01', convenedBy: '', atRisk: '' },
        threshold: 0.6,
        matrixDeclared: false,
        example: false,
        imported: null,
      },
      { circle: circle(number), code: `code ${number}`, pass: 'p' },
    );
  }
  const buffer = new RollBuffer(store, systemChance);
  for (let person = 0; person < ROLL_BATCH - 1; person += 1) {
    await buffer.add(circle(1), id(1, person));
    await buffer.add(circle(1), id(1, person)); // told twice: once
  }
  await buffer.add(circle(2), id(2, 0));
  expect([await store.roll.count(circle(1)), await store.roll.count(circle(2))]).toEqual([0, 0]);
  await buffer.add(circle(1), id(1, 99));
  expect([await store.roll.count(circle(1)), await store.roll.count(circle(2))]).toEqual([ROLL_BATCH, 0]);
  // a single newcomer's row is not written at the end of a round, nor when the program stops
  await buffer.endOf(circle(2));
  await buffer.stop();
  expect(await store.roll.count(circle(2))).toBe(0);
  for (let person = 1; person < LEAST_BATCH; person += 1) await buffer.add(circle(2), id(2, person));
  await buffer.endOf(circle(2));
  expect(await store.roll.count(circle(2))).toBe(LEAST_BATCH);
  await done();
});
