import { describe, expect, test } from 'vitest';
import { checkLanguage } from './check-language.ts';
import { coach } from './coach.ts';
import { english } from './en/index.ts';
import { RULE_IDS } from './finding.ts';
import { LIST_NAMES, type Language } from './language.ts';

/** A first German as somebody might contribute it: a file of data, with most lists still empty. */
const german = (): Language => ({
  ...english,
  tag: 'de',
  kinds: ['purpose', 'aim', 'voice'],
  rules: Object.fromEntries(
    RULE_IDS.map((id) => [id, { question: 'Wem fällt es zuerst auf?', why: 'Damit alle dieselben Menschen meinen.' }]),
  ) as Language['rules'],
  lists: {
    ...(Object.fromEntries(LIST_NAMES.map((name) => [name, { words: [] }])) as unknown as Language['lists']),
    'lead-ins': { words: ['wir wollen|werden?'] },
    solutions: { words: ['führen|führt ~ ein', 'richten ~ ein'] },
    beneficiaries: { words: ['kranke|kranken', 'nachbar*', 'kind|kinder|kindern'] },
    everyone: { words: ['alle', 'jeder|jede'] },
    'date-leads': { words: ['bis', 'im'] },
    improvements: { words: ['weniger', 'senk*'] },
    quantities: { words: ['#', 'prozent'] },
    motives: { words: ['nur ~ geld', 'aus bosheit'] },
  },
  vocabularies: {},
  dates: { ...english.dates, months: { mai: 5, juni: 6 }, seasons: { sommer: 8 } },
  reading: {
    name: 'Fleschs Formel für das Deutsche, umgerechnet',
    constant: 0,
    wordsPerSentence: 0.5,
    syllablesPerWord: 4,
  },
});

describe('a language', () => {
  test('WC6 is added as data alone, and the rules ask in it', () => {
    const sent = JSON.parse(JSON.stringify(german())) as Language;
    expect(checkLanguage(sent)).toEqual([]);
    const asked = (parts: Record<string, string>) =>
      coach({ kind: 'purpose', parts }, sent).map(({ rule, place, question }) => `${rule} ${place} ${question}`);
    expect(asked({ 'together-we': 'Wir führen eine neue App ein', 'so-that': 'alle gut schlafen' })).toEqual([
      'purpose-opens-with-solution together-we Wem fällt es zuerst auf?',
      'purpose-names-only-everyone so-that Wem fällt es zuerst auf?',
      'purpose-rules-nothing-out we-will-not Wem fällt es zuerst auf?',
    ]);
    expect(asked({ 'so-that': 'Kinder und Nachbarinnen ruhig schlafen' })).toEqual([]);
    expect(coach({ kind: 'purpose', parts: { 'so-that': 'alle schlafen' } }, { ...sent, kinds: ['voice'] })).toEqual(
      [],
    );
    const aim = { kind: 'aim', text: 'Bis Mai 2026 fallen Kranke um 20 Prozent weniger', today: '2026-11-25' } as const;
    expect(coach(aim, sent).map(({ rule }) => rule)).toEqual(['aim-date-past']);
    expect(coach({ kind: 'voice', text: 'Es geht ihnen nur ums liebe Geld.' }, sent)).toHaveLength(1);
  });

  test('WC15 English has no fault', () => {
    expect(checkLanguage(english)).toEqual([]);
  });

  test.each([
    [
      'a list that is missing',
      (one: Language) => ({ ...one, lists: { ...one.lists, worn: undefined } }),
      'lists.worn is missing; for purpose it is wanted.',
    ],
    ['a question that is missing', (one: Language) => ({ ...one, rules: {} }), 'rules.aim-date-past has no question.'],
    ['an entry that begins with a gap', withWords(['~ later']), '"~ later" begins or ends with ~'],
    ['an entry that ends with one', withWords(['later ~']), '"later ~" begins or ends with ~'],
    ['an entry that may be absent', withWords(['a|the?']), '"a|the?" may be absent as a whole.'],
    ['an empty entry', withWords([' ']), 'is empty.'],
    ['an empty choice', withWords(['a||b c']), 'has an empty choice beside a |.'],
    ['a beginning of one letter', withWords(['a*']), 'has a beginning of one letter'],
    ['capital letters', withWords(['Monday']), 'has capital letters'],
    [
      'a month beyond the year',
      (one: Language) => ({ ...one, dates: { ...one.dates, months: { smarch: 13 } } }),
      '"smarch" is month 13',
    ],
    [
      'a why that quotes',
      (one: Language) => ({ ...one, rules: { ...one.rules, 'aim-date-past': { question: 'When?', why: '{words}' } } }),
      'rules.aim-date-past.why quotes the writer',
    ],
    [
      'syllables without vowels',
      (one: Language) => ({ ...one, syllables: { ...one.syllables, vowels: '' } }),
      'syllables.vowels is empty',
    ],
  ])('WC15 %s is named', (_, spoil, said) => {
    const faults = checkLanguage(spoil(english) as Language);
    expect(faults.join('\n')).toContain(said);
  });
});

function withWords(words: readonly string[]) {
  return (one: Language) => ({ ...one, lists: { ...one.lists, worn: { words } } });
}
