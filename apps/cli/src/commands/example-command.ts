import { resetExample, systemChance } from '@throughline/server';
import { type Command, refused } from '../command.ts';
import { withStore } from '../with-store.ts';
import { readWords } from './words.ts';

export const exampleCommand: Command = {
  name: 'example',
  summary: 'put the example circle back as it was',
  usage: `throughline example reset
    Removes the example circle with all that was added to it, and makes it anew. Stop the program first.`,
  run: async (words, terminal) => {
    const { positionals } = readWords(words, {}, 1);
    if (positionals[0] !== 'reset') throw refused('say-example-reset', {}, { usage: true });
    await withStore(terminal, (store) => resetExample(store, systemChance));
    terminal.out.write('The example circle is as it was made.\n');
    return 0;
  },
};
