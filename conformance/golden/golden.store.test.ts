import { expect, test } from 'vitest';
import { compareAll } from './compare-all.ts';

test('a PostgreSQL database of the recorded program opens, and every reply is as it was, byte for byte', async () => {
  const { compared, faults } = await compareAll('postgres');
  expect(compared).toBeGreaterThan(1_000);
  expect(faults.join('\n\n'), 'was it meant? Then list it in changed-on-purpose.ts').toBe('');
});
