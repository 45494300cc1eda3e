import { type Answer, type Counts, type Names, Responses } from '@throughline/common-ground';
import type { Vote } from '@throughline/common-ground/polis';
import type { CsvConversation } from '../import/csv/read-csv.ts';
import type { PolisConversation } from '../import/polis/read-polis.ts';

/** A conversation whose every answer is public, in the form that the engine takes. */
export type Conversation = {
  readonly name: string;
  readonly threshold: number;
  readonly responses: Responses;
  /** Names of the positions, by number. Empty where the conversation has none: everybody is then judged together. */
  readonly positions: readonly string[];
  /** The words of each voice, by number. */
  readonly texts: readonly string[];
  /** The number of each voice, and below of each person, in the source; indexed by the engine's number. */
  readonly voiceNumbers: readonly number[];
  readonly personNumbers: readonly number[];
  readonly votes: readonly Vote[];
  /** Numbers of the voices that moderators rejected or that are hidden. */
  readonly rejected: ReadonlySet<number>;
  readonly names: Names;
};

/** Six tenths, as for a new circle. A Polis export has no threshold. */
export const THRESHOLD = 0.6;

export const roomOf = (conversation: PolisConversation, name: string, threshold: number): Conversation => {
  const responses = new Responses(0);
  const voiceOf = new Map<number, number>();
  const rejected = new Set<number>();
  for (const { number, moderated } of conversation.statements) {
    const voice = responses.addVoice();
    voiceOf.set(number, voice);
    if (moderated !== -1) continue;
    responses.setHidden(voice, true);
    rejected.add(number);
  }
  const votes: Vote[] = [];
  const personNumbers: number[] = [];
  for (const [number, answers] of conversation.answers) {
    const person = responses.addPerson(-1);
    personNumbers.push(number);
    for (const [statement, vote] of answers) {
      responses.set(person, voiceOf.get(statement) as number, vote as Answer);
      votes.push({ person: number, statement, vote: vote as Answer });
    }
  }
  const voiceNumbers = conversation.statements.map(({ number }) => number);
  return {
    name,
    threshold,
    responses,
    positions: [],
    texts: conversation.statements.map(({ text }) => text),
    voiceNumbers,
    personNumbers,
    votes,
    rejected,
    names: {
      person: (person) => wide(personNumbers[person] as number),
      voice: (voice) => wide(voiceNumbers[voice] as number),
    },
  };
};

/**
 * Reads voices and responses from the program's own columns. People and voices are numbered in the order of their first
 * appearance.
 */
export const roomOfCsv = (conversation: CsvConversation, name: string): Conversation => {
  const { positions, people, voices } = conversation;
  const responses = new Responses(positions.length);
  const voiceOf = new Map(voices.map(({ key }) => [key, responses.addVoice()]));
  const votes: Vote[] = [];
  people.forEach(({ position, answers }, at) => {
    const person = responses.addPerson(position === null ? -1 : positions.indexOf(position));
    for (const [key, vote] of answers) {
      const voice = voiceOf.get(key) as number;
      responses.set(person, voice, vote as Answer);
      votes.push({ person: at + 1, statement: voice + 1, vote: vote as Answer });
    }
  });
  return {
    name,
    threshold: THRESHOLD,
    responses,
    positions,
    texts: voices.map(({ text }) => text),
    voiceNumbers: voices.map((_, voice) => voice + 1),
    personNumbers: people.map((_, person) => person + 1),
    votes,
    rejected: new Set(),
    names: { person: (person) => wide(person), voice: (voice) => wide(voice) },
  };
};

/** The answers by which a voice is judged: one entry for each position, or one for everybody. */
export const judgedBy = ({ responses, positions }: Conversation, voice: number): readonly Counts[] =>
  positions.length === 0
    ? [responses.wholeCounts(voice)]
    : positions.map((_, position) => responses.counts(voice, position));

/**
 * The same conversation with people named by their answers. Their numbers were drawn for this run and must not affect
 * the result. People with the same answers are interchangeable.
 */
export const namedByAnswers = (conversation: Conversation): Conversation => {
  const signatures = conversation.personNumbers.map((_, person) => {
    const answers: string[] = [];
    conversation.responses.eachAnswer(person, (voice, answer) => {
      answers.push(`${wide(conversation.voiceNumbers[voice] as number)}${answer + 1}`);
    });
    return answers.sort().join(' ');
  });
  return { ...conversation, names: { ...conversation.names, person: (person) => signatures[person] as string } };
};

/** Pads a number to the length of the largest one, so that names sort as numbers do. */
const wide = (number: number): string => String(number).padStart(16, '0');
