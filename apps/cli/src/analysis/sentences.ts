import type { Finding, OpinionPicture } from '@throughline/common-ground';
import type { Analysis } from './analysis.ts';
import { judgedBy, type Conversation } from './conversation.ts';

export const LABELS = {
  shared: 'Shared',
  nearly: 'Nearly shared',
  differ: 'We see this differently',
  'not-heard': 'Not heard enough',
} as const;

/** The finding as a sentence, with the numbers of people and voices. */
export const sentence = ({ conversation, common }: Analysis): string => {
  const { people } = conversation.responses;
  const shared = common.filter(({ finding }) => finding.label === 'shared').length;
  const told = common.filter(({ finding }) => finding.label !== 'not-heard').length;
  const heard = `${common.length - told} of them are not heard enough to tell.`;
  return shared === 0
    ? `Of ${count(common.length, 'voice')} that ${count(people, 'person', 'people')} were asked about, none is shared yet; ${heard}`
    : `Of ${count(common.length, 'voice')} that ${count(people, 'person', 'people')} were asked about, ${shared} ${shared === 1 ? 'is' : 'are'} shared by at least ${Math.round(conversation.threshold * 100)} in 100${conversation.positions.length > 0 ? ' of every position that can tell' : ''}, as far as can be told; ${heard}`;
};

export const pictureSentence = ({ verdict, shown, k, placed, of }: OpinionPicture): string => {
  if (verdict === 'not-enough')
    return `No picture of opinions: it takes at least 20 people with 7 answers each, on 7 voices. Here ${placed} of ${of} people gave as many.`;
  if (verdict === 'groups')
    return `${k} groups answer alike within themselves (${placed} of ${of} people gave enough answers to be placed).`;
  return shown
    ? `One shared field: opinions differ along lines that are no chance, but into no groups that come back (${placed} of ${of} people placed).`
    : `One shared field: no camps found (${placed} of ${of} people gave enough answers to be placed).`;
};

/**
 * Each position's answers to a voice: who agrees of those heard, of how many, how certain; or that too few have
 * answered.
 */
export const byPosition = (conversation: Conversation, finding: Finding, voice: number): string =>
  judgedBy(conversation, voice)
    .map(({ agree, pass, disagree, members }, position) => {
      const { tells, held } = finding.positions[position] as Finding['positions'][number];
      const heard = `${agree} of ${agree + pass + disagree} heard of ${members} agree`;
      return `${conversation.positions[position]}: ${tells ? `${heard} (${sure(held)})` : `too few to tell (${agree + pass + disagree} of ${members} heard)`}`;
    })
    .join(' · ');

/** A probability in words. It is never called certain unless it is. */
export const sure = (probability: number | null): string => {
  if (probability === null) return '–';
  if (probability < 1 && probability > 0.995) return '> .99';
  return probability > 0 && probability < 0.005 ? '< .01' : probability.toFixed(2);
};

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
