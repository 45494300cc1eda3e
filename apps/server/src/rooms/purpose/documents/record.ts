import { PARTS } from '@throughline/domain';
import type { DocumentWords } from '@throughline/messages';
import { docxWriter } from '../../../kernel/documents/docx-writer.ts';
import type { PurposeSheet } from './purpose-sheet.ts';
import { sayPurpose } from './said.ts';

/**
 * The record of a purpose as a document (DOCX) that can be read, searched and edited. It has everything on the poster,
 * and every tied voice under its part. Not-yets without an answer are named at the top.
 */
export const makeRecord = async (sheet: PurposeSheet, words: DocumentWords): Promise<Uint8Array> => {
  const write = await docxWriter();
  const said = sayPurpose(sheet, words);
  const children = [
    write.heading(said.circle, 1),
    write.program(said.version),
    write.program(said.questionLabel, 20),
    write.asked(said.question),
    ...(said.unanswered === null ? [] : [write.strong(said.unanswered)]),
    ...said.parts.flatMap(({ name, text, tied }) => [
      write.heading(name, 2),
      write.body(text),
      ...(tied ? [] : [write.program(words.noThread)]),
    ]),
    ...said.sections.flatMap(({ heading: name, entries }) => [
      write.heading(name, 2),
      ...entries.flatMap((entry) => entry.map((line, at) => write.body(line, at === entry.length - 1 ? 160 : 40))),
    ]),
    write.heading(said.agreedHeading, 2),
    ...said.agreed.map((line) => write.program(line)),
    write.program(said.tied),
    write.link(words.link, said.link),
    ...(sheet.voices.length === 0 ? [] : [write.heading(words.voices, 2)]),
    ...PARTS.flatMap((part) => {
      const own = sheet.voices.filter((voice) => voice.part === part);
      return own.length === 0
        ? []
        : [
            write.heading(words.parts[part], 3),
            ...own.map((voice) => write.body({ from: 'people', text: voice.words })),
          ];
    }),
  ];
  return write.file(
    write.document({
      title: said.title,
      creator: words.product,
      language: sheet.language,
      foot: `${said.circle}. ${said.version}`,
      children,
    }),
  );
};
