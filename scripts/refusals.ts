import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf, isSource } from './tree.ts';

/** Where something is refused by a reason, or is no page: its words stand in `messages`. */
const WORDLESS = /^(?:packages\/(?:domain|device)\/src|apps\/server\/src|apps\/web\/src\/device)\//;
/** Where a reason that has words is given. */
const REFUSES = /^(?:packages\/domain|apps\/(?:server|cli))\/src\//;
const WORDS = /^packages\/messages\/src\/en\/(?:[a-z-]+\/refusals|command-line\/(?!index)[a-z-]+)\.ts$/;
const APART = /\.test\.ts$|\/src\/(?:contract|attacker|example)\/|\/test-[a-z-]+\.ts$|-refusals\.ts$/;
/** Sentences that are no refusals, and why they may stand there. */
const ALLOWED: readonly string[] = [
  // a description for whoever writes programs, not for readers of a page
  'apps/server/src/kernel/http/open-api.ts',
  // the letter of the sign-in library, sent by mail
  'apps/server/src/kernel/sign-in/auth.ts',
];

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g;
const LITERAL = /(?<bug>\bError\(\s*)?(?:'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/g;
const SENTENCE = /^(?=.*[\p{L}] \S).*[.?!]”?$/su;

/** Every sentence in what refuses by reasons. What is thrown for a bug may say so: nobody is shown it. */
export const sentencesIn = (text: string): readonly { readonly line: number; readonly sentence: string }[] => {
  const bare = text.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...bare.matchAll(LITERAL)].flatMap((found) => {
    const sentence = (found[2] ?? found[3] ?? '').trim();
    return found.groups?.bug === undefined && SENTENCE.test(sentence)
      ? [{ line: bare.slice(0, found.index).split('\n').length, sentence }]
      : [];
  });
};

/** Sentences where only reasons belong, and words for a reason that nothing gives. */
export const refusalFaults = (root: string): readonly string[] => {
  const listed = filesOf(root).filter((file) => isSource(file) && !APART.test(file));
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const refusing = listed.filter((file) => REFUSES.test(file));
  if (refusing.length === 0) throw new Error('There was nothing to look at: git lists no file that refuses anything.');
  const sentences = listed
    .filter((file) => WORDLESS.test(file) && !ALLOWED.includes(file))
    .flatMap((file) =>
      sentencesIn(read(file)).map(
        ({ line, sentence }) => `${file}:${line}: says “${sentence.slice(0, 60)}”. Its words belong in messages.`,
      ),
    );
  const given = new Set(refusing.flatMap((file) => [...read(file).matchAll(/'([a-z0-9-]+)'/g)].map(([, one]) => one)));
  const dead = listed
    .filter((file) => WORDS.test(file))
    .flatMap((file) =>
      [...read(file).matchAll(/^ {2}'?([a-z0-9-]+)'?:/gm)]
        .filter(([, reason]) => !given.has(reason))
        .map(([, reason]) => `${file}: has words for ${reason}, which nothing gives as a reason.`),
    );
  return [...sentences, ...dead];
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = refusalFaults(fileURLToPath(new URL('..', import.meta.url)));
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
