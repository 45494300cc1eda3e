import type { SaidGroup, SaidQuestion, SaidWave } from './tell-pulse.ts';

const MARKS_A_LINE = 40;

/** All that may be shown, as plain text: a mark for every answer, then what is not told and who did not answer. */
export const toText = (waves: readonly SaidWave[]): string =>
  waves
    .map(({ wave, members, questions, pairs, texts }) =>
      [
        `${wave}, ${members} ${members === 1 ? 'member' : 'members'}`,
        '',
        ...questions.flatMap(questionLines),
        ...pairs.flatMap(({ item, sentence }) => [`  ${item}`, `    ${sentence}`, '']),
        ...texts.flatMap(({ question, texts: shown, sentence }) => [
          `  ${question}`,
          ...(shown === null ? [`    ${sentence}`] : shown.map((text) => `    – ${text.replaceAll(/\s+/g, ' ')}`)),
          '',
        ]),
      ].join('\n'),
    )
    .join('\n');

const questionLines = ({ question, scale, whole, parts, noParts, gaps }: SaidQuestion): readonly string[] => [
  `  ${question}`,
  ...groupLines(whole, scale, '    '),
  ...(parts ?? []).flatMap((group) => [`    ${group.part}`, ...groupLines(group, scale, '      ')]),
  ...(noParts === null ? [] : [`    By part: ${noParts}`]),
  ...gaps.map(({ parts: [one, other], sentence }) => `    ${one} and ${other}: ${sentence}`),
  '',
];

const groupLines = (
  { told, of, why, sentences }: SaidGroup,
  scale: readonly string[],
  indent: string,
): readonly string[] => {
  const words = sentences.map((sentence) => `${indent}${sentence}`);
  if (told === null) return words;
  const width = Math.max(...[...scale, 'not told', 'no answer'].map((word) => word.length));
  const line = (word: string, count: number, mark: string): readonly string[] => {
    const marks = mark.repeat(Math.min(count, MARKS_A_LINE)) + (count > MARKS_A_LINE ? '…' : '');
    return [`${indent}${word.padEnd(width)}  ${String(count).padStart(4)}  ${marks}`.trimEnd()];
  };
  return [
    ...(why === 'came-or-went' ? [`${indent}As shown for ${of}:`] : []),
    ...scale.flatMap((word, answer) => line(word, told.counts[answer] ?? 0, '●')),
    ...(told.notTold > 0 ? line('not told', told.notTold, '◌') : []),
    ...(told.noAnswer > 0 ? line('no answer', told.noAnswer, '/') : []),
    ...words,
  ];
};
