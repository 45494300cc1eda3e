import { loadDocumentWords } from '@throughline/messages';
import { describe, expect, it } from 'vitest';
import { lanternWard, longestSheet } from '../../../contract/documents/made-up-sheet.ts';
import { makePoster } from './poster.ts';
import type { PurposeSheet } from './purpose-sheet.ts';
import { facesIn, readPdf } from '../../../contract/documents/read-pdf.ts';
import { longerSheet, longerWords, lostFrom, squeezed, textsOf } from '../../../contract/documents/texts.ts';
import { sayPurpose } from './said.ts';

const english = await loadDocumentWords('en');
const long = longerWords(english);

const bytesOf = async (sheet: PurposeSheet, format: 'a3' | 'a4', words = english): Promise<Uint8Array> => {
  const made = await makePoster(sheet, format, words);
  if (!made.made) throw new Error(made.missing.join(' '));
  return made.file;
};

/** The texts of all sheets without their heads and feet, so that a paragraph can be read across sheets. */
const readingOf = async (bytes: Uint8Array, sheet: PurposeSheet, words = english) => {
  const pdf = await readPdf(bytes);
  const said = sayPurpose(sheet, words);
  const texts = pdf.pages.map(({ items }) => squeezed(items.map(({ text }) => text).join(' ')));
  const body = texts.map((text, at) => {
    let own = text;
    if (at > 0) own = own.replace(squeezed(`${said.circle}. ${said.version}`), '');
    const foot = squeezed(words.sheet(at + 1, texts.length));
    const from = Math.max(own.lastIndexOf(foot), 0);
    return at === 0 ? own.slice(0, own.lastIndexOf(squeezed(said.tied))) : own.slice(0, from);
  });
  return { pdf, all: `${body.join('')} ${texts.join(' ')}` };
};

const SIZES = { a3: [841.89, 1190.55], a4: [595.28, 841.89] } as const;
const CASES = [
  ['an everyday purpose', lanternWard, english, { a3: 1, a4: 2 }],
  ['the longest there is', longestSheet, english, { a3: 7, a4: 11 }],
  ['the longest, in a language 40 % longer', longestSheet, long, { a3: 8, a4: 13 }],
  ['everything 40 % past what may be typed', longerSheet(longestSheet), long, { a3: 11, a4: 18 }],
] as const;

describe.each(CASES)('the poster of %s', (_, sheet, words, most) => {
  it.each(['a3', 'a4'] as const)(
    'says every word of it on %s, inside its sheets, no type under 11 points',
    async (format) => {
      const bytes = await bytesOf(sheet, format, words);
      const { pdf, all } = await readingOf(bytes, sheet, words);
      expect(lostFrom(all, textsOf(sheet, words))).toEqual([]);
      expect(pdf.pages.length).toBeLessThanOrEqual(most[format]);
      for (const { width, height, items } of pdf.pages) {
        expect([width, height].map((side) => Math.round(side * 100) / 100)).toEqual(SIZES[format]);
        for (const item of items) {
          expect(item.size, item.text).toBeGreaterThanOrEqual(11 - 1e-6);
          expect(item.x, item.text).toBeGreaterThan(10);
          expect(item.x + item.width, item.text).toBeLessThan(width - 10);
          expect(item.y - item.size * 0.25, item.text).toBeGreaterThan(5);
          expect(item.y + item.size * 0.75, item.text).toBeLessThan(height - 5);
        }
      }
    },
  );
});

describe('the file of a poster', () => {
  it('holds every face it names, and no other', async () => {
    const { named, embedded, other } = facesIn(await bytesOf(lanternWard, 'a3'));
    expect(named).toBeGreaterThanOrEqual(5);
    expect(embedded).toBe(named);
    expect(other).toBe(0);
  });

  it('has a title, a language and a structure whose code says where it leads', async () => {
    const pdf = await readPdf(await bytesOf(lanternWard, 'a4'));
    expect(pdf.title).toBe('Steady on Lantern Ward. Our purpose, version 1');
    expect(pdf.language).toBe('en-GB');
    expect(pdf.tagged).toBe(true);
    expect(pdf.roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(pdf.roles.filter((role) => role === 'H2')).toHaveLength(5 + 5 + 1);
    expect(pdf.alts).toEqual([english.linkAlt(lanternWard.link)]);
  });

  it('is read in order: whose it is, the parts, what is open, who it was made with and without, worries, not-yets', async () => {
    const pdf = await readPdf(await bytesOf(lanternWard, 'a3'));
    const text = squeezed(pdf.pages.flatMap(({ items }) => items.map((item) => item.text)).join(' '));
    const inOrder = [
      lanternWard.circle,
      lanternWard.question,
      ...Object.values(lanternWard.parts).flatMap((part) => part.split('\n')),
      'Made with',
      'Made without',
      ...lanternWard.worries,
      'One not-yet has no answer yet.',
      'Nobody asked the night staff.',
      'Unanswered. An answer is owed.',
      'I cannot put my name to',
      'Helen Marsh will, by 30 June 2026:',
      lanternWard.verdict,
    ].map((said) => text.indexOf(squeezed(said)));
    expect(inOrder).not.toContain(-1);
    expect(inOrder).toEqual([...inOrder].sort((one, other) => one - other));
  });

  it('says plainly where nothing was written, nobody was asked and nobody is to ask', async () => {
    const bare: PurposeSheet = {
      ...lanternWard,
      parts: { ...lanternWard.parts, 'we-will-not': '', 'still-open': ' ' },
      threads: 0,
      voices: [],
      madeWith: [],
      madeWithout: [],
      worries: [],
      worriesKept: null,
      notYets: [],
      notYetsKept: 3,
    };
    const { all } = await readingOf(await bytesOf(bare, 'a4'), bare);
    const said = [
      english.emptyPart,
      english.nothingOpen,
      english.madeWithNobody,
      english.madeWithoutNobody,
      english.notTold,
      english.notYetsKept(3, false),
      english.threads(0, 0),
    ];
    expect(lostFrom(all, said)).toEqual([]);
  });
});
