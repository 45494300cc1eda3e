import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { importsIn } from './imports-in.ts';
import { filesOf, isSource } from './tree.ts';

/** Floors that still have rings, which are being parted: take a line out when its floor has none. */
const NOT_YET = /^(apps\/server|packages\/store)\//;

/** Each file of packages/ and apps/, and the files that it imports by a path: types, and what is fetched late, included. */
const importGraph = (root: string): ReadonlyMap<string, readonly string[]> => {
  const files = filesOf(root).filter(
    (file) => isSource(file) && /^(packages|apps)\//.test(file) && !NOT_YET.test(file),
  );
  const known = new Set(files);
  return new Map(
    files.map((file) => [
      file,
      importsIn(readFileSync(join(root, file), 'utf8'))
        .filter((target) => target.startsWith('.'))
        .map((target) => normalize(join(dirname(file), target)))
        .filter((target) => known.has(target)),
    ]),
  );
};

/** Every ring of imports, one fault each: the files that reach each other (Tarjan's strongly connected components). */
export const cycleFaults = (root: string): readonly string[] => {
  const graph = importGraph(root);
  if (graph.size === 0) throw new Error('There was nothing to look at: git lists no source file on any floor.');
  return ringsOf(graph).map((ring) => `${ring.join(' → ')} → ${ring[0]}: these files import each other.`);
};

type Mark = { readonly at: number; low: number; open: boolean };

const ringsOf = (graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] => {
  const marks = new Map<string, Mark>();
  const stack: string[] = [];
  const rings: string[][] = [];
  const visit = (file: string): Mark => {
    const mark: Mark = { at: marks.size, low: marks.size, open: true };
    marks.set(file, mark);
    stack.push(file);
    for (const target of graph.get(file) ?? []) {
      const seen = marks.get(target);
      if (seen === undefined) mark.low = Math.min(mark.low, visit(target).low);
      else if (seen.open) mark.low = Math.min(mark.low, seen.at);
    }
    if (mark.low === mark.at) {
      const members = stack.splice(stack.indexOf(file));
      for (const member of members) (marks.get(member) as Mark).open = false;
      if (members.length > 1 || (graph.get(file) ?? []).includes(file)) rings.push(inOrder(members, graph));
    }
    return mark;
  };
  for (const file of graph.keys()) if (!marks.has(file)) visit(file);
  return rings;
};

/** One way round the ring, so that the fault can be followed: from its first file back to it. */
const inOrder = (members: readonly string[], graph: ReadonlyMap<string, readonly string[]>): string[] => {
  const start = members.toSorted()[0] as string;
  const from = new Map<string, string>();
  const queue = [start];
  for (const file of queue) {
    for (const target of graph.get(file) ?? []) {
      if (target === start) {
        const way = [file];
        for (let back = from.get(file); back !== undefined; back = from.get(back)) way.unshift(back);
        return way;
      }
      if (members.includes(target) && !from.has(target) && target !== start) {
        from.set(target, file);
        queue.push(target);
      }
    }
  }
  return [...members];
};
