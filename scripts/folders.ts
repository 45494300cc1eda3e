import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { importsIn } from './imports-in.ts';
import { filesOf, isSource } from './tree.ts';

/** Files of one kind may import only what `may` names, under the same `src`; `words` says why. */
type Rule = {
  readonly of: RegExp;
  readonly may: RegExp;
  readonly words: string;
  /** False where a floor does not keep it yet. */
  readonly on: boolean;
};

/** The folders inside an app: what each may import. The first rule that a file fits is its rule. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  'apps/web/src': [
    { on: true, of: /^look\//, may: /^look\//, words: 'look/ imports nothing of ours.' },
    { on: true, of: /^parts\//, may: /^parts\//, words: 'A part is given what it shows: it imports other parts only.' },
    { on: true, of: /^device\//, may: /^device\//, words: 'device/ knows no page.' },
    {
      on: true,
      of: /^kernel\//,
      may: /^(kernel|parts|look|device|frames)\/|^rooms\/all\.ts$/,
      words: 'The kernel knows the rooms by rooms/all.ts only.',
    },
    { on: true, of: /^frames\//, may: /^(frames|kernel|parts|device)\//, words: 'A frame knows no room by name.' },
    {
      on: true,
      of: /^rooms\/[a-z-]+\//,
      may: /^(frames|kernel|parts|device)\/|^rooms\/[a-z-]+\/(?!(member|desk|wall|print)-|room\.tsx$)[a-z.-]+$/,
      words: 'A room’s pages and its room.tsx are its own: what two rooms need stands in a file of another name.',
    },
  ],
  'apps/server/src': [
    {
      on: false,
      of: /^kernel\//,
      may: /^kernel\/|^rooms\/all\.ts$/,
      words: 'The kernel knows the rooms by rooms/all.ts only.',
    },
  ],
};

const roomOf = (file: string): string | null => /^rooms\/([a-z-]+)\//.exec(file)?.[1] ?? null;

/** Every import that goes from a folder to one it may not know. Tests may import anything. */
export const folderFaults = (root: string): readonly string[] => {
  const sources = filesOf(root).filter((file) => isSource(file) && !/\.test\.tsx?$/.test(file));
  return Object.entries(RULES).flatMap(([floor, rules]) =>
    sources
      .filter((file) => file.startsWith(`${floor}/`))
      .flatMap((file) => {
        const own = file.slice(floor.length + 1);
        const rule = rules.find(({ of }) => of.test(own));
        if (rule === undefined || !rule.on) return [];
        return importsIn(readFileSync(join(root, file), 'utf8'))
          .filter((target) => target.startsWith('.'))
          .map((target) => normalize(join(dirname(own), target)))
          .filter((target) => !rule.may.test(target) && !(roomOf(own) !== null && roomOf(own) === roomOf(target)))
          .map((target) => `${file}: imports ${target}. ${rule.words}`);
      }),
  );
};
