import { afterEach, expect, test } from 'vitest';
import { lanternWard } from '../../../contract/documents/made-up-sheet.ts';
import { DocumentMaker, DocumentsClosed, MOST_WAITING } from './document-maker.ts';

let maker = new DocumentMaker();
afterEach(async () => {
  await maker.close();
  maker = new DocumentMaker();
});

test('documents are made beside the loop, and the same words are made once', async () => {
  const job = { sheet: lanternWard, format: 'text', language: 'en' } as const;
  const [one, two] = await Promise.all([maker.make(job), maker.make(job)]);
  expect(one).toBe(two);
  expect(one?.made === true && Buffer.from(one.file[0] ?? []).toString()).toContain('Steady on Lantern Ward');
  const other = await maker.make({ ...job, sheet: { ...lanternWard, version: 2 } });
  expect(other).not.toBe(one);
});

test('letters that no typeface holds come back, and the next document is made', async () => {
  const parts = { ...lanternWard.parts, 'so-that': '一緒に' };
  const refused = await maker.make({ sheet: { ...lanternWard, parts }, format: 'poster-a4', language: 'en' });
  expect(refused).toMatchObject({ made: false, missing: expect.arrayContaining(['一']) });
  expect(await maker.make({ sheet: lanternWard, format: 'poster-a4', language: 'en' })).toMatchObject({ made: true });
});

test('a worker that dies is a fault of that document alone, and is tried again', async () => {
  const broken = new DocumentMaker(new URL('data:text/javascript,throw new Error("no")'));
  const job = { sheet: lanternWard, format: 'text', language: 'en' } as const;
  await expect(broken.make(job)).rejects.toThrow();
  await expect(broken.make(job)).rejects.toThrow();
  await broken.close();
});

test('too many at once are asked to come back, and what waits at the end is told so', async () => {
  const jobs = Array.from({ length: MOST_WAITING + 1 }, (_, version) =>
    maker.make({ sheet: { ...lanternWard, version }, format: 'text', language: 'en' }),
  );
  expect(jobs.every((job) => job !== null)).toBe(true);
  expect(maker.make({ sheet: { ...lanternWard, version: 999 }, format: 'text', language: 'en' })).toBeNull();
  await maker.close();
  const ends = await Promise.allSettled(jobs.map((job) => job ?? Promise.resolve(null)));
  expect(ends.some((end) => end.status === 'rejected' && end.reason instanceof DocumentsClosed)).toBe(true);
});
