import type { Ballot, Circle, Response, Voice } from '@throughline/domain';
import { DEFAULT_THRESHOLD, importedId } from '@throughline/domain';
import type { Store } from '@throughline/store';
import { addImported } from '../add-imported.ts';
import { clip } from '../clip.ts';
import type { Fresh } from '../fresh.ts';
import type { Imported } from '../imported.ts';
import type { PolisConversation } from './read-polis.ts';

/**
 * Imports a Polis export as a circle, completely or not at all. Statements that the moderators rejected are hidden; all
 * others are asked. People have no position, because Polis has none. They get new keys: their numbers are not stored.
 */
export const importPolis = async (
  store: Store,
  conversation: PolisConversation,
  fresh: Fresh,
  name?: string,
): Promise<Imported> => {
  const { summary } = conversation;
  const topic = name ?? summary.topic ?? 'An imported conversation';
  const prefix = fresh.bytes(12);
  const voices = conversation.statements.map(
    (statement): Voice => ({
      id: importedId(prefix, statement.number),
      text: statement.text,
      language: 'und',
      origin: 'import',
      state: statement.moderated === -1 ? 'hidden' : 'asked',
      mergedInto: null,
      translations: [],
    }),
  );
  const circle = circleOf(conversation, topic, fresh);
  const ballots = [...conversation.answers.values()].map((answers) => ({
    ballot: { id: fresh.id(), position: null, wrongQuestion: false } satisfies Ballot,
    responses: [...answers].map(
      ([statement, answer]): Response => ({ voice: importedId(prefix, statement), answer, important: false, n: 1 }),
    ),
  }));
  const code = await addImported(store, circle, fresh, voices, ballots);
  return {
    circle,
    code,
    people: ballots.length,
    voices: voices.length,
    hidden: voices.filter((voice) => voice.state === 'hidden').length,
    answers: ballots.reduce((sum, one) => sum + one.responses.length, 0),
  };
};

const circleOf = (conversation: PolisConversation, topic: string, fresh: Fresh): Circle => {
  const { summary } = conversation;
  const from = summary.url === null ? 'a Polis export' : `Polis, ${summary.url}`;
  return {
    id: fresh.circleId(),
    name: clip(topic, 80),
    question: clip(summary.description ?? topic, 200),
    language: 'und',
    positions: [],
    affected: [],
    rule: 'convener-decides',
    frame: {
      decided: 'This conversation was held elsewhere and is over.',
      open: 'Nothing can be answered here. It is here to be read.',
      decides: 'Whoever held it.',
      get: 'Nothing. It is public data.',
      hearBackBy: fresh.today,
      convenedBy: from,
      atRisk: 'Nobody reads along here. Turn to the emergency number where you are.',
    },
    threshold: DEFAULT_THRESHOLD,
    matrixDeclared: true,
    example: false,
    imported: from,
  };
};
