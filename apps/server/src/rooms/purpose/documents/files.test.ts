import { loadDocumentWords } from '@throughline/messages';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { lanternWard, longestSheet, manyScripts } from '../../../contract/documents/made-up-sheet.ts';
import { readDocx, readPptx } from '../../../contract/documents/read-office.ts';
import { longerWords, lostFrom, textsOf } from '../../../contract/documents/texts.ts';
import { makeChatPictures } from './chat-picture.ts';
import { Faces } from '../../../kernel/documents/faces.ts';
import type { Written } from '../../../kernel/documents/page.ts';
import { makePlainText } from './plain-text.ts';
import { layPoster } from './poster-layout.ts';
import type { PurposeSheet } from './purpose-sheet.ts';
import { makeRecord } from './record.ts';
import { sayPurpose } from './said.ts';
import { PICTURE } from './sheet-plan.ts';
import { makeSlides } from './slide.ts';
import { TypeSetter } from '../../../kernel/documents/type-setting.ts';

const english = await loadDocumentWords('en');
const outOfFaces: PurposeSheet = { ...lanternWard, worries: ['我们想回家。', 'a < b & "c"'] };
const CASES = [
  ['an everyday purpose', lanternWard, english],
  ['the longest, in a language 40 % longer', longestSheet, longerWords(english)],
  ['many scripts', manyScripts, english],
  ['scripts our faces lack', outOfFaces, english],
] as const;

describe.each(CASES)('%s', (_, sheet, words) => {
  const voices = sheet.voices.map((voice) => voice.words);

  it('is all in the plain text, voices too', () => {
    expect(lostFrom(makePlainText(sheet, words), [...textsOf(sheet, words), ...voices])).toEqual([]);
  });

  it('is all in the record, voices too', async () => {
    const { text, core } = readDocx(await makeRecord(sheet, words));
    expect(lostFrom(text, [...textsOf(sheet, words), ...voices])).toEqual([]);
    expect(core).toContain('dc:title');
  });

  it('is all on the slides, as text, no type under 14 points, and the voices in the notes', async () => {
    const { slides, notes } = readPptx(await makeSlides(sheet, words));
    const inHeads = new Set(
      [sheet.circle, sheet.question, sayPurpose(sheet, words).version].flatMap((text) => text.split('\n')),
    );
    const own = textsOf(sheet, words).filter((text) => !inHeads.has(text));
    expect(lostFrom(slides.map(({ text }) => text).join(' '), own)).toEqual([]);
    for (const { heading } of slides) expect(lostFrom(heading, [...inHeads])).toEqual([]);
    expect(lostFrom(notes, voices)).toEqual([]);
    for (const { sizes, boxes } of slides) {
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
      for (const { x, y, w, h } of boxes) {
        expect(x + w).toBeLessThanOrEqual(13.34);
        expect(y + h).toBeLessThanOrEqual(7.51);
      }
    }
  });
});

describe('directions', () => {
  it('are set for each paragraph in the record and on the slides', async () => {
    const { xml } = readDocx(await makeRecord(manyScripts, english));
    const arabic = (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).filter((p) => /[\u0590-\u06FF]/.test(p));
    expect(arabic.length).toBeGreaterThanOrEqual(5);
    for (const paragraph of arabic) expect(paragraph).toContain('<w:bidi');
    const { slides } = readPptx(await makeSlides(manyScripts, english));
    const paragraphs = slides.flatMap(({ xml: own }) => own.match(/<a:p>.*?<\/a:p>/gs) ?? []);
    const hebrew = paragraphs.filter((paragraph) => /[\u0590-\u05FF]/.test(paragraph));
    expect(hebrew.length).toBeGreaterThan(0);
    for (const paragraph of hebrew) expect(paragraph).toContain('rtl="1"');
  });
});

describe('pictures for a chat', () => {
  const dark = (picture: PNG, from: readonly [number, number], to: readonly [number, number]): number => {
    let found = 0;
    for (let y = Math.round(from[1]); y < to[1]; y += 1)
      for (let x = Math.round(from[0]); x < to[0]; x += 1)
        if ((picture.data[(y * picture.width + x) * 4] ?? 255) < 140) found += 1;
    return found;
  };

  it.each([CASES[0], CASES[1], CASES[2]])('show every line of it, at 30 dots or more: %s', async (_, sheet, words) => {
    const made = await makeChatPictures(sheet, words);
    if (!made.made) throw new Error(made.missing.join(' '));
    const setter = await TypeSetter.make(await Faces.open());
    const pages = layPoster(sayPurpose(sheet, words), sheet.voices, PICTURE, words, setter);
    expect(made.file).toHaveLength(pages.length);
    // joins the lines of each paragraph, even when it continues in the next picture
    const blocks = new Map<number, string[]>();
    for (const [at, file] of made.file.entries()) {
      expect(Buffer.from(file.subarray(0, 8)).toString('hex')).toBe('89504e470d0a1a0a');
      const picture = PNG.sync.read(Buffer.from(file));
      expect([picture.width, picture.height]).toEqual([1080, 1920]);
      for (const { block, x, y, size, line } of pages[at]?.items.filter(
        (item): item is Written => item.kind === 'line',
      ) ?? []) {
        blocks.set(block, [...(blocks.get(block) ?? []), line.text]);
        expect(size).toBeGreaterThanOrEqual(30);
        expect(dark(picture, [x, y - size * 0.7], [x + line.width, y + size * 0.2]), line.text).toBeGreaterThan(
          line.text.length,
        );
      }
    }
    const told = [...blocks.values()].map((texts) => texts.join(' ')).join('\n');
    expect(lostFrom(told, textsOf(sheet, words))).toEqual([]);
  });

  it('are refused where a letter would be an empty box', async () => {
    const made = await makeChatPictures(outOfFaces, english);
    expect(made.made ? [] : made.missing).toEqual(['我', '们', '想', '回', '家', '。']);
  });
});
