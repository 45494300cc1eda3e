import { PART_LIMIT, PARTS, type PartTexts } from '@throughline/domain';
import type { PurposeSheet } from '../../rooms/purpose/documents/purpose-sheet.ts';

/** An imaginary circle for tests, of everyday length. */
export const lanternWard: PurposeSheet = {
  circle: 'Steady on Lantern Ward',
  question: 'Why does it matter to you that people here keep moving?',
  language: 'en-GB',
  version: 1,
  date: '2026-05-14',
  parts: {
    'we-are':
      'the people of Lantern Ward: those who stay here, those who love them, and those who work beside them day and night.',
    'together-we': 'keep people moving, safely and in their own way, and ask before we decide what is too risky.',
    'so-that': 'everyone goes home at least as steady as they came, and nobody is kept in bed for our peace of mind.',
    'we-live-it-when': 'the first thing we say at handover is what a person wants to be able to do.',
    'we-will-not': 'count a still ward as a safe ward, or look for someone to blame when a person falls.',
    'still-open':
      'Whether bed alarms make people safer, or watched. We differ, and go on asking.\nWho walks with people after eight at night.',
  },
  threads: 27,
  voices: [
    { part: 'so-that', words: 'I want to go home able to reach my own kettle.' },
    { part: 'together-we', words: 'At three in the morning I choose, alone, who may get up.' },
    { part: 'we-will-not', words: 'A quiet ward is often one where nobody is walking.' },
    { part: 'we-live-it-when', words: 'I pushed her chair for ten minutes before anyone told me she liked to walk.' },
    { part: 'we-are', words: 'My mother is not a risk. She is my mother.' },
  ],
  madeWith: [
    { name: 'People who use services and carers', told: '12 heard' },
    { name: 'Point-of-care staff', told: '18 heard' },
    { name: 'People who manage or support', told: '7 heard' },
    { name: 'Senior leaders', told: 'fewer than five heard' },
  ],
  madeWithout: [
    { name: 'Night porters and cleaners', asks: { by: 'Maureen Oduya', on: '2026-06-11' } },
    { name: 'People with memory problems', asks: null },
  ],
  worries: [
    'That this becomes one more thing nights are measured on.',
    '“In their own way” is easy to say with two staff on a bay. I have often been the only one.',
    'That families will hear we let people fall.',
    'We say everyone. I am not sure we mean people who cannot ask.',
    'I would like the word “fear” in it somewhere.',
    'That handover gets longer, and care shorter.',
    'That we stop at walking, and forget those who never will.',
  ],
  worriesKept: 2,
  notYets: [
    {
      words: 'I cannot put my name to “nobody is kept in bed” while we have one hoist between two bays.',
      wouldChange: 'A second hoist, or the sentence without “nobody”.',
      answer: {
        state: 'promised',
        by: 'Helen Marsh',
        on: '2026-06-30',
        because: 'The second hoist is asked for. I tell the circle what was said, either way.',
      },
    },
    { words: 'Nobody asked the night staff.', wouldChange: 'Ask us, at night.', answer: null },
  ],
  notYetsKept: 1,
  rule: 'We go ahead unless more than half of a position, or of us all, say not yet.',
  verdict: 'Met. Of 47 people 31 consent, 9 with a worry, 3 say not yet; 4 were not heard.',
  reviewOn: '2026-11-14',
  link: 'https://lantern.example/c/steady/purpose',
};

const filled = (length: number, seed: string): string => {
  const words =
    `${seed} we ask before we decide, and tell what came of it to everyone who was there or would have been`.split(' ');
  let text = '';
  for (let at = 0; text.length < length; at += 1) text += `${words[at % words.length]}${at % 17 === 16 ? ' and' : ''} `;
  return text
    .slice(0, length - 1)
    .trimEnd()
    .concat('.');
};

/** Every text as long as may be typed: parts of 1,200 characters, worries and not-yets of 600, voices of 200. */
export const longestSheet: PurposeSheet = {
  ...lanternWard,
  circle: filled(80, 'The circle of the longest name'),
  question: filled(200, 'Why does it matter to you that'),
  parts: Object.fromEntries(PARTS.map((part) => [part, filled(PART_LIMIT, `Part ${part}:`)])) as PartTexts,
  threads: 200,
  voices: Array.from({ length: 24 }, (_, at) => ({
    part: PARTS[at % 5] ?? 'we-are',
    words: filled(200, `Voice ${at + 1} says that`),
  })),
  madeWithout: Array.from({ length: 6 }, (_, at) => ({
    name: filled(80, `Group ${at + 1}, who were not asked`),
    asks: { by: filled(80, `Person ${at + 1} of a long name`), on: '2026-06-11' },
  })),
  worries: Array.from({ length: 12 }, (_, at) => filled(600, `Worry ${at + 1} is that`)),
  notYets: Array.from({ length: 6 }, (_, at) => ({
    words: filled(600, `Not yet ${at + 1}, because`),
    wouldChange: filled(600, `What would change ${at + 1}:`),
    answer:
      at % 2 === 0
        ? null
        : { state: 'refused', by: `Person ${at + 1}`, on: '2026-06-30', because: filled(600, `Reason ${at + 1}:`) },
  })),
  rule: filled(200, 'The rule is that'),
  verdict: filled(600, 'What came of it is that'),
};

/** Words of several scripts, of both directions, and a word without end. */
export const manyScripts: PurposeSheet = {
  ...lanternWard,
  circle: 'Zażółć gęślą jaźń 🙂',
  question: 'لماذا يهمّك أن يتحرك الناس هنا؟',
  language: 'ar',
  parts: {
    'we-are': 'نحن أهل الجناح (12 مريضًا و3 ممرضات): من يقيمون هنا، ومن يحبونهم، ومن يعملون معهم ليلًا ونهارًا.',
    'together-we': 'ہم لوگوں کو چلتے پھرتے رکھتے ہیں، اور فیصلہ کرنے سے پہلے پوچھتے ہیں۔',
    'so-that': 'כל אחד חוזר הביתה יציב לפחות כמו שבא (ולא פחות).',
    'we-live-it-when': 'আমরা প্রতিদিন জিজ্ঞাসা করি মানুষ কী করতে চায়।',
    'we-will-not': 'ਅਸੀਂ ਕਿਸੇ ਨੂੰ ਦੋਸ਼ ਨਹੀਂ ਦੇਵਾਂਗੇ। અમે દોષ નહીં આપીએ. நாங்கள் குறை சொல்ல மாட்டோம்.',
    'still-open': 'Ходить ли ночью одному? Ποιος περπατά τη νύχτα; Ai đi cùng? रात में कौन चलता है?',
  },
  voices: [{ part: 'so-that', words: 'أريد أن أعود إلى بيتي وأصل إلى إبريق الشاي.' }],
  worries: [
    `Donaudampfschifffahrts${'elektrizitätenhauptbetriebswerkbauunterbeamten'.repeat(6)}gesellschaft`,
    'https://example.org/' + 'a-very-long-address/'.repeat(12),
    '👩‍⚕️ ❤️ 🏳️‍🌈 and 👍🏽, said someone.',
  ],
};
