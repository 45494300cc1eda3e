import { PARTS } from '@throughline/domain';
import type { DocumentWords } from '@throughline/messages';
import type { IParagraphOptions, Paragraph } from 'docx';
import { COLOURS } from './page.ts';
import type { PurposeSheet } from './purpose-sheet.ts';
import { isRightToLeft } from './reading-direction.ts';
import { type Said, sayPurpose } from './said.ts';

/** Everybody's computer has these or something like them; a document cannot count on ours. */
const SERIF = 'Georgia';
const SANS = 'Verdana';
const A4_TWIPS = { width: 11_906, height: 16_838 };

const colour = (hex: string): string => hex.slice(1);

/**
 * The record of a purpose as a document (DOCX) that can be read, searched and edited: all that the poster says, and every
 * voice that is tied, under its part. Not-yets that wait for an answer are named at the head.
 */
export const makeRecord = async (sheet: PurposeSheet, words: DocumentWords): Promise<Uint8Array> => {
  const docx = await import('docx');
  const said = sayPurpose(sheet, words);

  const paragraph = (
    text: string,
    font: string,
    half: number,
    options: IParagraphOptions = {},
    run: { bold?: boolean; italics?: boolean; color?: string } = {},
  ): Paragraph => {
    const rightToLeft = isRightToLeft(text);
    const lines = text.split(/\r?\n/);
    return new docx.Paragraph({
      ...options,
      bidirectional: rightToLeft,
      children: lines.map(
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
  const heading = (text: string, level: 1 | 2 | 3): Paragraph =>
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
    );
  const body = ({ from, text }: Said, after = 120): Paragraph =>
    paragraph(text, from === 'people' ? SERIF : SANS, from === 'people' ? 24 : 20, {
      spacing: { after, line: 300 },
      keepLines: text.length < 400,
    });
  const program = (text: string, after?: number): Paragraph => body({ from: 'program', text }, after);

  const children: Paragraph[] = [
    heading(said.circle, 1),
    program(said.version),
    program(said.questionLabel, 20),
    paragraph(said.question, SERIF, 24, { spacing: { after: 200 } }, { italics: true }),
    ...(said.unanswered === null
      ? []
      : [paragraph(said.unanswered, SANS, 20, { spacing: { before: 120, after: 120 } }, { bold: true })]),
    ...said.parts.flatMap(({ name, text, tied }) => [
      heading(name, 2),
      body(text),
      ...(tied ? [] : [program(words.noThread)]),
    ]),
    ...said.sections.flatMap(({ heading: name, entries }) => [
      heading(name, 2),
      ...entries.flatMap((entry) => entry.map((line, at) => body(line, at === entry.length - 1 ? 160 : 40))),
    ]),
    heading(said.agreedHeading, 2),
    ...said.agreed.map((line) => program(line)),
    program(said.tied),
    new docx.Paragraph({
      spacing: { after: 200 },
      children: [
        new docx.TextRun({ text: `${words.link} `, font: SANS, size: 20 }),
        new docx.ExternalHyperlink({
          link: said.link,
          children: [new docx.TextRun({ text: said.link, font: SANS, size: 20, underline: {} })],
        }),
      ],
    }),
    ...(sheet.voices.length === 0 ? [] : [heading(words.voices, 2)]),
    ...PARTS.flatMap((part) => {
      const own = sheet.voices.filter((voice) => voice.part === part);
      return own.length === 0
        ? []
        : [heading(words.parts[part], 3), ...own.map((voice) => body({ from: 'people', text: voice.words }))];
    }),
  ];

  const document = new docx.Document({
    title: said.title,
    creator: words.product,
    lastModifiedBy: words.product,
    styles: {
      default: {
        document: { run: { font: SANS, size: 20, language: { value: sheet.language, bidirectional: sheet.language } } },
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
                    children: [`${said.circle}. ${said.version} · `, docx.PageNumber.CURRENT],
                    font: SANS,
                    size: 18,
                    color: colour(COLOURS.soft),
                  }),
                ],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
  return docx.Packer.toBuffer(document);
};
