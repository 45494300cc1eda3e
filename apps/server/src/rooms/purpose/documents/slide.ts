import type { DocumentWords } from '@throughline/messages';
import type pptx from 'pptxgenjs';
import { COLOURS } from '../../../kernel/documents/page.ts';
import { makePlainText } from './plain-text.ts';
import type { PurposeSheet } from './purpose-sheet.ts';
import { isRightToLeft } from '../../../kernel/documents/reading-direction.ts';
import { type SaidPurpose, sayPurpose } from './said.ts';
import { heightOf, intoBoxes, LEADING, type Para } from './slide-boxes.ts';

type Deck = pptx.default;
type Slide = pptx.default.Slide;
type TextProps = pptx.default.TextProps;
type TextPropsOptions = pptx.default.TextPropsOptions;

const SERIF = 'Georgia';
const SANS = 'Verdana';
/** Inches, as the format counts; a point is a 72nd. */
const WIDE = { width: 13.333, height: 7.5 };
const LEFT = 1.25;
const TRUNK = 0.72;
const MEASURE = WIDE.width - LEFT - 0.7;
const TOP = 1.5;
const FOOT = 0.55;
const ROOM = WIDE.height - TOP - FOOT - 0.15;
const SMALLEST = 14;
const MASTER = 'purpose';
const TITLE = 'title';

const colour = (hex: string): string => hex.slice(1);

/**
 * The purpose as slides (PPTX): first the purpose, then what is still open, who it was made with and without, worries,
 * not-yets. All text can be edited. No type is under 14 points; longer texts take more slides. The notes of the first
 * slide hold everything as text.
 */
