import { PARTS } from '@throughline/domain';
import type { DocumentWords } from '@throughline/messages';
import type { PurposeSheet } from './purpose-sheet.ts';
import { sayPurpose } from './said.ts';

/**
 * The purpose and everything that belongs to it as text, for a mail or a screen reader. Not-yets without an answer are
 * named at the top. Every tied voice is at the end, under its part.
 */
export const makePlainText = (sheet: PurposeSheet, words: DocumentWords): string => {
  const said = sayPurpose(sheet, words);
  const blocks = [
    [said.circle, said.version, `${said.questionLabel}: ${said.question}`],
    ...(said.unanswered === null ? [] : [[said.unanswered]]),
    ...said.parts.map(({ name, text, tied }) => [name, text.text, ...(tied ? [] : [words.noThread])]),
    ...said.sections.map(({ id, heading, entries }) => [
      heading,
      entries.map((entry) => entry.map(({ text }) => text).join('\n')).join(id === 'made-with' ? '\n' : '\n\n'),
    ]),
    [said.agreedHeading, ...said.agreed],
    [said.tied, `${words.link} ${said.link}`],
    ...(sheet.voices.length === 0
      ? []
      : [[words.voices], ...PARTS.map((part) => voicesOf(sheet, part, words)).filter((lines) => lines.length > 1)]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
};

const voicesOf = (sheet: PurposeSheet, part: (typeof PARTS)[number], words: DocumentWords): readonly string[] => [
  words.parts[part],
  ...sheet.voices.filter((voice) => voice.part === part).map((voice) => `– ${voice.words}`),
];
