import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OpinionPicture, opinionPicture, Responses, seeded } from '@throughline/common-ground';
import { readPolis } from '../apps/cli/src/import/polis/read-polis.ts';
import { columnPermuted } from '../packages/common-ground/bench/column-permuted.ts';

/**
 * What the opinion picture shows of the eight real conversations, and what is left of it when every voice's answers are
 * shuffled among those who saw it: `node --conditions=source scripts/null-test.ts [--runs 100] [--write]`. Seeds are
 * fixed. `--write` puts the table into docs/opinion-picture.md.
 */
const REFERENCE = fileURLToPath(new URL('../../shared/reference/polis', import.meta.url));
const DOCUMENT = fileURLToPath(new URL('../docs/opinion-picture.md', import.meta.url));

const load = async (folder: string) => {
  const conversation = await readPolis(folder);
  const responses = new Responses(0);
  const voiceOf = new Map<number, number>();
  for (const { number, moderated } of conversation.statements) {
    voiceOf.set(number, responses.addVoice());
    responses.setHidden(responses.voices - 1, moderated === -1);
  }
  for (const answers of conversation.answers.values()) {
    const person = responses.addPerson(-1);
    for (const [statement, answer] of answers) responses.set(person, voiceOf.get(statement) as number, answer);
  }
  return responses;
};

const names = {
  person: (person: number) => String(person).padStart(9, '0'),
  voice: (voice: number) => String(voice).padStart(9, '0'),
};
const percent = (share: number | null): string => (share === null ? '–' : `${(100 * share).toFixed(1)} %`);

const shows = ({ verdict, k, shown, labels }: OpinionPicture): string => {
  if (verdict === 'not-enough') return 'not enough';
  if (verdict === 'one-field') return shown ? 'one field (spread, no groups that come back)' : 'one field';
  const sizes = Array.from({ length: k }, (_, group) => labels.filter((label) => label === group).length);
  return `${k} groups: ${sizes.join(' and ')}`;
};

const main = async (words: readonly string[]): Promise<void> => {
  if (!existsSync(REFERENCE)) throw new Error(`The reference conversations are not at ${REFERENCE}.`);
  const runs = words.includes('--runs') ? Number(words[words.indexOf('--runs') + 1]) : 100;
  const rows: string[] = [
    '| conversation | placed | voices | explained | by chance | shows | stability of that | shuffled: camps | shuffled: gate open |',
    '| --- | --: | --: | --: | --: | --- | --: | --: | --: |',
  ];
  for (const name of readdirSync(REFERENCE)) {
    const responses = await load(join(REFERENCE, name));
    const real = opinionPicture(responses, names);
    let camps = 0;
    let open = 0;
    for (let run = 0; run < runs; run += 1) {
      const picture = opinionPicture(columnPermuted(responses, seeded(`null ${run}`)), names);
      if (picture.verdict === 'groups') camps += 1;
      if (picture.shown) open += 1;
    }
    const stability = real.verdict === 'groups' ? (real.tried[real.k - 1]?.stability.toFixed(2) ?? '') : '–';
    rows.push(
      `| ${name} | ${real.placed} of ${real.of} | ${real.voices} | ${percent(real.explained)} | ${percent(real.byChance)} | ${shows(real)} | ${stability} | ${camps} of ${runs} | ${open} of ${runs} |`,
    );
    process.stdout.write(`${rows[rows.length - 1]}\n`);
    if (camps > runs / 10) process.exitCode = 1;
  }
  if (!words.includes('--write')) return;
  const [before, rest] = readFileSync(DOCUMENT, 'utf8').split('<!-- null-test -->\n') as [string, string];
  const after = rest.slice(rest.indexOf('<!-- /null-test -->'));
  writeFileSync(DOCUMENT, `${before}<!-- null-test -->\n\n${rows.join('\n')}\n\n${after}`);
};

await main(process.argv.slice(2));
