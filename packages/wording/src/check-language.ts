import { RULE_IDS } from './finding.ts';
import { LIST_NAMES, LISTS_OF, type Language, type ListName, type WordList } from './language.ts';
import { elementsOf } from './read/phrases.ts';

/** What is wrong with a language, one plain sentence each; empty when the coach can use it. */
export const checkLanguage = (language: Language): readonly string[] => [
  ...LIST_NAMES.flatMap((name) => {
    const list = language.lists[name];
    if (list !== undefined) return listFaults(`lists.${name}`, list);
    const kind = language.kinds.find((one) => (LISTS_OF[one] as readonly ListName[]).includes(name));
    return kind === undefined ? [] : [`lists.${name} is missing; for ${kind} it is wanted.`];
  }),
  ...Object.entries(language.vocabularies).flatMap(([name, list]) => listFaults(`vocabularies.${name}`, list)),
  ...RULE_IDS.flatMap((id) => {
    const words = has(language.rules, id) ? language.rules[id] : null;
    if (words === null) return [`rules.${id} has no question.`];
    const faults: string[] = [];
    if (words.question.trim() === '') faults.push(`rules.${id}.question is empty.`);
    if (words.why.trim() === '') faults.push(`rules.${id}.why is empty.`);
    if (words.question.split('{words}').length > 2) faults.push(`rules.${id}.question quotes the writer twice.`);
    if (words.why.includes('{words}')) faults.push(`rules.${id}.why quotes the writer: only a question does.`);
    return faults;
  }),
  ...[...Object.entries(language.dates.months), ...Object.entries(language.dates.seasons)].flatMap(([name, month]) =>
    Number.isInteger(month) && month >= 1 && month <= 12
      ? []
      : [`dates: "${name}" is month ${month}; 1 to 12 is meant.`],
  ),
  ...(language.syllables.vowels === '' && language.reading.syllablesPerWord !== undefined
    ? ['reading counts syllables, and syllables.vowels is empty.']
    : []),
];

/** Another author's data may lack what its type promises. */
const has = (table: object, name: string): boolean => (table as Record<string, unknown>)[name] !== undefined;

const listFaults = (where: string, { words, unless = [] }: WordList): readonly string[] =>
  [...words, ...unless].flatMap((entry) => {
    const say = (fault: string) => [`${where}: "${entry}" ${fault}`];
    const elements = elementsOf(entry);
    const [first] = elements;
    const last = elements.at(-1);
    if (first === undefined || last === undefined) return say('is empty.');
    if (first.gap || last.gap) return say('begins or ends with ~: say what stands there.');
    if (elements.every(({ optional }) => optional)) return say('may be absent as a whole.');
    if (elements.some(({ beginnings }) => beginnings.some((word) => word.length < 2)))
      return say('has a beginning of one letter: two is the least.');
    if (entry !== entry.toLowerCase()) return say('has capital letters: entries are compared in small ones.');
    if (elements.some(({ whole, beginnings, number, gap }) => !gap && !number && whole.size + beginnings.length === 0))
      return say('has a word of no letters.');
    if (elements.some(({ whole }) => whole.has(''))) return say('has an empty choice beside a |.');
    return [];
  });
