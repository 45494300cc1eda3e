import { createHmac, randomBytes } from 'node:crypto';
import { keyText, type PartTexts } from '@throughline/domain';
import { type ConsentRequest, type PurposeReply, purposeReply } from '@throughline/protocol';
import * as v from 'valibot';
import type { TestServer } from '../test-server.ts';

const DRAFT = {
  name: 'A circle',
  question: 'Why does this matter to you?',
  language: 'en',
  positions: ['A', 'B'],
  affected: [{ name: 'Night porters', position: null, invited: null }],
  frame: { decided: 'a', open: 'b', decides: 'c', get: 'd', hearBackBy: '2099-01-01', convenedBy: 'e', atRisk: 'f' },
  matrixDeclared: false,
};
export const WORDS: PartTexts = {
  'we-are': 'the people of the ward',
  'together-we': 'keep people moving',
  'so-that': 'everyone goes home steady',
  'we-live-it-when': '',
  'we-will-not': '',
  'still-open': 'bed alarms',
};

/** A phone: its key for one text. */
export type Phone = (text: string) => string;

/** A circle on a running server, and what its convener and its members do with its purpose; for tests. */
export const purposeCircle = async (server: TestServer, rule = 'all-heard-consent') => {
  const cookie = { cookie: server.cookie ?? '' };
  const made = (await server.post('/api/desk/circles', { ...DRAFT, rule }, cookie)).body;
  const circle: string = made.id;
  const { pass } = (await server.post('/api/look', { code: made.code })).body;
  const headers = { authorization: `Bearer ${pass}` };
  const desk = (path: string, body: object) => server.post(`/api/desk/circles/${circle}/purpose/${path}`, body, cookie);
  const read = async (): Promise<PurposeReply> =>
    v.parse(purposeReply, (await server.get(`/api/circles/${circle}/purpose`, headers)).body);
  return {
    circle,
    pass: pass as string,
    cookie,
    desk,
    read,
    member: (path: string, body: object) => server.post(`/api/circles/${circle}/${path}`, body, headers),
    get: (path: string) => server.get(`/api/circles/${circle}/${path}`, headers),
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
      server.post(
        `/api/circles/${circle}/consent`,
        {
          key: phone(text),
          text,
          position: 'p1',
          answer: 'consent',
          words: '',
          wouldChange: '',
          shown: 'count-only',
          n: 1,
          ...more,
        },
        headers,
      ),
    textOf: async (): Promise<string> => (await read()).versions.at(-1)?.text ?? '',
  };
};
