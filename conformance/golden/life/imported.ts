import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Place } from '../start-recorded-server.ts';

const CLI = fileURLToPath(new URL('../../../apps/cli/bin/throughline.js', import.meta.url));
const VOICES = [
  'The bus comes late.',
  'The bus is full.',
  'I walk, and like it.',
  'I would cycle if I dared.',
  'Parking is dear.',
];

/** Imports a conversation from CSV files, with the command line, while no server runs. */
export const importConversation = async (place: Place): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-golden-import-'));
  const responses = Array.from({ length: 14 }, (_, person) =>
    VOICES.flatMap((_text, voice) =>
      (person + voice) % 6 === 5
        ? []
        : [`n${person},${person % 2 === 0 ? 'Riders' : 'Drivers'},v${voice},${answerOf(person, voice)}`],
    ),
  ).flat();
  await writeFile(
    join(folder, 'voices.csv'),
    `voice,text,language\n${VOICES.map((text, at) => `v${at},"${text}",en`).join('\n')}\n`,
  );
  await writeFile(join(folder, 'responses.csv'), `person,position,voice,answer\n${responses.join('\n')}\n`);
  const words = [
    'import',
    'csv',
    '--voices',
    join(folder, 'voices.csv'),
    '--responses',
    join(folder, 'responses.csv'),
    '--name',
    'Getting to work',
  ];
  await promisify(execFile)(process.execPath, ['--conditions=source', CLI, ...words], {
    env: {
      ...process.env,
      THROUGHLINE_DATA: place.folder,
      ...(place.databaseUrl === null ? {} : { DATABASE_URL: place.databaseUrl }),
    },
  });
  await rm(folder, { recursive: true, force: true });
};

const answerOf = (person: number, voice: number): string =>
  (person % 2 === 0) === voice < 2 ? 'agree' : (person + voice) % 3 === 0 ? 'pass' : 'disagree';
