import type { Document, IParagraphOptions, Paragraph } from 'docx';
import { COLOURS } from './page.ts';
import { isRightToLeft } from './reading-direction.ts';
import type { Said } from './said.ts';

/** Typefaces that nearly every computer has, or something like them: a document cannot count on ours being there. */
const SERIF = 'Georgia';
const SANS = 'Verdana';
const A4_TWIPS = { width: 11_906, height: 16_838 };

const colour = (hex: string): string => hex.slice(1);

type Run = { readonly bold?: boolean; readonly italics?: boolean; readonly color?: string };

/** Writes documents in our two voices: people's own words in a serif, the program's in a sans, each in its own direction. */
export type DocxWriter = {
  readonly heading: (text: string, level: 1 | 2 | 3) => Paragraph;
  /** `after`: space below, in twentieths of a point. */
  readonly body: (said: Said, after?: number) => Paragraph;
  readonly program: (text: string, after?: number) => Paragraph;
  readonly asked: (question: string) => Paragraph;
  readonly strong: (text: string) => Paragraph;
  readonly link: (before: string, href: string) => Paragraph;
  readonly document: (of: {
    readonly title: string;
    readonly creator: string;
    readonly language: string;
    /** The text at the foot of every page, before the page number. */
    readonly foot: string;
    readonly children: readonly Paragraph[];
  }) => Document;
  readonly file: (document: Document) => Promise<Uint8Array>;
};

export const docxWriter = async (): Promise<DocxWriter> => {
  const docx = await import('docx');

  const paragraph = (text: string, font: string, half: number, options: IParagraphOptions = {}, run: Run = {}) => {
    const rightToLeft = isRightToLeft(text);
    return new docx.Paragraph({
      ...options,
      bidirectional: rightToLeft,
      children: text.split(/\r?\n/).map(
        (line, at) =>
          new docx.TextRun({
            text: line,
            ...(at > 0 ? { break: 1 } : {}),
            font: { ascii: font, hAnsi: font, cs: font, eastAsia: font },
            size: half,
            sizeComplexScript: half,
            rightToLeft,
            color: colour(COLOURS.ink),
            ...run,
          }),
      ),
    });
  };
  const body = ({ from, text }: Said, after = 120): Paragraph =>
    paragraph(text, from === 'people' ? SERIF : SANS, from === 'people' ? 24 : 20, {
      spacing: { after, line: 300 },
      keepLines: text.length < 400,
    });
  return {
    heading: (text, level) =>
      paragraph(
        text,
        level === 1 ? SERIF : SANS,
        { 1: 48, 2: 26, 3: 22 }[level],
        {
          heading: { 1: docx.HeadingLevel.HEADING_1, 2: docx.HeadingLevel.HEADING_2, 3: docx.HeadingLevel.HEADING_3 }[
            level
          ],
          spacing: { before: level === 1 ? 0 : 320, after: 80 },
          keepNext: true,
        },
        { bold: level !== 1 },
      ),
    body,
    program: (text, after) => body({ from: 'program', text }, after),
    asked: (question) => paragraph(question, SERIF, 24, { spacing: { after: 200 } }, { italics: true }),
    strong: (text) => paragraph(text, SANS, 20, { spacing: { before: 120, after: 120 } }, { bold: true }),
    link: (before, href) =>
      new docx.Paragraph({
        spacing: { after: 200 },
        children: [
          new docx.TextRun({ text: `${before} `, font: SANS, size: 20 }),
          new docx.ExternalHyperlink({
            link: href,
            children: [new docx.TextRun({ text: href, font: SANS, size: 20, underline: {} })],
          }),
        ],
      }),
    document: ({ title, creator, language, foot, children }) =>
      new docx.Document({
        title,
        creator,
        lastModifiedBy: creator,
        styles: {
          default: {
            document: { run: { font: SANS, size: 20, language: { value: language, bidirectional: language } } },
          },
        },
        sections: [
          {
            properties: { page: { size: A4_TWIPS, margin: { top: 1_300, bottom: 1_300, left: 1_400, right: 1_400 } } },
            footers: {
              default: new docx.Footer({
                children: [
                  new docx.Paragraph({
                    children: [
                      new docx.TextRun({
                        children: [`${foot} · `, docx.PageNumber.CURRENT],
                        font: SANS,
                        size: 18,
                        color: colour(COLOURS.soft),
                      }),
                    ],
                  }),
                ],
              }),
            },
            children: [...children],
          },
        ],
      }),
    file: (document) => docx.Packer.toBuffer(document),
  };
};
