import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { changeBetween, moveCaret } from './text-change.ts';

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', '👩🏽‍⚕️', '𝒳', '你', 'א'), maxLength: 12 });

test('a change makes the text that stands in the box, and parts no letter of two code units', () => {
  fc.assert(
    fc.property(words, words, fc.nat(30), (before, after, caret) => {
      const change = changeBetween(before, after, caret);
      if (change === null) {
        expect(before).toBe(after);
        return;
      }
      const { at, remove, insert } = change;
      expect(before.slice(0, at) + insert + before.slice(at + remove)).toBe(after);
      for (const piece of [before.slice(0, at), insert, before.slice(at, at + remove), before.slice(at + remove)])
        expect(piece.isWellFormed()).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('a letter typed among its like is where the caret says', () => {
  expect(changeBetween('aaa', 'aaaa', 2)).toEqual({ at: 1, remove: 0, insert: 'a' });
  expect(changeBetween('aaa', 'aaaa', 4)).toEqual({ at: 3, remove: 0, insert: 'a' });
  expect(changeBetween('aaaa', 'aaa', 1)).toEqual({ at: 1, remove: 1, insert: '' });
  expect(changeBetween('one two', 'one big two', 8)).toEqual({ at: 4, remove: 0, insert: 'big ' });
  expect(changeBetween('same', 'same', 0)).toBeNull();
});

test('the caret stays beside its letters, whatever others do', () => {
  fc.assert(
    fc.property(words, fc.nat(12), fc.nat(12), words, fc.nat(6), (text, place, at, insert, remove) => {
      const doc = new Y.Doc();
      const shared = doc.getText('t');
      // at the caret stands a mark that nobody types
      const caret = Math.min(place, text.length);
      shared.insert(0, text);
      let delta: Parameters<typeof moveCaret>[1] = [];
      shared.observe((event) => (delta = event.delta));
      const where = Math.min(at, text.length);
      doc.transact(() => {
        const length = Math.min(remove, shared.length - where);
        if (length > 0) shared.delete(where, length);
        if (insert !== '') shared.insert(where, insert);
      });
      const moved = moveCaret(caret, delta);
      expect(moved).toBeGreaterThanOrEqual(0);
      expect(moved).toBeLessThanOrEqual(shared.length);
      // text that was entirely before or entirely after the change is still there
      if (caret < where) expect(shared.toJSON().slice(0, moved)).toBe(text.slice(0, caret));
      if (caret > where + remove) expect(shared.toJSON().slice(moved)).toBe(text.slice(caret));
    }),
    { numRuns: 1_000 },
  );
});
