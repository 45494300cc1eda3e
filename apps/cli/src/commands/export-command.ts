import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { exportCircle, systemChance, systemClock } from '@throughline/server';
import { type Command, refused, refusedInWords } from '../command.ts';
import { withStoreToRead } from '../with-store.ts';
import { readWords } from './words.ts';
import { sayRefusal } from '@throughline/messages/refusals';

export const exportCommand: Command = {
  name: 'export',
  summary: 'write what may be shown of a circle',
  usage: `throughline export CIRCLE [--out FOLDER] [--matrix]
    Writes circle.json, voices.csv and result.csv: what everybody in the circle may see, and no more. CIRCLE is an id
    or the four words. --matrix adds the ballot matrix in Polis' form (comments.csv, votes.csv), re-keyed and shuffled
    anew each time; only if the circle declared before it began that it may leave.`,
  run: async (words, terminal) => {
    const { values, positionals } = readWords(
      words,
      { out: { type: 'string' }, matrix: { type: 'boolean', default: false } },
      4,
    );
    if (positionals.length === 0) throw refused('say-which-circle', {}, { usage: true });
    const files = await withStoreToRead(terminal, (store) =>
      exportCircle(store, positionals.join(' '), values.matrix === true, { clock: systemClock, chance: systemChance }),
    );
    if (!files.ok) throw refusedInWords(sayRefusal(files, 'en'));
    const folder = resolve(values.out ?? '.');
    await mkdir(folder, { recursive: true });
    for (const { name, text } of files.value) {
      await writeFile(join(folder, name), text, { flag: 'wx' }).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        throw refused('export-there-already', { file: join(folder, name) });
      });
      terminal.out.write(`Written: ${join(folder, name)}\n`);
    }
    return 0;
  },
};
