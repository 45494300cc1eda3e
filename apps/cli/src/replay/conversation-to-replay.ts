import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Answer } from '@throughline/common-ground';
import { refused } from '../command.ts';
import { ImportFault } from '../import/fault.ts';
import { type PolisConversation, readPolis } from '../import/polis/read-polis.ts';

/** A position's answers to each voice, indexed by voice. */
export type Tallies = { readonly agree: Int32Array; readonly pass: Int32Array; readonly answers: Int32Array };

/** A person's recorded answers. Voices are numbered from 0. */
export type Replayed = { readonly position: number; readonly answers: readonly (readonly [number, Answer])[] };

export type ToReplay = {
  readonly name: string;
  readonly voices: number;
  /** The number of groups, which stand in for positions. */
  readonly positions: number;
  readonly people: readonly Replayed[];
  /** The number of all recorded answers. */
  readonly total: number;
  readonly full: readonly Tallies[];
  /** 1 where the full data have enough answers from every position to decide whether the voice is held in common. */
  readonly judged: Uint8Array;
  /** 1 where the voice is held in common by the full data. */
  readonly truth: Uint8Array;
  /** Polis' extremity of each voice, from the full data. */
  readonly extremity: Float64Array;
};

/**
 * `HELD`: the share of agreement from which a voice counts as held. `ENOUGH`: the answers from each position that it
 * takes to judge that.
 */
export const HELD = 0.6;
export const ENOUGH = 10;

type Groups = {
  readonly k: number;
  readonly labels: Readonly<Record<string, number>>;
  readonly rejected: readonly number[];
  readonly extremity: ReadonlyMap<number, number>;
};

/**
 * Reads a Polis export with the groups that Polis' worker put its people in (`expected.json`). People in no group are
 * left out.
 */
export const readToReplay = async (folder: string): Promise<ToReplay> => {
  const groups = await readGroups(folder);
  const conversation = await readPolis(folder).catch((error: unknown) => {
    if (error instanceof ImportFault) throw refused('nothing-replayed', { folder, why: error.told });
    throw error;
  });
  return toReplay(basename(resolve(folder)), conversation, groups);
};

export const toReplay = (name: string, conversation: PolisConversation, groups: Groups): ToReplay => {
  const rejected = new Set(groups.rejected);
  const numbers = conversation.statements.map(({ number }) => number).filter((number) => !rejected.has(number));
  const voiceOf = new Map(numbers.map((number, voice) => [number, voice]));
  const people = [...conversation.answers].flatMap(([person, answers]): Replayed[] => {
    const position = groups.labels[String(person)];
    if (position === undefined) return [];
    const own = [...answers].flatMap(([statement, answer]) => {
      const voice = voiceOf.get(statement);
      return voice === undefined ? [] : [[voice, answer] as const];
    });
    return own.length === 0 ? [] : [{ position, answers: own }];
  });
  const full = Array.from({ length: groups.k }, () => emptyTallies(numbers.length));
  for (const { position, answers } of people)
    for (const [voice, answer] of answers) addTo(full[position] as Tallies, voice, answer);
  const judged = Uint8Array.from(numbers, (_, voice) =>
    full.every(({ answers }) => (answers[voice] as number) >= ENOUGH) ? 1 : 0,
  );
  const truth = judged.map((known, voice) =>
    known === 1 &&
    full.every(({ agree, answers }) => (agree[voice] as number) >= HELD * (answers[voice] as number) - 1e-9)
      ? 1
      : 0,
  );
  return {
    name,
    voices: numbers.length,
    positions: groups.k,
    people,
    total: people.reduce((sum, { answers }) => sum + answers.length, 0),
    full,
    judged,
    truth,
    extremity: Float64Array.from(numbers, (number) => groups.extremity.get(number) ?? 0),
  };
};

export const emptyTallies = (voices: number): Tallies => ({
  agree: new Int32Array(voices),
  pass: new Int32Array(voices),
  answers: new Int32Array(voices),
});

export const addTo = ({ agree, pass, answers }: Tallies, voice: number, answer: Answer): void => {
  answers[voice] = (answers[voice] as number) + 1;
  if (answer === 1) agree[voice] = (agree[voice] as number) + 1;
  if (answer === 0) pass[voice] = (pass[voice] as number) + 1;
};

const readGroups = async (folder: string): Promise<Groups> => {
  const path = join(folder, 'expected.json');
  const text = await readFile(path, 'utf8').catch(() => {
    throw refused('groups-missing', { file: path });
  });
  try {
    const read = JSON.parse(text) as {
      k: number;
      labels: Record<string, number>;
      rejected_statements: number[];
      statement_ids: number[];
      pca: { statement_extremity: number[] };
    };
    return {
      k: read.k,
      labels: read.labels,
      rejected: read.rejected_statements,
      extremity: new Map(read.statement_ids.map((id, at) => [id, read.pca.statement_extremity[at] ?? 0])),
    };
  } catch {
    throw refused('groups-not-read', { file: path });
  }
};
