import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestPairs, type Multiply } from './lanczos.ts';
import { seeded } from './random.ts';

const times =
  (matrix: readonly (readonly number[])[]): Multiply =>
  (vector, product) => {
    matrix.forEach((row, at) => {
      product[at] = row.reduce((sum, one, column) => sum + one * (vector[column] as number), 0);
    });
  };

/** BᵀB of a random table: symmetric and positive semidefinite. */
const gram = (rows: readonly (readonly number[])[], size: number): number[][] =>
  Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_unused, j) =>
      rows.reduce((sum, row) => sum + (row[i] as number) * (row[j] as number), 0),
    ),
  );

test('C37 eigenvalues and vectors of a matrix known by hand', () => {
  // 2 on the diagonal, −1 beside it: 2 − 2 cos(kπ / (n + 1))
  const n = 12;
  const matrix = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_unused, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0)),
  );
  const { values, vectors } = largestPairs(n, times(matrix), 2, seeded('a'), 1e-12);
  expect(values[0]).toBeCloseTo(2 - 2 * Math.cos((n * Math.PI) / (n + 1)), 11);
  expect(values[1]).toBeCloseTo(2 - 2 * Math.cos(((n - 1) * Math.PI) / (n + 1)), 11);
  const first = Array.from(
    { length: n },
    (_, i) => Math.sin(((i + 1) * n * Math.PI) / (n + 1)) * Math.sqrt(2 / (n + 1)),
  );
  const along = first.reduce((sum, one, i) => sum + one * (vectors[0]?.[i] as number), 0);
  expect(Math.abs(along)).toBeCloseTo(1, 11);
});

test('C37 a multiple of the largest, blocks apart, zeros alone, one row: each is found', () => {
  const twice = [
    [3, 0, 0],
    [0, 3, 0],
    [0, 0, 1],
  ];
  expect(largestPairs(3, times(twice), 2, seeded('a'), 1e-12).values.map((one) => Math.round(one * 1e9) / 1e9)).toEqual(
    [3, 3],
  );
  expect(
    largestPairs(
      2,
      times([
        [0, 0],
        [0, 0],
      ]),
      2,
      seeded('a'),
      1e-12,
    ).values,
  ).toEqual([0, 0]);
  expect(largestPairs(1, times([[5]]), 2, seeded('a'), 1e-12).values[0]).toBeCloseTo(5, 12);
});

test.each([
  [
    [
      [0, 0, 1, 0],
      [-1, 0, 0, 0],
    ],
  ],
  [
    [
      [1, 1, 0, 1, -1, -1, 0, 1],
      [0, 1, -1, 0, 1, 1, 1, 1],
    ],
  ],
  [
    [
      [0, 1, 1, 0, 0],
      [1, 0, 0, 0, 1],
    ],
  ],
  [
    [
      [1, 1, -1, 0],
      [-1, 0, -1, 1],
    ],
  ],
])(
  'C37 of the largest that occurs twice two vectors at right angles are found, whatever start leads to one: %j',
  (rows) => {
    const size = rows[0]?.length ?? 0;
    const matrix = gram(rows, size);
    const { values, vectors } = largestPairs(size, times(matrix), 2, seeded('b'), 1e-12);
    expect(Math.abs((values[0] as number) - (values[1] as number))).toBeLessThan(1e-9);
    vectors.forEach((vector, at) => {
      const product = new Float64Array(size);
      times(matrix)(vector, product);
      for (const [i, one] of product.entries())
        expect(Math.abs(one - (values[at] as number) * (vector[i] as number))).toBeLessThan(1e-8);
    });
    const [u, v] = vectors as [Float64Array, Float64Array];
    expect(Math.abs(u.reduce((sum, one, i) => sum + one * (v[i] as number), 0))).toBeLessThan(1e-9);
  },
);

test('C37 any table: the pairs fulfil M v = λ v, are of length one, at right angles, and no direction is stretched more', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 14 }).chain((size) =>
        fc.tuple(
          fc.constant(size),
          fc.array(fc.array(fc.integer({ min: -1, max: 1 }), { minLength: size, maxLength: size }), {
            minLength: 1,
            maxLength: 25,
          }),
        ),
      ),
      ([size, rows]) => {
        const matrix = gram(rows, size);
        const { values, vectors } = largestPairs(size, times(matrix), 2, seeded('b'), 1e-12);
        const trace = matrix.reduce((sum, row, i) => sum + (row[i] as number), 0);
        const near = 1e-8 * Math.max(1, trace);
        vectors.forEach((vector, at) => {
          const product = new Float64Array(size);
          times(matrix)(vector, product);
          product.forEach((one, i) => {
            expect(Math.abs(one - (values[at] as number) * (vector[i] as number))).toBeLessThan(near);
          });
          expect(vector.reduce((sum, one) => sum + one * one, 0)).toBeCloseTo(1, 9);
        });
        const [u, v] = vectors as [Float64Array, Float64Array];
        expect(Math.abs(u.reduce((sum, one, i) => sum + one * (v[i] as number), 0))).toBeLessThan(1e-6);
        // power iteration from many starts finds nothing larger
        const product = new Float64Array(size);
        const random = seeded('c');
        let probe = Float64Array.from({ length: size }, () => random.next() - 0.5);
        let stretch = 0;
        for (let round = 0; round < 60; round += 1) {
          times(matrix)(probe, product);
          stretch = Math.sqrt(product.reduce((sum, one) => sum + one * one, 0));
          probe = product.map((one) => (stretch === 0 ? 0 : one / stretch));
        }
        expect(stretch).toBeLessThan((values[0] as number) + near);
      },
    ),
  );
});
