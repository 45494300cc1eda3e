import { EMPTY_PARTS } from '@throughline/domain';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Writer } from '../../contract/drafting/writer.ts';
import { MOST_COMPARED, MOST_SPOTS, SharedText } from './shared-text.ts';

/** A number as Yjs writes it: seven bits a byte, the lowest first. */
const number = (value: number): readonly number[] =>
  value < 128 ? [value] : [128 + (value % 128), ...number(Math.floor(value / 128))];

/**
 * An edit that puts `places` letters, already deleted, at the start of one part, as if its page had seen nobody else's.
 */
const unseeing = (writer: number, places: number): Uint8Array =>
  Uint8Array.from([
    1,
    ...number(places),
    ...number(writer),
    0,
    ...Array.from({ length: places }, () => [1, 1, 7, ...Buffer.from('so-that'), 1]).flat(),
    0,
  ]);

test('ST4a edits made up to be laid beside each other a million times are refused, and the text takes honest ones', () => {
  const text = new SharedText({ parts: EMPTY_PARTS, epoch: 0 }, []);
  let taken = 0;
  const refused = new Set<string>();
  // each page has a lower number than the one before, which is the cheap order for Yjs (the other would take half a
  // minute)
  for (let page = 60; page > 0; page -= 1) {
    const judged = text.judge(unseeing(1_000 + page, 150), 1_000 + page);
    if (judged === 'behind') throw new Error(judged);
    if (judged.ok) {
      text.keep(judged.value);
      taken += 150;
    } else refused.add(judged.code);
  }
  expect(taken).toBe(MOST_SPOTS);
  expect([...refused]).toEqual(['too-many']);
  const many = Math.ceil(Math.sqrt(MOST_COMPARED));
  const fresh = new SharedText({ parts: EMPTY_PARTS, epoch: 0 }, []);
  expect(fresh.judge(unseeing(7, many + 1), 7)).toMatchObject({ code: 'malformed' });
  expect(fresh.judge(unseeing(7, many - 1), 7)).toMatchObject({ ok: true });
});

test('ST4a two hundred goes at typing here and there, by six people, are a tenth of the bound', () => {
  const text = new SharedText({ parts: EMPTY_PARTS, epoch: 0 }, []);
  const doc = new Y.Doc();
  const writers = Array.from({ length: 6 }, () => new Writer());
  for (let turn = 0; turn < 200; turn += 1) {
    const writer = writers[turn % 6] as Writer;
    writer.hear(text.since(null));
    const length = writer.read('so-that').length;
    if (length > 900) writer.cut('so-that', (turn * 37) % 800, 60);
    writer.type('so-that', (turn * 53) % Math.max(1, length), 'a few words ');
    const judged = text.judge(writer.waiting ?? new Uint8Array(), writer.number);
    if (judged === 'behind' || !judged.ok) throw new Error(judged === 'behind' ? judged : judged.reason);
    text.keep(judged.value);
    writer.acknowledged(writer.waitingCount);
  }
  Y.applyUpdate(doc, text.since(null));
  expect(doc.getText('so-that').toJSON()).toBe(text.parts['so-that']);
  expect([...doc.store.clients.values()].reduce((sum, structs) => sum + structs.length, 0)).toBeLessThan(
    MOST_SPOTS / 10,
  );
});
