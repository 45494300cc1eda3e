import { stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, refused, type Terminal } from '../command.ts';
import { type Compared, compareRules } from '../replay/compare-rules.ts';
import { readToReplay } from '../replay/conversation-to-replay.ts';
import { CHOICES, type Evaluation, USUAL } from '../replay/evaluation.ts';
import { replayPlot } from '../replay/plot.ts';
import { replayTable } from '../replay/replay-table.ts';
import { readWords, wholeNumberWord } from './words.ts';

export const replayCommand: Command = {
  name: 'replay',
  summary: 'how many responses it takes to find what is held in common, by three rules of asking',
  usage: `throughline replay DIR… [--runs 5] [--seed replay] [--svg FILE] [--json]
                    [--arrivals by-person] [--found people-like-us|ten-heard] [--extremity full|none]
    Lets real conversations happen again under uniform choice, under Polis' published rule and under ours, and prints
    the responses each needs until precision and recall are at least .9 for three checks running. Each DIR holds a Polis
    export and expected.json, whose groups stand in for positions.

    --runs   seeded runs of each rule, 1 to 100; the table shows the median, the least and the most
    --seed   any word; the same word gives the same figures
    --svg    also draws precision and recall over responses into FILE
    --json   prints every run instead of the table

    What the replay has to settle itself can be settled otherwise, for all three rules alike:
    --arrivals   by-answer: who answered much comes often; by-person: everybody with answers left is as likely
    --found      circle: P(held) above one half among those who ever answered; people-like-us: among all such people;
                 ten-heard: as circle, with ten answers or more from each position
    --extremity  what Polis' rule knows of it: so-far: from the answers revealed; full: from all; none`,
  run: async (words, terminal) => {
    const { values, positionals } = readWords(
      words,
      {
        runs: { type: 'string', default: '5' },
        seed: { type: 'string', default: 'replay' },
        svg: { type: 'string' },
        json: { type: 'boolean', default: false },
        arrivals: { type: 'string', default: USUAL.arrivals },
        found: { type: 'string', default: USUAL.found },
        extremity: { type: 'string', default: USUAL.extremity },
      },
      1_000,
    );
    if (positionals.length === 0) throw refused('say-which-folders', {}, { usage: true });
    const runs = wholeNumberWord('runs', values.runs, 1, 100);
    const evaluation: Evaluation = {
      arrivals: oneOf('arrivals', values.arrivals, CHOICES.arrivals),
      found: oneOf('found', values.found, CHOICES.found),
      extremity: oneOf('extremity', values.extremity, CHOICES.extremity),
    };
    for (const folder of positionals) {
      const found = await stat(folder).catch(() => null);
      if (found?.isDirectory() !== true) throw refused('no-such-folder-here', { folder });
    }
    const compared: Compared[] = [];
    for (const folder of positionals) {
      const conversation = await readToReplay(folder);
      compared.push(compareRules(conversation, runs, values.seed, evaluation, progress(terminal, conversation.name)));
    }
    terminal.out.write(values.json ? `${JSON.stringify(compared, null, 1)}\n` : replayTable(compared));
    if (values.svg === undefined) return 0;
    const file = resolve(values.svg);
    await writeFile(file, replayPlot(compared)).catch(() => {
      throw refused('no-folder-to-write-into', { file });
    });
    terminal.err.write(`Drawn: ${file}\n`);
    return 0;
  },
};

const oneOf = <T extends string>(name: string, word: string, choices: readonly T[]): T => {
  const chosen = choices.find((one) => one === word);
  if (chosen === undefined) throw refused('option-not-one-of', { name, choices: choices.join(' or '), word });
  return chosen;
};

/** Prints progress in one line that is overwritten, on a terminal only. */
const progress = (terminal: Terminal, name: string): ((rule: string, run: number) => void) => {
  if (!terminal.err.isTTY) return () => undefined;
  return (rule, run) => terminal.err.write(`\r\u001b[K${name}: ${rule}, run ${run}`);
};
