import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportCircle, systemChance, systemClock } from '@throughline/server';
import type { Store } from '@throughline/store';
import { refusedInWords } from '../command.ts';
import { readPolis } from '../import/polis/read-polis.ts';
import { type Conversation, namedByAnswers, roomOf } from './conversation.ts';
import { because, say } from '../say.ts';
import { sayRefusal } from '@throughline/messages/refusals';

/**
 * The answers of a circle that declared that its ballots may be exported. It writes the files of `export --matrix` and
 * reads them back, so that it sees nothing that may not be exported. Refused where the circle did not declare it.
 */
export const openConversation = async (store: Store, circle: string, name: string | null): Promise<Conversation> => {
  const files = await exportCircle(store, circle, true, { clock: systemClock, chance: systemChance });
  if (!files.ok) {
    const words = sayRefusal(files, 'en');
    throw refusedInWords(
      files.reason === 'matrix-not-declared' ? `${words} ${say(because('export-writes-what-may'))}` : words,
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'throughline-analysis-'));
  try {
    for (const file of files.value) await writeFile(join(folder, file.name), file.text, { mode: 0o600 });
    const conversation = await readPolis(folder);
    const told = files.value.find((file) => file.name === 'circle.json')?.text ?? '{}';
    const { circle: view } = JSON.parse(told) as { circle: { name: string; threshold: number } };
    return namedByAnswers(roomOf(conversation, name ?? view.name, view.threshold));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
