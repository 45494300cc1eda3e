import { basename } from 'node:path';
import { type Answer, lengthOf, POSITION_LIMIT, tidyText, VOICE_LIMIT } from '@throughline/domain';
import { faultAt, importFault } from '../fault.ts';
import { type Progress, readTable } from '../table.ts';

export type CsvVoice = { readonly key: string; readonly text: string; readonly language: string };
export type CsvPerson = { readonly position: string | null; readonly answers: ReadonlyMap<string, Answer> };
export type CsvConversation = {
  readonly voices: readonly CsvVoice[];
  /** Names of positions, in the order of their first appearance in the file. */
  readonly positions: readonly string[];
  readonly people: readonly CsvPerson[];
};

const MOST_POSITIONS = 8;

/**
 * Reads voices (`text`; optionally `voice`, a number or name, and `language`) and, where there is a second file,
 * responses (`person`, `position`, `voice`, `answer`; agree, pass, disagree or 1, 0, -1). An empty position means
 * "rather not say". A person has one position. Of two answers to one voice, the one further down counts.
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
    const fault = faultAt(file, row.line);
    const text = tidyText(row.cell('text'));
    const key = keyed ? row.cell('voice').trim() : String(voices.size + 1);
    const language = row.cell('language').trim() || 'und';
    if (text === '') throw fault('imported-voice-empty');
    if (lengthOf(text) > VOICE_LIMIT)
      throw fault('imported-voice-too-long', { length: lengthOf(text), most: VOICE_LIMIT });
    if (key === '') throw fault('voice-key-empty');
    if (voices.has(key)) throw fault('voice-key-twice', { key });
    if (texts.has(text)) throw fault('voice-words-twice');
    if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(language)) throw fault('not-a-language-tag', { language });
    texts.add(text);
    voices.set(key, { key, text, language });
  }
  if (voices.size === 0) throw importFault(file, null, 'no-voice-in-file');
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
    const fault = faultAt(file, row.line);
    const person = row.cell('person').trim();
    const position = tidyText(row.cell('position')) || null;
    const voice = known.get(row.cell('voice').trim()) ?? known.get(tidyText(row.cell('voice')));
    const answer = ANSWERS.get(row.cell('answer').trim().toLowerCase());
    if (person === '') throw fault('person-empty');
    if (voice === undefined) throw fault('not-a-voice-of-file', { voice: row.cell('voice') });
    if (answer === undefined) throw fault('not-an-answer', { answer: row.cell('answer') });
    if (position !== null && lengthOf(position) > POSITION_LIMIT)
      throw fault('position-name-too-long', { most: POSITION_LIMIT });
    if (position !== null && !positions.includes(position)) positions.push(position);
    if (positions.length > MOST_POSITIONS)
      throw fault('ninth-position', { position: position ?? '', most: MOST_POSITIONS });
    const before = people.get(person);
    if (before && before.position !== position) {
      throw fault('person-in-two-positions', {
        person,
        here: position ?? '',
        there: before.position ?? '',
        line: before.line,
      });
    }
    const own = before ?? { position, line: row.line, answers: new Map<string, Answer>() };
    own.answers.set(voice, answer);
    people.set(person, own);
  }
  if (people.size === 0) throw importFault(file, null, 'no-response-in-file');
  if (positions.length === 1) throw importFault(file, null, 'one-position-only', { position: positions[0] ?? '' });
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
