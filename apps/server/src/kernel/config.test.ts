import { readFileSync } from 'node:fs';
import { sayCommandLine } from '@throughline/messages/command-line';
import { expect, test } from 'vitest';
import { ConfigFault, readConfig, VARIABLES } from './config.ts';

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment, '/srv');
    return [];
  } catch (error) {
    return (error as ConfigFault).faults.map((fault) => sayCommandLine(fault, 'en'));
  }
};

test('nothing set is a program on one laptop', () => {
  expect(readConfig({}, '/srv')).toEqual({
    port: 4400,
    host: '0.0.0.0',
    dataFolder: '/srv/.throughline',
    databaseUrl: null,
    publicUrl: 'http://localhost:4400',
    mail: null,
    openId: null,
    secret: null,
    trustProxy: 0,
    signUp: 'invited',
  });
});

test('every fault is named at once, in words, and no secret is repeated', () => {
  const faults = faultsOf({
    PORT: '99999',
    PUBLIC_URL: 'ftp://x',
    DATABASE_URL: 'mysql://root:hunter2@db/x',
    SMTP_URL: 'smtp://user:hunter2@mail',
    OPENID_ISSUER: 'https://id.example.org',
    THROUGHLINE_SECRET: 'hunter2',
    THROUGHLINE_TRUST_PROXY: 'yes',
    THROUGHLINE_SIGN_UP: 'all',
  });
  expect(faults.map((words) => VARIABLES.find((name) => words.includes(name)))).toEqual([
    'PORT',
    'PUBLIC_URL',
    'DATABASE_URL',
    'THROUGHLINE_SIGN_UP',
    'THROUGHLINE_SECRET',
    'SMTP_URL',
    'OPENID_ISSUER',
    'THROUGHLINE_TRUST_PROXY',
  ]);
  expect(faults.join(' ')).not.toContain('hunter2');
});

test('an address with a path is refused: the program lives at the root', () => {
  expect(faultsOf({ PUBLIC_URL: 'https://example.org/throughline' })).toHaveLength(1);
  expect(readConfig({ PUBLIC_URL: 'https://example.org/' }, '/srv').publicUrl).toBe('https://example.org');
});

test('the table in docs/configuration.md names the same variables', () => {
  const table = readFileSync(new URL('../../../../docs/configuration.md', import.meta.url), 'utf8');
  expect([...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name)).toEqual([...VARIABLES]);
});