export const makeSlides = async (sheet: PurposeSheet, words: DocumentWords): Promise<Uint8Array> => {
  const { default: pptxgen } = await import('pptxgenjs');
  // the package's types describe another module format than it has
  const deck = new (pptxgen as unknown as new () => Deck)();
  const said = sayPurpose(sheet, words);
  deck.defineLayout({ name: 'wide', ...WIDE });
  deck.layout = 'wide';
  deck.title = said.title;
  deck.author = words.product;
  deck.company = words.product;
  deck.theme = { headFontFace: SERIF, bodyFontFace: SANS };

  // a title placeholder, so that a screen reader can go from slide to slide
  deck.defineSlideMaster({
    title: MASTER,
    objects: [
      {
        placeholder: {
          options: {
            name: TITLE,
            type: 'title',
            x: LEFT,
            y: 0.25,
            w: MEASURE,
            h: TOP - 0.35,
            margin: 0,
            align: 'left',
            valign: 'top',
          },
          text: '',
        },
      },
    ],
  });

  const slides = new Slides(deck, said, words, sheet.language);
  const first = slides.purpose();
  first.addNotes(makePlainText(sheet, words));
  slides.open();
  return (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
};

class Slides {
  readonly #deck: Deck;
  readonly #said: SaidPurpose;
  readonly #words: DocumentWords;
  readonly #language: string;

  constructor(deck: Deck, said: SaidPurpose, words: DocumentWords, language: string) {
    this.#deck = deck;
    this.#said = said;
    this.#words = words;
    this.#language = language;
  }

  /**
   * Puts the purpose on one slide if it fits at 14 points, each part beside its knot, else on several. Returns the
   * first.
   */
  purpose(): Slide {
    const size = [24, 22, 20, 18, 16, SMALLEST].find((tried) => this.#partsHeight(tried) <= ROOM * 72);
    if (size === undefined) {
      const paras = this.#said.parts.flatMap(({ name, text }): Para[] => [
        { from: 'program', text: name, heading: true, gap: true },
        text,
      ]);
      return this.#inColumns(paras, COLOURS.paper, true);
    }
    const slide = this.#slide(COLOURS.paper);
    this.#thread(slide, 0, WIDE.height - FOOT - 0.2, 'solid');
    let y = TOP;
    const spare = (ROOM * 72 - this.#partsHeight(size)) / 72 / this.#said.parts.length;
    for (const { id, name, text, tied } of this.#said.parts) {
      const own = this.#partSize(id, size);
      const label = SMALLEST;
      const height = (label * LEADING + heightOf(text, own, MEASURE * 72)) / 72 + 0.1;
      const knot = y + (label * LEADING) / 144;
      this.#ring(slide, knot, tied);
      this.#write(slide, [{ from: 'program', text: name, heading: true }, text], LEFT, y, MEASURE, height, own, label);
      y += height + Math.min(spare, 0.3);
    }
    return slide;
  }

  open(): void {
    const { sections, unanswered, agreedHeading, agreed, tied, link } = this.#said;
    const paras = sections.flatMap(({ id, heading, entries }): Para[] => [
      { from: 'program', text: heading, heading: true, gap: true },
      ...(id === 'not-yets' && unanswered !== null
        ? [{ from: 'program', text: unanswered, heading: true } as const]
        : []),
      ...entries.flatMap((entry, at) =>
        entry.map(
          (line, place): Para => ({
            ...line,
            gap: at > 0 && place === 0 && id !== 'made-with',
            leads: line.from === 'program' && place < entry.length - 1,
          }),
        ),
      ),
    ]);
    const foot = [...agreed, tied, `${this.#words.link} ${link}`];
    this.#inColumns(
      [
        ...paras,
        { from: 'program', text: agreedHeading, heading: true, gap: true },
        ...foot.map((text): Para => ({ from: 'program', text })),
      ],
      COLOURS.linen,
      false,
    );
  }

  /** Fills as many slides as are needed, in two columns. Returns the first. */
  #inColumns(paras: readonly Para[], ground: string, solid: boolean): Slide {
    const gap = 0.45;
    const half = (MEASURE - gap) / 2;
    const size = [18, 16].find((tried) => intoBoxes(paras, tried, half * 72, ROOM * 72).length <= 2) ?? SMALLEST;
    const boxes = intoBoxes(paras, size, half * 72, ROOM * 72);
    const made: Slide[] = [];
    for (let at = 0; at < boxes.length; at += 2) {
      const slide = this.#slide(ground);
      this.#thread(slide, 0, WIDE.height - FOOT - 0.2, solid ? 'solid' : 'sysDot');
      for (const place of [0, 1]) {
        const box = boxes[at + place];
        if (box !== undefined) this.#write(slide, box, LEFT + place * (half + gap), TOP, half, ROOM, size, size);
      }
      made.push(slide);
    }
    return made[0] as Slide;
  }

  #partSize(id: string, size: number): number {
    return id === 'so-that' ? Math.round(size * 1.35) : size;
  }

  #partsHeight(size: number): number {
    return this.#said.parts.reduce(
      (sum, { id, text }) => sum + SMALLEST * LEADING + heightOf(text, this.#partSize(id, size), MEASURE * 72) + 14,
      0,
    );
  }

  #slide(ground: string): Slide {
    const slide = this.#deck.addSlide({ masterName: MASTER });
    slide.background = { color: colour(ground) };
    const { circle, version, question } = this.#said;
    const head = circle.length > 60 ? 18 : 24;
    slide.addText(
      [
        this.#run(circle, SERIF, head, { breakLine: true }),
        this.#run(version, SANS, SMALLEST, { color: colour(COLOURS.soft), breakLine: true }),
        this.#run(question, SERIF, SMALLEST, { italic: true, color: colour(COLOURS.soft) }),
      ],
      { placeholder: TITLE },
    );
    slide.addText([this.#run(this.#words.product, SANS, SMALLEST, { bold: true })], {
      x: LEFT,
      y: WIDE.height - FOOT,
      w: 4,
      h: 0.35,
      margin: 0,
    });
    return slide;
  }

  #write(
    slide: Slide,
    paras: readonly Para[],
    x: number,
    y: number,
    w: number,
    h: number,
    size: number,
    label: number,
  ): void {
    const runs = paras.flatMap((para, at): TextProps[] => {
      const lines = para.text.split(/\r?\n/);
      return lines.map((line, place) =>
        this.#run(line, para.from === 'people' ? SERIF : SANS, para.heading === true ? label : size, {
          bold: para.heading === true,
          ...(para.gap === true && place === 0 && at > 0 ? { paraSpaceBefore: size * 0.45 } : {}),
          ...(isRightToLeft(para.text) ? { rtlMode: true, align: 'right' } : {}),
          breakLine: at < paras.length - 1 || place < lines.length - 1,
        }),
      );
    });
    slide.addText(runs, { x, y, w, h, margin: 0, valign: 'top' });
  }

  #run(text: string, fontFace: string, fontSize: number, more: TextPropsOptions): TextProps {
    return { text, options: { fontFace, fontSize, color: colour(COLOURS.ink), lang: this.#language, ...more } };
  }

  #thread(slide: Slide, from: number, to: number, dash: 'solid' | 'sysDot'): void {
    slide.addShape('line', {
      x: TRUNK,
      y: from,
      w: 0,
      h: to - from,
      line: { color: colour(COLOURS.madder), width: 4, dashType: dash },
    });
  }

  #ring(slide: Slide, y: number, tied: boolean): void {
    const r = 0.085;
    const line = { color: colour(COLOURS.madder), width: 2.25 };
    slide.addShape('line', { x: TRUNK, y, w: LEFT - 0.2 - TRUNK, h: 0, line });
    slide.addShape('ellipse', {
      x: LEFT - 0.2 - r,
      y: y - r,
      w: 2 * r,
      h: 2 * r,
      fill: { color: colour(tied ? COLOURS.madder : COLOURS.paper) },
      line,
    });
  }
}
