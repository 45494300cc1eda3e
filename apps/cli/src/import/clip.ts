import { lengthOf, tidyText } from '@throughline/domain';

/** The first line of a text, cut at a word to at most `limit` characters as a person counts them. */
export const clip = (text: string, limit: number): string => {
  const line = tidyText(text.split('\n').find((part) => part.trim() !== '') ?? text);
  if (lengthOf(line) <= limit) return line;
  const pieces = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(line)].map(
    (one) => one.segment,
  );
  const cut = pieces.slice(0, limit - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
};
