import { coach } from '@throughline/wording';
import { english } from '@throughline/wording/en';
import { bankFigures } from '../packages/wording/bench/bank-table.ts';
import type { RuleFigures } from '../packages/wording/bench/measure-bank.ts';
import { HELD, readBank, TUNING } from '../packages/wording/bench/read-bank.ts';
import { timeOf } from './measure.ts';
import { inPairs } from './pairs.ts';
import { reportFigure } from './figures.ts';

/**
 * How often each rule is right, on the sentences it was tuned on and on the others. The baseline of precision is a
 * coach that always asks: its precision is the share of texts to ask about. Then the time of one voice, against
 * splitting it into words.
 */
const LEAST_PRECISION = 0.9;
const LEAST_RECALL = 0.8;

const tellOf = (where: string, figures: readonly RuleFigures[]): void => {
  for (const { rule, positives, texts, rightly, wrongly, precision, recall } of figures) {
    const always = ((100 * positives) / texts).toFixed(0);
    reportFigure({
      name: `${where}, ${rule}: precision, ${rightly} rightly of ${rightly + wrongly.length} asked (always asking: ${always} %)`,
      values: [precision],
      unit: 'of those asked',
      least: LEAST_PRECISION,
    });
    reportFigure({
      name: `${where}, ${rule}: recall of ${positives}`,
      values: [recall],
      unit: 'of those to ask about',
      least: LEAST_RECALL,
    });
  }
};

const { tuned, held } = bankFigures();
tellOf('tuned on', tuned);
tellOf('held', held);

const voices = [...TUNING, ...HELD].flatMap(readBank).filter(({ subject }) => subject.kind === 'voice');
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const each = (what: (text: string) => unknown): number =>
  timeOf(() => {
    for (const { subject } of voices) if (subject.kind === 'voice') what(subject.text);
  });
const pairs = await inPairs(
  () => each((text) => coach({ kind: 'voice', text }, english)),
  () => each((text) => [...segmenter.segment(text)].length),
);
reportFigure({
  name: `coaching one voice (of ${voices.length}), against parting it into words by Intl.Segmenter`,
  values: pairs.map(([coached, parted]) => parted / coached),
});
