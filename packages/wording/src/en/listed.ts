/** Entries as written in a list: separated by commas or new lines, in any number of texts. */
export const listed = (...texts: readonly string[]): readonly string[] => [
  ...new Set(
    texts
      .join(',')
      .split(/[,\n]/)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  ),
];
