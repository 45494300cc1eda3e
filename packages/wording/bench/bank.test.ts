import { readFileSync } from 'node:fs';
import { coach } from '../src/coach.ts';
import { englishAim } from '../src/en/aim.ts';
import { english } from '../src/en/index.ts';
import { englishPurpose } from '../src/en/purpose.ts';
import { englishVoice } from '../src/en/voice.ts';
import { describe, expect, test } from 'vitest';
import { aroundTable, bankTable } from './bank-table.ts';
import { measureBank } from './measure-bank.ts';
import { type BankItem, HELD, readBank, TUNING } from './read-bank.ts';

const held = HELD.map(readBank);
const tuning = TUNING.map(readBank);

describe('the bank of sentences', () => {
  test('WC14 no sentence is both tuned on and held, and none is there twice', () => {
    const key = ({ subject }: BankItem) => JSON.stringify(subject);
    const seen = new Set<string>();
    for (const item of [...tuning, ...held].flat()) {
      expect(seen.has(key(item)), item.where).toBe(false);
      seen.add(key(item));
    }
    expect(seen.size).toBeGreaterThanOrEqual(300);
  });

  test.each(measureBank(held, english))(
    'WC13 $rule: enough sentences, right nine times in ten, found four times in five',
    ({ positives, nearNegatives, precision, recall, wrongly, missed }) => {
      expect(positives).toBeGreaterThanOrEqual(10);
      expect(nearNegatives).toBeGreaterThanOrEqual(15);
      const where = [...wrongly, ...missed].map((item) => item.where).join('\n');
      expect(precision, where).toBeGreaterThanOrEqual(0.9);
      expect(recall, where).toBeGreaterThanOrEqual(0.8);
    },
  );

  test.each(measureBank(tuning, english))('WC13 $rule is no worse where it was tuned', ({ precision, recall }) => {
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });

  test('WC16 the parts of English say what English says, each about its own kind', () => {
    const parts = { purpose: englishPurpose, aim: englishAim, voice: englishVoice };
    for (const { subject, where } of held.flat())
      for (const [kind, part] of Object.entries(parts))
        expect(coach(subject, part), where).toEqual(kind === subject.kind ? coach(subject, english) : []);
  });

  test('WC17 the note has the table that is measured here', () => {
    const note = readFileSync(new URL('../../../docs/wording.md', import.meta.url), 'utf8');
    expect(aroundTable(note)[1]).toBe(bankTable());
  });

  test('a line that cannot be read is named', () => {
    expect(() => readBank('nowhere')).toThrow();
  });
});
