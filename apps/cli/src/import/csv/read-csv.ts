import { basename } from 'node:path';
import { type Answer, lengthOf, tidyText, VOICE_LIMIT } from '@throughline/domain';
import { ImportFault } from '../fault.ts';
import { type Progress, readTable } from '../table.ts';

export type CsvVoice = { readonly key: string; readonly text: string; readonly language: string };
export type CsvPerson = { readonly position: string | null; readonly answers: ReadonlyMap<string, Answer> };
export type CsvConversation = {
  readonly voices: readonly CsvVoice[];
  /** Names of positions in the order in which they first stand in the file. */
  readonly positions: readonly string[];
  readonly people: readonly CsvPerson[];
};

const MOST_POSITIONS = 8;

/**
 * Reads voices (`text`; optionally `voice`, a number or name of one's own, and `language`) and, where there is a second
 * file, responses (`person`, `position`, `voice`, `answer`; agree, pass, disagree or 1, 0, -1). An empty position is
 * "rather not say". A person has one position; of two answers to one voice the one further down counts.
 */
export const readCsv = async (
  voicesPath: string,
  responsesPath: string | null,
  progress?: Progress,
): Promise<CsvConversation> => {
  const voices = await readVoices(voicesPath, progress);
  if (responsesPath === null) return { voices, positions: [], people: [] };
  return { voices, ...(await readResponses(responsesPath, voices, progress)) };
};

const readVoices = async (path: string, progress?: Progress): Promise<readonly CsvVoice[]> => {
  const file = basename(path);
  const table = await readTable(path, ['text'], progress);
  const keyed = table.columns.includes('voice');
  const voices = new Map<string, CsvVoice>();
  const texts = new Set<string>();
  for await (const row of table.rows) {
    const fault = (reason: string) => new ImportFault(file, row.line, reason);
    const text = tidyText(row.cell('text'));
    const key = keyed ? row.cell('voice').trim() : String(voices.size + 1);
    const language = row.cell('language').trim() || 'und';
    if (text === '') throw fault('this voice has no words.');
    if (lengthOf(text) > VOICE_LIMIT)
      throw fault(
        `this voice is ${lengthOf(text)} characters long; ${VOICE_LIMIT} is the most. Shorten it, or make it two.`,
      );
    if (key === '') throw fault('the cell under “voice” is empty. Give each voice a number of its own.');
    if (voices.has(key)) throw fault(`the voice “${key}” stands in it twice.`);
    if (texts.has(text)) throw fault('the same words stand further up.');
    if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(language))
      throw fault(`“${language}” is not a language tag such as en or cy.`);
    texts.add(text);
    voices.set(key, { key, text, language });
  }
  if (voices.size === 0) throw new ImportFault(file, null, 'there is not one voice in it.');
  return [...voices.values()];
};

const readResponses = async (
  path: string,
  voices: readonly CsvVoice[],
  progress?: Progress,
): Promise<Pick<CsvConversation, 'positions' | 'people'>> => {
  const file = basename(path);
  const table = await readTable(path, ['person', 'position', 'voice', 'answer'], progress);
  const known = new Map(voices.flatMap((voice) => [[voice.key, voice.key] as const, [voice.text, voice.key] as const]));
  const positions: string[] = [];
  const people = new Map<string, { position: string | null; line: number; answers: Map<string, Answer> }>();
  for await (const row of table.rows) {
    const fault = (reason: string) => new ImportFault(file, row.line, reason);
    const person = row.cell('person').trim();
    const position = tidyText(row.cell('position')) || null;
    const voice = known.get(row.cell('voice').trim()) ?? known.get(tidyText(row.cell('voice')));
    const answer = ANSWERS.get(row.cell('answer').trim().toLowerCase());
    if (person === '') throw fault('the cell under “person” is empty.');
    if (voice === undefined) throw fault(`“${row.cell('voice')}” is not a voice of the first file.`);
    if (answer === undefined) throw fault(`“${row.cell('answer')}” is not agree, pass or disagree.`);
    if (position !== null && lengthOf(position) > 60) throw fault('the position’s name is longer than 60 characters.');
    if (position !== null && !positions.includes(position)) positions.push(position);
    if (positions.length > MOST_POSITIONS)
      throw fault(`“${position}” is the ninth position; ${MOST_POSITIONS} is the most. Join some.`);
    const before = people.get(person);
    if (before && before.position !== position) {
      throw fault(
        `person ${person} is “${position ?? 'rather not say'}” here and “${before.position ?? 'rather not say'}” on line ${before.line}.`,
      );
    }
    const own = before ?? { position, line: row.line, answers: new Map<string, Answer>() };
    own.answers.set(voice, answer);
    people.set(person, own);
  }
  if (people.size === 0) throw new ImportFault(file, null, 'there is not one response in it.');
  if (positions.length === 1)
    throw new ImportFault(
      file,
      null,
      `everybody is “${positions[0]}”. Give two positions or more, or leave the column empty.`,
    );
  return { positions, people: [...people.values()].map(({ position, answers }) => ({ position, answers })) };
};

const ANSWERS = new Map<string, Answer>([
  ['1', 1],
  ['agree', 1],
  ['0', 0],
  ['pass', 0],
  ['-1', -1],
  ['disagree', -1],
]);
