/** Why nothing of a pulse is shown. A text that begins with a small letter follows a line’s number. */
export const pulses = {
  'pulse-too-large': ({ file, most }: { file: string; most: number }) =>
    `${file} has more than ${most} rows. Give one pulse at a time.`,
  'pulse-empty': ({ file }: { file: string }) => `${file} names its columns and holds no answers.`,
  'pulse-has-faults': ({ file }: { file: string }) => `Nothing is shown. In ${file}:`,
  'pulse-line': ({ line, why }: { line: number; why: string }) => `line ${line}, ${why}`,
  'pulse-cell-empty': ({ column }: { column: string }) => `column “${column}”: the cell is empty.`,
  'waves-without-member': 'there is more than one wave and no column “member”: who came and who went must be known.',
  'pulse-column-missing': ({ file, column }: { file: string; column: string }) => `${file} has no column “${column}”.`,
  'token-columns-missing': ({ file, item }: { file: string; item: string }) =>
    `${file} has no columns “${item}: …” over which tokens are shared.`,
  'no-question': ({ file }: { file: string }) => `${file} has no column that is a question.`,
  'not-on-scale': ({ column, said, most, words }: { column: string; said: string; most: number; words: string }) =>
    `column “${column}”: “${said}” is no answer on this scale. Give 1 to ${most}, or one of: ${words}.`,
  'not-a-number-of-tokens': ({ column, said }: { column: string; said: string }) =>
    `column “${column}”: “${said}” is no number of tokens.`,
  'other-sum-of-tokens': ({ item, sum, tokens }: { item: string; sum: number; tokens: number }) =>
    `columns “${item}: …”: ${sum} tokens are shared out; there are ${tokens}.`,
  'wave-not-shown': ({ wave, why }: { wave: string; why: string }) => `Nothing is shown: in the wave “${wave}”. ${why}`,
} as const;
