import type { Command } from '../command.ts';
import { withStoreToRead } from '../with-store.ts';
import { readWords } from './words.ts';

export const circlesCommand: Command = {
  name: 'circles',
  summary: 'list the circles',
  usage: `throughline circles
    Lists every circle with its id and its four words. Works beside a running program.`,
  run: async (words, terminal) => {
    readWords(words, {}, 0);
    await withStoreToRead(terminal, async (store) => {
      const circles = await store.circles.list();
      if (circles.length === 0) terminal.out.write('There is no circle yet.\n');
      for (const { id, name, example, imported } of circles) {
        const admission = await store.circles.admission(id);
        const kind = example ? ' (the example)' : imported === null ? '' : ' (imported)';
        terminal.out.write(`${id}  ${admission?.code ?? ''}\n    ${name}${kind}\n`);
      }
    });
    return 0;
  },
};
