import type { Ballot, Circle, Position, PositionId, Response, Voice } from '@throughline/domain';
import { DEFAULT_THRESHOLD, importedId } from '@throughline/domain';
import type { Store } from '@throughline/store';
import { addImported } from '../add-imported.ts';
import { clip } from '../clip.ts';
import type { Fresh } from '../fresh.ts';
import type { Imported } from '../imported.ts';
import type { CsvConversation } from './read-csv.ts';

/** Imports voices and responses from CSV files as a circle, completely or not at all. */
export const importCsv = async (
  store: Store,
  conversation: CsvConversation,
  fresh: Fresh,
  name: string,
): Promise<Imported> => {
  const prefix = fresh.bytes(12);
  const positions = conversation.positions.map(
    (position, index): Position => ({ id: `p${index + 1}` as PositionId, name: position }),
  );
  const idOf = new Map(positions.map((position) => [position.name, position.id]));
  const ids = new Map(conversation.voices.map((voice, index) => [voice.key, importedId(prefix, index + 1)]));
  const voices = conversation.voices.map(
    (voice): Voice => ({
      id: ids.get(voice.key) ?? '',
      text: voice.text,
      language: voice.language,
      origin: 'import',
      state: 'asked',
      mergedInto: null,
      translations: [],
    }),
  );
  const ballots = conversation.people.map((person) => ({
    ballot: {
      id: fresh.id(),
      position: person.position === null ? null : (idOf.get(person.position) ?? null),
      wrongQuestion: false,
    } satisfies Ballot,
    responses: [...person.answers].map(
      ([voice, answer]): Response => ({ voice: ids.get(voice) ?? '', answer, important: false, n: 1 }),
    ),
  }));
  const circle = circleOf(name, positions, fresh);
  const code = await addImported(store, circle, fresh, voices, ballots);
  return {
    circle,
    code,
    people: ballots.length,
    voices: voices.length,
    hidden: 0,
    answers: ballots.reduce((sum, one) => sum + one.responses.length, 0),
  };
};

const circleOf = (name: string, positions: readonly Position[], fresh: Fresh): Circle => ({
  id: fresh.circleId(),
  name: clip(name, 80),
  question: clip(name, 200),
  language: 'und',
  positions,
  affected: [],
  rule: 'convener-decides',
  frame: {
    decided: 'These voices and responses were gathered elsewhere.',
    open: 'Nothing can be answered here. It is here to be read.',
    decides: 'Whoever gathered them.',
    get: 'Nothing.',
    hearBackBy: fresh.today,
    convenedBy: 'Imported from files',
    atRisk: 'Nobody reads along here. Turn to the emergency number where you are.',
  },
  threshold: DEFAULT_THRESHOLD,
  matrixDeclared: false,
  example: false,
  imported: 'files of voices and responses',
});
