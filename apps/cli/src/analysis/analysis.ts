import {
  areasOf,
  type Areas,
  commonGround,
  type Finding,
  opinionPicture,
  type Slate,
  slate,
} from '@throughline/common-ground';
import { type PolisResult, polis } from '@throughline/common-ground/polis';
import { judgedBy, type Conversation } from './conversation.ts';

/** The opinion picture with the areas to draw. */
export type PictureFound = {
  readonly found: ReturnType<typeof opinionPicture>;
  readonly areas: Areas;
};

export type CommonRow = { readonly voice: number; readonly finding: Finding };

/**
 * Everything the engine finds in a conversation whose answers are public. Voices and people have the engine's numbers.
 */
export type Analysis = {
  readonly conversation: Conversation;
  /** Voices that are not hidden: *shared* first, and within a label in the engine's order. */
  readonly common: readonly CommonRow[];
  readonly picture: PictureFound;
  readonly slate: Slate;
  readonly polis: PolisResult;
};

/** No area is drawn for fewer people. */
const LEAST = 5;
const ORDER = ['shared', 'nearly', 'differ', 'not-heard'] as const;

/**
 * Analyses a conversation, which takes seconds for thousands of people.
 * @param done called with the name of each step as it begins
 */
export const analyse = (conversation: Conversation, done: (what: string) => void): Analysis => {
  const { responses, names } = conversation;
  done('common ground');
  const common = commonRows(conversation);
  done('a suggested set of lines');
  const suggested = slate(responses, { idOf: names.voice });
  done('what Polis publishes');
  const published = polis(conversation.votes, conversation.rejected);
  done('the opinion picture');
  const found = opinionPicture(responses, names, (share) => done(`the opinion picture, ${Math.round(share * 100)} %`));
  const labels = found.people.map((person) => found.labels[person] as number);
  const positions = found.people.map((person) => responses.positionOf(person));
  return {
    conversation,
    common,
    picture: { found, areas: areasOf(found.places, labels, positions, LEAST) },
    slate: suggested,
    polis: published,
  };
};

/**
 * Orders voices within a label: by the least held position, then by how many people they matter to most, then by name
 * (engine.md § 2).
 */
const commonRows = (conversation: Conversation): readonly CommonRow[] => {
  const { responses, threshold, names } = conversation;
  const matters = (voice: number): number => {
    let people = responses.important(voice, -1);
    for (let position = 0; position < responses.positions; position += 1)
      people += responses.important(voice, position);
    return people;
  };
  const rows: CommonRow[] = [];
  for (let voice = 0; voice < responses.voices; voice += 1) {
    if (responses.isHidden(voice)) continue;
    rows.push({ voice, finding: commonGround(judgedBy(conversation, voice), threshold) });
  }
  return rows.sort(
    (one, other) =>
      ORDER.indexOf(one.finding.label) - ORDER.indexOf(other.finding.label) ||
      other.finding.leastHeld - one.finding.leastHeld ||
      matters(other.voice) - matters(one.voice) ||
      (names.voice(one.voice) < names.voice(other.voice) ? -1 : 1),
  );
};
