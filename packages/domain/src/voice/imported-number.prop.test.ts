import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importedId, importedNumber } from './imported-number.ts';

test('V9 a statement number survives in an imported voice’s id, whatever the prefix', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 12, maxLength: 12 }),
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      (prefix, number) => {
        const id = importedId(prefix, number);
        expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/);
        expect(id).toBe(Buffer.from(id, 'base64url').toString('base64url'));
        expect(importedNumber(id)).toBe(number);
      },
    ),
  );
});
