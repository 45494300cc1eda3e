import { expect, test } from 'vitest';
import { commonGround } from './common-ground.ts';
import { fewestFurtherAgrees } from './further-agrees.ts';
import { leastHeld } from './least-held.ts';
import { steadyLabel } from './steadiness.ts';
import { heldInCircle } from './support.ts';

const c = (agree: number, pass: number, disagree: number, members: number) => ({
  agree,
  pass,
  disagree,
  members,
});

test('C6 a position tells from five answers and half its members on; one that does not makes no claim', () => {
  expect(commonGround([c(4, 0, 0, 4)], 0.6)).toMatchObject({ label: 'not-heard', shared: null });
  expect(commonGround([c(5, 0, 0, 10)], 0.6).positions[0]?.tells).toBe(true);
  expect(commonGround([c(5, 0, 0, 11)], 0.6).positions[0]).toEqual({
    tells: false,
    held: null,
    objected: null,
  });
  // the second position is too few to tell: it is named and changes nothing else
  const one = commonGround([c(9, 0, 1, 10)], 0.6);
  const two = commonGround([c(9, 0, 1, 10), c(0, 0, 3, 3)], 0.6);
  expect(two.shared).toBe(one.shared);
  expect(two.label).toBe('shared');
});

test('C7 shared is the product over positions, so that nothing is borrowed from one by another', () => {
  const doctors = c(18, 0, 2, 20);
  const patients = c(4, 1, 1, 10);
  const found = commonGround([doctors, patients], 0.6);
  expect(found.shared).toBeCloseTo(heldInCircle(doctors, 0.6) * heldInCircle(patients, 0.6), 14);
});

test('C8 the four labels, each alone; difference wins', () => {
  expect(commonGround([c(9, 0, 1, 10), c(8, 1, 1, 10)], 0.6).label).toBe('shared');
  expect(commonGround([c(9, 0, 1, 10), c(4, 2, 0, 10)], 0.6).label).toBe('nearly');
  expect(commonGround([c(9, 0, 1, 10), c(2, 0, 8, 10)], 0.6).label).toBe('differ');
  expect(commonGround([c(2, 5, 3, 10)], 0.6).label).toBe('not-heard');
  // 12 of 20 hold it and 8 of 20 object: both thresholds are passed
  expect(commonGround([c(12, 0, 8, 20)], 0.6).label).toBe('differ');
});

test('C9 nearly says how many further agrees are needed and from whom, and no fewer would do', () => {
  const positions = [c(9, 0, 1, 10), c(4, 2, 0, 10), c(5, 0, 1, 8)];
  const needs = commonGround(positions, 0.6).needs ?? [];
  const total = needs.reduce((sum, { more }) => sum + more, 0);
  expect(total).toBeGreaterThan(0);
  const after = positions.map((one, index) => ({
    ...one,
    agree: one.agree + (needs.find(({ position }) => position === index)?.more ?? 0),
  }));
  expect(commonGround(after, 0.6).label).toBe('shared');
  for (const fewer of splits(total - 1, [0, 4, 2])) {
    const tried = positions.map((one, index) => ({
      ...one,
      agree: one.agree + (fewer[index] ?? 0),
    }));
    expect(commonGround(tried, 0.6).label).not.toBe('shared');
  }
});

test('C9 where even everybody left would not do, it says so by null', () => {
  expect(fewestFurtherAgrees([c(5, 0, 5, 10)], 0.6, 0.9)).toBeNull();
});

test('C10 a label that one more disagreement in the weakest position takes away is fragile', () => {
  expect(commonGround([c(6, 0, 4, 10), c(10, 0, 0, 10)], 0.6).fragile).toBe(false); // it is `differ`: there is nothing to lose
  expect(commonGround([c(6, 3, 1, 10), c(10, 0, 0, 10)], 0.6)).toMatchObject({
    label: 'shared',
    fragile: true,
  });
  expect(commonGround([c(10, 0, 0, 10), c(10, 0, 0, 10)], 0.6)).toMatchObject({
    label: 'shared',
    fragile: false,
  });
});

test('C11 what is least held orders the shared; every position counts once, whatever its size', () => {
  const even = commonGround([c(9, 0, 1, 10), c(9, 0, 1, 10)], 0.6).leastHeld;
  const uneven = commonGround([c(9, 0, 1, 10), c(6, 3, 1, 10)], 0.6).leastHeld;
  expect(even).toBeGreaterThan(uneven);
  expect((even * 20) % 1).toBeCloseTo(0, 9);
  expect(commonGround([c(90, 0, 10, 100), c(7, 2, 1, 10)], 0.6).leastHeld).toBeCloseTo(
    commonGround([c(7, 2, 1, 10), c(90, 0, 10, 100)], 0.6).leastHeld,
    12,
  );
});

test('C11 the order inside shared is the expected least share, where it is known in closed form', () => {
  // one position: the mean (1 + a) / (2 + n) of its beta; two positions without answers: E[min] of two uniform draws is
  // a third
  expect(leastHeld([c(8, 1, 1, 10)])).toBe(0.75);
  expect(leastHeld([c(17, 0, 1, 30)])).toBe(0.9);
  expect(leastHeld([c(0, 0, 0, 9), c(0, 0, 0, 9)])).toBe(0.35);
  expect(leastHeld([c(0, 0, 0, 9), c(0, 0, 0, 9), c(0, 0, 0, 9)])).toBe(0.25);
});

test('C12 a live screen keeps a label until its probability has fallen .05 below the bar; findings do not', () => {
  const finding = (shared: number, objection = 0) => ({
    shared,
    objection,
    label: shared >= 0.9 ? ('shared' as const) : ('nearly' as const),
  });
  expect(steadyLabel('shared', finding(0.88))).toBe('shared');
  expect(steadyLabel('shared', finding(0.84))).toBe('nearly');
  expect(steadyLabel('nearly', finding(0.88))).toBe('nearly');
  expect(steadyLabel(null, finding(0.88))).toBe('nearly');
  expect(steadyLabel('nearly', { label: 'not-heard', shared: 0.46, objection: 0 })).toBe('nearly');
  expect(steadyLabel('shared', { label: 'differ', shared: 0.95, objection: 0.93 })).toBe('differ');
  expect(steadyLabel('differ', { label: 'nearly', shared: 0.6, objection: 0.86 })).toBe('differ');
});

/** Every way to distribute `total` within each position's capacity. */
function* splits(total: number, capacities: readonly number[]): Generator<number[]> {
  const [capacity, ...rest] = capacities;
  if (capacity === undefined) {
    if (total === 0) yield [];
    return;
  }
  for (let here = 0; here <= Math.min(capacity, total); here += 1)
    for (const others of splits(total - here, rest)) yield [here, ...others];
}
