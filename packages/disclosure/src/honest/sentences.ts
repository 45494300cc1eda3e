import { bySide } from '../pulse/look.ts';
import { sidesOf } from '../pulse/question.ts';
import type { ToldAnswers } from '../pulse/series.ts';
import type { Claim } from './claims.ts';
import { agreementBetween, middleAnswer } from './for-all-told.ts';
import { PLAIN_ENGLISH, type PlainWords, type SideWords } from './plain-words.ts';

const AGREEMENT: SideWords = { high: 'agree', low: 'disagree' };
/** From this value on, van der Eijk's agreement reads as close together; below none of these as far apart. */
const CLOSE_FROM = 0.6;

/**
 * What is told of a group, in a few plain sentences: how many are on each side of the scale, the middle answer, how
 * close the answers are, how many gave none. The sentences never contain more than what is told, and no means.
 */
export const sentencesOf = (
  told: ToldAnswers,
  scale: readonly string[],
  sides: SideWords = AGREEMENT,
  words: PlainWords = PLAIN_ENGLISH,
): readonly string[] => {
  const sentences = [headline(told, sides, words)];
  if (told.notTold > 0) sentences.push(words.notTold(told.notTold));
  const middle = middleAnswer(told);
  if (middle !== null) {
    const [from, to] = [scale[middle.from] ?? '', scale[middle.to] ?? ''];
    sentences.push(middle.from === middle.to ? words.middle(from) : words.middleBetween(from, to));
  }
  const agreement = agreementBetween(told);
  if (agreement !== null && agreement.least >= CLOSE_FROM) sentences.push(words.close);
  if (agreement !== null && agreement.most < 0) sentences.push(words.farApart);
  if (told.noAnswer > 0) sentences.push(words.noAnswer(told.noAnswer, told.members));
  return sentences;
};

const headline = (told: ToldAnswers, { high, low }: SideWords, words: PlainWords): string => {
  const { answers, notTold } = told;
  const [below = 0, middle = 0, above = 0] = sidesTold(told);
  const more = above >= below ? { count: above, verb: high } : { count: below, verb: low };
  const fewer = above >= below ? { count: below, verb: low } : { count: above, verb: high };
  if (2 * more.count > answers) {
    if (notTold > 0) return words.atLeast(more.count, answers, more.verb);
    return more.count >= 0.8 * answers
      ? words.most(more.count, answers, more.verb)
      : words.moreThanHalf(more.count, answers, more.verb);
  }
  if (2 * middle > answers) return words.neither(middle, answers);
  if (more.count === fewer.count && notTold === 0) return words.asMany(more.count, high, low);
  return words.moreThan(more.count, more.verb, fewer.count, fewer.verb);
};

const sidesTold = ({ counts }: ToldAnswers): readonly number[] => bySide(counts, sidesOf(counts.length));

/**
 * An item asked twice, *matters to me* and *happens here*, side by side: how many answered on the high side of each.
 */
export const pairSentence = (matters: ToldAnswers, happens: ToldAnswers, words: PlainWords = PLAIN_ENGLISH): string => {
  const share = (told: ToldAnswers): string => {
    const least = sidesTold(told)[2] ?? 0;
    return words.share(least, least + told.notTold, told.answers);
  };
  return words.pair(share(matters), share(happens));
};

export const changeSentence = (claim: Claim, words: PlainWords = PLAIN_ENGLISH): string =>
  claim.claim === null ? words.noChange[claim.why] : words.changed(claim.claim, sureOf(claim));

export const gapSentence = (claim: Claim, one: string, other: string, words: PlainWords = PLAIN_ENGLISH): string =>
  claim.claim === null ? words.noGap[claim.why] : words.apart(claim.claim, one, other, sureOf(claim));

const sureOf = ({ claim, higher }: Extract<Claim, { claim: string }>): number =>
  claim === 'higher' ? higher.least : 1 - higher.most;
