import type { Responses } from '../responses/responses.ts';

/** Names that do not change with the order in which people and voices were added; compared by their UTF-16 units. */
export type Names = { readonly person: (person: number) => string; readonly voice: (voice: number) => string };

/**
 * The responses in an order that depends on names alone: the voices that count (not hidden, answered by somebody who
 * has not left) and the people who answered one of them, each sorted by name. Stored by column: the answers to voice j
 * are `rows` and `answers` from `starts[j]` to `starts[j + 1]`, rows ascending.
 */
export type Layout = {
  /** The number of the voice in each column. */
  readonly voices: Int32Array;
  /** The number of the person in each row. */
  readonly people: Int32Array;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly answers: Int8Array;
};

export const layOut = (responses: Responses, names: Names): Layout => {
  const voices = voicesThatCount(responses, names);
  const counted = new Uint8Array(responses.voices);
  for (const voice of voices) counted[voice] = 1;
  const here: number[] = [];
  for (let person = 0; person < responses.people; person += 1) {
    if (responses.isGone(person)) continue;
    let answers = 0;
    responses.eachAnswer(person, (voice) => {
      answers += counted[voice] as number;
    });
    if (answers > 0) here.push(person);
  }
  const people = Int32Array.from(sortedByName(here, names.person));
  return { voices, people, ...byColumn(responses, voices, people) };
};

/** Voices that are not hidden and have at least one answer of somebody who has not left, sorted by name. */
export const voicesThatCount = (responses: Responses, names: Names): Int32Array => {
  const voices: number[] = [];
  for (let voice = 0; voice < responses.voices; voice += 1) {
    if (responses.isHidden(voice)) continue;
    const { agree, pass, disagree } = responses.wholeCounts(voice);
    if (agree + pass + disagree > 0) voices.push(voice);
  }
  return Int32Array.from(sortedByName(voices, names.voice));
};

const sortedByName = (numbers: readonly number[], name: (number: number) => string): readonly number[] =>
  numbers
    .map((number) => ({ number, name: name(number) }))
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
    .map(({ number }) => number);

const byColumn = (responses: Responses, voices: Int32Array, people: Int32Array) => {
  const columnOf = new Int32Array(responses.voices).fill(-1);
  const starts = new Int32Array(voices.length + 1);
  voices.forEach((voice, column) => {
    columnOf[voice] = column;
    const { agree, pass, disagree } = responses.wholeCounts(voice);
    starts[column + 1] = (starts[column] as number) + agree + pass + disagree;
  });
  const size = starts[voices.length] as number;
  const rows = new Int32Array(size);
  const answers = new Int8Array(size);
  const next = starts.slice();
  people.forEach((person, row) => {
    responses.eachAnswer(person, (voice, answer) => {
      const column = columnOf[voice] as number;
      if (column < 0) return;
      const place = next[column] as number;
      rows[place] = row;
      answers[place] = answer;
      next[column] = place + 1;
    });
  });
  return { starts, rows, answers };
};
