import { type Command, refused } from '../command.ts';

import { simulate } from '../simulate/simulate.ts';
import { readWords, shareWord, wholeNumberWord } from './words.ts';

const USAGE = `throughline simulate CODE [--people 500] [--dropouts 10%] [--answers 12] [--pace 400] [--batch 1]
                     [--speakers 20%] [--url ADDRESS] [--seed WORD] [--limit 300]
    Lets made-up people join the circle with these four words (joined by hyphens), speak and respond over real HTTP
    with lines that are cut, then reads back what the server holds. It writes into the circle: use a circle of its own.

    --people     how many phones, 1 to 5000
    --dropouts   the share of phones whose line is cut every ten seconds
    --answers    how many answers each person gives
    --pace       milliseconds between two answers of a person
    --batch      answers in one post, 1 to 50
    --speakers   the share of people who write a voice
    --url        the running program; only this machine's own addresses unless --elsewhere is given
    --limit      seconds after which it gives up`;

export const simulateCommand: Command = {
  name: 'simulate',
  summary: 'let made-up people join, speak and respond, and account for every answer',
  usage: USAGE,
  run: async (words, terminal) => {
    const { values, positionals } = readWords(
      words,
      {
        people: { type: 'string', default: '500' },
        dropouts: { type: 'string', default: '10%' },
        answers: { type: 'string', default: '12' },
        pace: { type: 'string', default: '400' },
        batch: { type: 'string', default: '1' },
        speakers: { type: 'string', default: '20%' },
        url: { type: 'string' },
        elsewhere: { type: 'boolean', default: false },
        seed: { type: 'string', default: 'throughline' },
        limit: { type: 'string', default: '300' },
      },
      4,
    );
    if (positionals.length === 0) throw refused('say-four-words', {}, { usage: true });
    const url = values.url ?? `http://localhost:${terminal.environment.PORT ?? '4400'}`;
    if (!values.elsewhere && !isThisMachine(url)) {
      throw refused('not-this-machine', { url });
    }
    const report = await simulate({
      url,
      code: positionals.join(' '),
      people: wholeNumberWord('people', values.people, 1, 5_000),
      dropouts: shareWord('dropouts', values.dropouts),
      dropEvery: 10_000,
      answers: wholeNumberWord('answers', values.answers, 0, 1_000),
      pace: wholeNumberWord('pace', values.pace, 0, 60_000),
      batch: wholeNumberWord('batch', values.batch, 1, 50),
      speakers: shareWord('speakers', values.speakers),
      seed: values.seed,
      limit: wholeNumberWord('limit', values.limit, 1, 3_600) * 1_000,
      say: (line) => terminal.err.write(`${line}\n`),
    });
    const { times } = report;
    terminal.out.write(
      [
        `People: ${report.people}, of whom ${report.spoke} wrote a voice. Lines cut: ${report.drops}.`,
        `Answers acknowledged: ${report.acknowledged}. Found on the server: ${report.found}.`,
        `Lost: ${report.lost}. Doubled: ${report.doubled}. Refused: ${report.refused}.`,
        `An answer was acknowledged after ${times.middle.toFixed(0)} ms in the middle, ${times.p99.toFixed(0)} ms for 99 in 100, ${times.longest.toFixed(0)} ms at most; ${report.seconds.toFixed(1)} seconds in all.`,
        '',
      ].join('\n'),
    );
    return report.lost === 0 && report.doubled === 0 ? 0 : 1;
  },
};

const isThisMachine = (url: string): boolean => {
  if (!URL.canParse(url)) throw refused('not-an-address', { url });
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
};
