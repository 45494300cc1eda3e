const LEAST_WORDS = 3;
const MOST_WORDS = 6;

/**
 * A few of a person's own words, quoted back to them on the why-ladder ("You wrote “my mum fell”. So what happened
 * then?"). It is the end of their last sentence, without any word they did not type; null when they typed too little.
 */
export const quoteOwnWords = (typed: string): string | null => {
  const sentences = typed
    .normalize('NFC')
    .split(/(?<=[.!?。！？؟])\s+|\n+/u)
    .map((sentence) => sentence.replace(/[\s.!?…,;:。！？؟]+$/u, '').trim())
    .filter((sentence) => sentence !== '');
  const last = sentences.at(-1);
  if (last === undefined) return null;
  const words = last.split(/\s+/u);
  if (words.length < LEAST_WORDS) return hasNoSpaces(last) ? last.slice(-12) : null;
  if (words.length <= MOST_WORDS) return last;
  return clauseAtTheEnd(words).join(' ');
};

/**
 * From the last small turning point (a comma, because, when …) if that leaves three to six words, otherwise the last
 * five words.
 */
const clauseAtTheEnd = (words: readonly string[]): readonly string[] => {
  for (let at = words.length - LEAST_WORDS; at >= words.length - MOST_WORDS; at -= 1) {
    if (at > 0 && /[,;:–—]$/u.test(words[at - 1] ?? '')) return words.slice(at);
  }
  return words.slice(-5);
};

/** Scripts that do not separate words by spaces. */
const hasNoSpaces = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text) && Array.from(text).length >= 4;
