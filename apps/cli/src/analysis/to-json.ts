import type { PolisResult } from '@throughline/common-ground/polis';
import type { Analysis } from './analysis.ts';
import { judgedBy } from './conversation.ts';

/**
 * The whole analysis as plain JSON. The keys of voices are their numbers in the source, and so are those of people (for
 * a circle: numbers drawn for this run). Groups are numbered from 0.
 */
export const toJson = (analysis: Analysis) => {
  const { conversation, common, picture, slate } = analysis;
  const { responses, voiceNumbers, personNumbers, texts } = conversation;
  const positionName = (position: number): string => conversation.positions[position] ?? 'everybody';
  const voiceNumber = (voice: number): number => voiceNumbers[voice] as number;
  const { found, areas } = picture;
  return {
    format: 'throughline-analysis-1',
    name: conversation.name,
    threshold: conversation.threshold,
    people: responses.people,
    voices: responses.voices,
    positions: conversation.positions.map((position, at) => ({ position, people: responses.members(at) })),
    counts: Object.fromEntries(
      voiceNumbers.map((number, voice) => {
        const { agree, disagree, pass } = responses.wholeCounts(voice);
        return [number, { agree, disagree, pass, hidden: responses.isHidden(voice), text: texts[voice] }];
      }),
    ),
    common: common.map(({ voice, finding }) => ({
      voice: voiceNumber(voice),
      label: finding.label,
      probability: finding.shared,
      objection: finding.objection,
      fragile: finding.fragile,
      needs: finding.needs?.map(({ position, more }) => ({ position: positionName(position), more })) ?? null,
      order: finding.leastHeld,
      positions: finding.positions.map(({ tells, held, objected }, position) => ({
        position: positionName(position),
        ...judgedBy(conversation, voice)[position],
        tells,
        probability: held,
        objection: objected,
      })),
    })),
    slate: {
      voices: slate.voices.map(voiceNumber),
      coverage: slate.coverage,
    },
    picture: {
      shown: found.shown,
      why: WHY[found.verdict],
      verdict: found.verdict,
      k: found.k,
      placed: found.placed,
      of: found.of,
      varianceExplained: found.explained,
      varianceByChance: found.byChance,
      components: found.components?.explained ?? null,
      tried: found.tried,
      labels: Object.fromEntries(
        [...found.people].map((person) => [personNumbers[person] as number, found.labels[person] as number]),
      ),
      heldMore: found.heldMore.map((held) => held.map((one) => ({ ...one, voice: voiceNumber(one.voice) }))),
      areas,
    },
    polis: polisJson(analysis.polis),
  };
};

const WHY = {
  'not-enough': 'not enough yet: at least 20 people with 7 answers each, on at least 7 voices',
  'one-field': 'one shared field, no camps found',
  groups: 'groups that come back when people are drawn anew',
} as const;

const polisJson = (found: PolisResult) => {
  const byStatement = <T>(values: ArrayLike<T>): Record<string, T> =>
    Object.fromEntries(found.statements.map((statement, column) => [statement, values[column] as T]));
  return {
    k: found.k,
    labels: Object.fromEntries(found.labels),
    inConversation: found.inConversation,
    baseClusters: found.baseClusters,
    silhouettes: Object.fromEntries(found.silhouettes),
    groupVotes: found.groups.map(({ members, votes }) => ({ members, votes: byStatement(votes) })),
    groupAwareConsensus: byStatement(found.groupAwareConsensus),
    representative: found.groups.map(({ representative }) => representative),
    majority: found.majority,
    projection: Object.fromEntries(found.projection),
    means: byStatement(found.means),
    components: found.components.map((component) => byStatement(component)),
    extremity: byStatement(found.extremity),
  };
};
