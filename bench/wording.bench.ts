import { coach } from '@throughline/wording';
import { english } from '@throughline/wording/en';
import { bankFigures } from '../packages/wording/bench/bank-table.ts';
import type { RuleFigures } from '../packages/wording/bench/measure-bank.ts';
import { HELD, readBank, TUNING } from '../packages/wording/bench/read-bank.ts';
import { clock, middleOf, print, round } from './measure.ts';

/**
 * How often each rule is right, on the sentences it was tuned on and on the others. The baseline of precision is a
 * coach that always asks: its precision is the share of texts to ask about. Then the time of one voice, against
 * splitting it into words.
 */
const LEAST_PRECISION = 0.9;
const LEAST_RECALL = 0.8;

const tell = (where: string, figures: readonly RuleFigures[]): boolean =>
  figures
    .map(({ rule, positives, texts, rightly, wrongly, precision, recall }) => {
      print({
        name: `${where}, ${rule}: precision (${rightly} rightly of ${rightly + wrongly.length} asked), against always asking`,
        ours: round(precision),
        baseline: round(positives / texts),
        unit: 'of those asked',
        ratio: round(precision / (positives / texts)),
        bar: LEAST_PRECISION,
      });
      print({
        name: `${where}, ${rule}: recall (${rightly} found of ${positives}), against the bar`,
        ours: round(recall),
        baseline: LEAST_RECALL,
        unit: 'of those to ask about',
        ratio: round(recall / LEAST_RECALL),
        bar: LEAST_RECALL,
      });
      return precision >= LEAST_PRECISION && recall >= LEAST_RECALL;
    })
    .every((held) => held);

const { tuned, held } = bankFigures();
const [tunedHolds, heldHolds] = [tell('tuned on', tuned), tell('held', held)];

const voices = [...TUNING, ...HELD].flatMap(readBank).filter(({ subject }) => subject.kind === 'voice');
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const timeOf = (what: (text: string) => unknown): number => {
  const times = Array.from({ length: 15 }, () => {
    const from = clock();
    for (const { subject } of voices) if (subject.kind === 'voice') what(subject.text);
    return ((clock() - from) * 1_000) / voices.length;
  });
  return middleOf(times);
};
const coached = timeOf((text) => coach({ kind: 'voice', text }, english));
const parted = timeOf((text) => [...segmenter.segment(text)].length);
print({
  name: `coaching one voice (of ${voices.length}), against parting it into words by Intl.Segmenter`,
  ours: round(coached),
  baseline: round(parted),
  unit: 'µs',
  ratio: round(parted / coached),
});
if (!tunedHolds || !heldHolds) process.exitCode = 1;
