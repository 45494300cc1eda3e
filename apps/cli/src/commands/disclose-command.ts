import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { type Command, refused } from '../command.ts';
import { readPulse } from '../disclose/read-pulse.ts';
import { tellPulse } from '../disclose/tell-pulse.ts';
import { toText } from '../disclose/to-text.ts';
import { ImportFault } from '../import/fault.ts';
import { readWords } from './words.ts';

const SCALE = ['strongly disagree', 'disagree', 'neither', 'agree', 'strongly agree'];

export const discloseCommand: Command = {
  name: 'disclose',
  summary: 'what may be shown of a pulse’s answers, and why not',
  usage: `throughline disclose FILE.csv [--scale WORDS] [--power COLUMNS] [--text COLUMNS] [--tokens ITEMS] [--json]
    FILE holds a row for each member in each wave, whether they answered or not. Columns: wave; member (a name or number,
    needed for more than one wave); part (the one grouping, if any); every other column is a question. A cell is a place
    on the scale from 1, or its words; an empty one is no answer. Waves come in the order in which they first stand.
    An item asked twice has two columns: “… matters” and “… happens”.

    --scale   the scale’s words from low to high (unless given: ${SCALE.join(', ')})
    --power   columns that ask about power: eight answers are the least
    --text    columns with free text
    --tokens  items with ten tokens shared out, one column a thing: “drove” for “drove: purpose”, “drove: targets”
    --json    everything, for other programs
    Several words or columns are given with commas between them.

    It shows what the program would: nothing of few, nothing that can be subtracted. docs/disclosure.md says why.`,
  run: async (words, terminal) => {
    const { values, positionals } = readWords(
      words,
      {
        scale: { type: 'string', default: SCALE.join(',') },
        power: { type: 'string', default: '' },
        text: { type: 'string', default: '' },
        tokens: { type: 'string', default: '' },
        json: { type: 'boolean', default: false },
      },
      1,
    );
    const file = positionals[0];
    if (file === undefined) throw refused('say-which-answers', {}, { usage: true });
    const list = (said: string): readonly string[] =>
      said
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '');
    const pulse = await readPulse(resolve(file), {
      scale: list(values.scale),
      power: list(values.power),
      text: list(values.text),
      tokens: list(values.tokens),
    }).catch((error: unknown) => {
      if (error instanceof ImportFault) throw refused('nothing-shown', { why: error.told });
      throw error;
    });
    const waves = tellPulse(pulse, randomUUID);
    terminal.out.write(values.json ? `${JSON.stringify({ waves }, null, 1)}\n` : toText(waves));
    return 0;
  },
};
