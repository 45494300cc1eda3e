import { createHmac, randomBytes } from 'node:crypto';
import { keyText, type PartTexts } from '@throughline/domain';
import { type ConsentRequest, type PurposeReply, purposeReply } from '@throughline/protocol';
import * as v from 'valibot';
import { testCircle } from '../test-circle.ts';
import type { TestServer } from '../test-server.ts';

export const WORDS: PartTexts = {
  'we-are': 'the people of the ward',
  'together-we': 'keep people moving',
  'so-that': 'everyone goes home steady',
  'we-live-it-when': '',
  'we-will-not': '',
  'still-open': 'bed alarms',
};

/** A phone: gives its key for a text. */
export type Phone = (text: string) => string;

/** A circle on a running server, and what its convener and its members do with its purpose; for tests. */
export const purposeCircle = async (server: TestServer, rule = 'all-heard-consent') => {
  const made = await testCircle(server, { rule, affected: [{ name: 'Night porters', position: null, invited: null }] });
  const circle = made.id;
  const desk = (path: string, body: object) => made.desk(`purpose/${path}`, body);
  const read = async (): Promise<PurposeReply> => v.parse(purposeReply, (await made.read('/purpose')).body);
  return {
    circle,
    pass: made.pass,
    cookie: made.cookie,
    desk,
    read,
    member: made.member,
    get: (path: string) => made.read(`/${path}`),
    put: (parts: PartTexts = WORDS, more: object = {}) =>
      desk('put', { draft: { from: 'words', parts, threads: [] }, reviewOn: '2027-02-24', until: null, ...more }),
    close: (more: object = {}) => desk('close', { number: 1, adopt: true, reasons: 'Go.', by: 'Sana', ...more }),
    phones: (count: number): Phone[] =>
      Array.from({ length: count }, () => {
        const secret = randomBytes(16);
        return (text: string) =>
          createHmac('sha256', secret)
            .update(keyText(circle, 'consent', text))
            .digest('base64url');
      }),
    say: (phone: Phone, text: string, more: Partial<ConsentRequest> = {}) =>
      made.member('consent', {
        key: phone(text),
        text,
        position: 'p1',
        answer: 'consent',
        words: '',
        wouldChange: '',
        shown: 'count-only',
        n: 1,
        ...more,
      }),
    textOf: async (): Promise<string> => (await read()).versions.at(-1)?.text ?? '',
  };
};
