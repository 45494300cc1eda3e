import { readdirSync, readFileSync } from 'node:fs';
import { PURPOSE_PARTS, type PurposePart, RULE_IDS, type RuleId, type Subject } from '../src/index.ts';

/** A text of the bank with the rules that should ask about it, and those for which it is a near miss. */
export type BankItem = {
  readonly where: string;
  readonly subject: Subject;
  readonly asks: ReadonlySet<RuleId>;
  readonly near: ReadonlySet<RuleId>;
};

/** The part used to write the word lists, and the parts used only for measuring: three, one after another. */
export const TUNING = ['tuning'] as const;
export const HELD = ['held', 'held-second', 'held-third'] as const;

const BANK = new URL('./bank/', import.meta.url);
type Context = { readonly today: string; readonly purpose?: string; readonly targets: readonly string[] };

/** Every text of a part of the bank, in the order of its files. Throws, naming the line, where one cannot be read. */
export const readBank = (part: string): readonly BankItem[] =>
  readdirSync(new URL(`${part}/`, BANK))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFile(part, file));

const readFile = (part: string, file: string): readonly BankItem[] => {
  const kind = /^(purpose|aim|voice)/.exec(file)?.[1] as Subject['kind'] | undefined;
  if (kind === undefined) throw new Error(`${file}: is named for no kind of text.`);
  let context: Context = { today: '2026-11-25', targets: [] };
  const items: BankItem[] = [];
  for (const [at, line] of readFileSync(new URL(`${part}/${file}`, BANK), 'utf8')
    .split('\n')
    .entries()) {
    const where = `${part}/${file}:${at + 1}`;
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('@')) {
      context = contextAfter(context, line, where);
      continue;
    }
    const bar = line.indexOf('|');
    if (bar === -1) throw new Error(`${where}: has no bar between labels and text.`);
    const labels = line
      .slice(0, bar)
      .split(' ')
      .filter((label) => label !== '');
    const ids = (sign: string) =>
      new Set(labels.filter((label) => label.startsWith(sign)).map((label) => idOf(kind, label.slice(1), where)));
    if (labels.some((label) => !/^[+~]/.test(label))) throw new Error(`${where}: a label begins with neither + nor ~.`);
    items.push({
      where,
      subject: subjectOf(kind, line.slice(bar + 1).trim(), context, where),
      asks: ids('+'),
      near: ids('~'),
    });
  }
  return items;
};

const idOf = (kind: string, name: string, where: string): RuleId => {
  const id = RULE_IDS.find((one) => one === `${kind}-${name}`);
  if (id === undefined) throw new Error(`${where}: there is no rule ${kind}-${name}.`);
  return id;
};

const contextAfter = (before: Context, line: string, where: string): Context => {
  const [word = '', ...rest] = line.slice(1).split(' ');
  const value = rest.join(' ');
  if (word === 'today') return { ...before, today: value };
  if (word === 'purpose') return { ...before, purpose: value };
  if (word === 'target') return { ...before, targets: value === 'none' ? [] : [...before.targets, value] };
  throw new Error(`${where}: @${word} is not known.`);
};

const subjectOf = (kind: Subject['kind'], text: string, context: Context, where: string): Subject => {
  if (kind === 'voice') return { kind, text };
  if (kind === 'aim') return { kind, text, ...context };
  const parts: Partial<Record<PurposePart, string>> = {};
  let threads: readonly (readonly string[])[] | undefined;
  for (const piece of ` ${text}`.split(' // ')) {
    const colon = piece.indexOf(':');
    const name = piece.slice(0, colon).trim();
    const words = piece.slice(colon + 1).trim();
    if (name === 'threads')
      threads = words.split(';').map((voice) => voice.split(' ').filter((position) => position !== ''));
    else if (PURPOSE_PARTS.some((one) => one === name)) parts[name as PurposePart] = words;
    else throw new Error(`${where}: a purpose has no part "${name}".`);
  }
  return { kind, parts, ...(threads === undefined ? {} : { threads }) };
};
