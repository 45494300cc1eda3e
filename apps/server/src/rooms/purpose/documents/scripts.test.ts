import { loadDocumentWords } from '@throughline/messages';
import { describe, expect, it } from 'vitest';
import { lanternWard, longestSheet, manyScripts } from '../../../contract/documents/made-up-sheet.ts';
import { readPdf, spokenIn } from '../../../contract/documents/read-pdf.ts';
import { longerWords, lostFrom, squeezed } from '../../../contract/documents/texts.ts';
import { Faces } from '../../../kernel/documents/faces.ts';
import type { Written } from '../../../kernel/documents/page.ts';
import { layPoster } from './poster-layout.ts';
import { makePoster } from './poster.ts';
import type { PurposeSheet } from './purpose-sheet.ts';
import { sayPurpose } from './said.ts';
import { A3, A4, type Format, PICTURE } from './sheet-plan.ts';
import { TypeSetter } from '../../../kernel/documents/type-setting.ts';

const english = await loadDocumentWords('en');

const laid = async (sheet: PurposeSheet, format: Format, words = english) => {
  const setter = await TypeSetter.make(await Faces.open());
  const pages = layPoster(sayPurpose(sheet, words), sheet.voices, format, words, setter);
  const lines = pages.map(({ items }) => items.filter((item): item is Written => item.kind === 'line'));
  return { pages, lines, setter };
};

const FORMATS = [
  ['A3', A3],
  ['A4', A4],
  ['a picture', PICTURE],
] as const;
const SHEETS = [
  ['everyday', lanternWard, english],
  ['the longest, 40 % longer', longestSheet, longerWords(english)],
  ['many scripts', manyScripts, english],
] as const;

describe.each(FORMATS)('lines on %s', (_, format) => {
  it.each(SHEETS)('never overlap and never leave the sheet: %s', async (__, sheet, words) => {
    const { lines, pages, setter } = await laid(sheet, format, words);
    expect(setter.missing).toEqual([]);
    for (const [at, own] of lines.entries()) {
      const boxes = own.map(({ x, y, size, line }) => ({
        text: line.text,
        from: [x, y - size * 0.62] as const,
        to: [x + line.width, y + size * 0.12] as const,
      }));
      for (const box of boxes) {
        expect(box.from[0], box.text).toBeGreaterThan(8);
        expect(box.to[0], box.text).toBeLessThan((pages[at]?.width ?? 0) - 8);
        expect(box.from[1], box.text).toBeGreaterThan(0);
        expect(box.to[1], box.text).toBeLessThan((pages[at]?.height ?? 0) - 4);
      }
      const clashes = boxes.flatMap((one, place) =>
        boxes
          .slice(place + 1)
          .filter((other) =>
            [0, 1].every(
              (side) => one.from[side as 0] < other.to[side as 0] && other.from[side as 0] < one.to[side as 0],
            ),
          )
          .map((other) => `${one.text} / ${other.text}`),
      );
      expect(clashes).toEqual([]);
    }
  });

  it('hold a drawn shape for every sign: never the empty box', async () => {
    const { lines } = await laid(manyScripts, format);
    const runs = lines.flat().flatMap(({ line }) => line.runs);
    const scripts = new Set(runs.map(({ face }) => face.key.split('-').slice(0, -2).join('-')));
    expect(scripts.size).toBeGreaterThanOrEqual(12);
    for (const { face, text, features } of runs) {
      const { glyphs } = face.font.layout(text, { ...features });
      expect(
        glyphs.filter(({ id }) => id === 0),
        text,
      ).toEqual([]);
    }
  });
});

describe('texts from right to left', () => {
  it('begin at the right, and their runs go from right to left', async () => {
    const setter = await TypeSetter.make(await Faces.open());
    const { lines, rightToLeft } = setter.set('نحن أهل (12 مريضًا) هنا', 'serif', 20, 1_000);
    expect(rightToLeft).toBe(true);
    const [line] = lines;
    const at = (part: string) => line?.runs.find(({ text }) => text.includes(part))?.x ?? Number.NaN;
    expect(at('نحن')).toBeGreaterThan(at('12'));
    expect(at('12')).toBeGreaterThan(at('هنا'));
  });

  it('stand at the right edge of their column on the poster', async () => {
    const { lines } = await laid(manyScripts, A3);
    const edge = A3.width - 62;
    const arabic = lines.flat().filter(({ line }) => /[\u0600-\u06FF]/.test(line.text) && line.text.length > 12);
    expect(arabic.length).toBeGreaterThan(3);
    const inColumn = arabic.filter(({ role, x }) => role === 'P' && x > 177);
    expect(inColumn.some(({ x, line }) => Math.abs(x + line.width - edge) < 0.5)).toBe(true);
  });

  it('are told to a screen reader as they were typed, whatever shapes stand on the sheet', async () => {
    const made = await makePoster(manyScripts, 'a3', english);
    if (!made.made) throw new Error(made.missing.join(' '));
    const spoken = spokenIn(made.file);
    expect(
      lostFrom(spoken, [
        manyScripts.question,
        manyScripts.parts['we-are'],
        manyScripts.parts['together-we'],
        manyScripts.parts['so-that'],
        manyScripts.parts['we-live-it-when'],
        manyScripts.parts['we-will-not'],
      ]),
    ).toEqual([]);
  });
});

describe('what the faces do not hold', () => {
  it('is refused with the letters named, never printed as boxes', async () => {
    const sheet = { ...lanternWard, worries: ['我们想回家。', 'ไม่มีใครถาม'] };
    const made = await makePoster(sheet, 'a4', english);
    expect(made.made).toBe(false);
    if (made.made) return;
    expect(made.missing.slice(0, 3)).toEqual(['我', '们', '想']);
    expect(made.missing).toContain('ไ');
  });
});

describe('a word without end', () => {
  it('goes on in the next line with nothing added and nothing lost', async () => {
    const setter = await TypeSetter.make(await Faces.open());
    const word = `${'elektrizitäten'.repeat(30)}`;
    const { lines } = setter.set(word, 'serif', 14, 200);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.map(({ text }) => text).join('')).toBe(word);
    for (const { width } of lines) expect(width).toBeLessThanOrEqual(200.01);
    const made = await makePoster(manyScripts, 'a4', english);
    if (!made.made) throw new Error(made.missing.join(' '));
    const { pages } = await readPdf(made.file);
    const read = squeezed(pages.flatMap(({ items }) => items.map(({ text }) => text)).join(' '));
    expect(read).toContain(squeezed(manyScripts.worries[1] ?? 'missing'));
  });
});
