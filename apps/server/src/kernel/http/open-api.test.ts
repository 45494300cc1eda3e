import { Validator } from '@seriousme/openapi-schema-validator';
import { ALL_ENDPOINTS } from '@throughline/protocol';
import { expect, test } from 'vitest';
import { openApi } from './open-api.ts';

test('the description is valid OpenAPI 3.1, by a validator that others keep', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(JSON.parse(openApi()));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(validator.version).toBe('3.1');
});

test('it describes every endpoint once, under its name and its room', () => {
  const { paths } = JSON.parse(openApi()) as {
    paths: Record<string, Record<string, { operationId: string; tags: readonly string[] }>>;
  };
  const described = Object.values(paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId, tags }) => `${tags[0]}.${operationId}`),
  );
  const listed = Object.entries(ALL_ENDPOINTS).flatMap(([room, endpoints]) =>
    Object.keys(endpoints).map((name) => `${room}.${name}`),
  );
  expect(described.toSorted()).toEqual(listed.toSorted());
});

test('what a member writes is described field by field', () => {
  const { paths } = JSON.parse(openApi());
  const { requestBody, security } = paths['/api/circles/{circle}/voices'].post;
  expect(security).toEqual([{ pass: [] }]);
  expect(requestBody.content['application/json'].schema.required).toEqual(['key', 'text', 'language']);
});
