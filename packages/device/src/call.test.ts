import { of, route } from '@throughline/protocol';
import { expect, expectTypeOf, test } from 'vitest';
import type { Answered, Ask, AskOptions } from './ask.ts';
import { createCall, linkTo } from './call.ts';

type Thing = { readonly words: string };
const list = route('GET', '/api/things', of<undefined, readonly Thing[]>());
const change = route('PUT', '/api/things/:thing/parts/:part', of<Thing, { readonly edition: number }>());
const file = route('GET', '/api/things/:thing/:file', of<undefined, 'file'>());

const something = () => {
  const asked: (readonly [string, string, AskOptions | undefined])[] = [];
  const ask: Ask = async <T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, options?: AskOptions) => {
    asked.push([method, path, options]);
    return { ok: true, body: { edition: 2 } as T, tag: null } satisfies Answered<T>;
  };
  return { asked, call: createCall(ask) };
};

test('a call is its route with the parameters filled in, and what is given with it', async () => {
  const { asked, call } = something();
  const answered = await call(change, { at: { thing: 'a/b', part: 3 }, pass: 'p', tag: '"1"', body: { words: 'w' } });
  await call(list);
  await call(list, { query: { since: 'a&b', most: 2 } });
  expect(asked).toEqual([
    ['PUT', '/api/things/a%2Fb/parts/3', { pass: 'p', tag: '"1"', body: { words: 'w' } }],
    ['GET', '/api/things', {}],
    ['GET', '/api/things?since=a%26b&most=2', {}],
  ]);
  expectTypeOf(answered).toEqualTypeOf<Answered<{ readonly edition: number }>>();
  expect(answered).toEqual({ ok: true, body: { edition: 2 }, tag: null });
});

test('a link is where a route is', () => {
  expect(linkTo(list)).toBe('/api/things');
  expect(linkTo(file, { thing: 'ü?', file: 'record.docx' })).toBe('/api/things/%C3%BC%3F/record.docx');
  expect(linkTo(file, { thing: 'a', file: 'b' }, { draft: 'x y' })).toBe('/api/things/a/b?draft=x%20y');
});

test('the compiler refuses what a route does not take', () => {
  const { call } = something();
  const wrong = [
    // @ts-expect-error -- a parameter is missing
    () => call(change, { at: { thing: 'a' }, body: { words: 'w' } }),
    // @ts-expect-error -- no such parameter
    () => call(change, { at: { thing: 'a', part: 'b', other: 'c' }, body: { words: 'w' } }),
    // @ts-expect-error -- the body is missing
    () => call(change, { at: { thing: 'a', part: 'b' } }),
    // @ts-expect-error -- another body
    () => call(change, { at: { thing: 'a', part: 'b' }, body: { text: 'w' } }),
    // @ts-expect-error -- it takes no body
    () => call(list, { body: { words: 'w' } }),
    // @ts-expect-error -- its path has no parameters
    () => call(list, { at: { thing: 'a' } }),
    // @ts-expect-error -- parameters and body are missing
    () => call(change),
    // @ts-expect-error -- a parameter is missing
    () => linkTo(file, { thing: 'a' }),
    // @ts-expect-error -- parameters are missing
    () => linkTo(file),
  ];
  expect(wrong).toHaveLength(9);
});
