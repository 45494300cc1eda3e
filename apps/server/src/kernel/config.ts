import { isAbsolute, resolve } from 'node:path';
import type { Because, Given } from '@throughline/domain';
import type { CommandLineReasons } from '@throughline/messages/command-line';

/** Everything the host decides, read once from the environment and checked before anything starts. */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the data folder. */
  readonly dataFolder: string;
  /** The URL of a PostgreSQL database; null for the database in the data folder. */
  readonly databaseUrl: string | null;
  /** The address that people open, without a trailing slash. Cookies, passkeys, links and QR codes depend on it. */
  readonly publicUrl: string;
  readonly mail: { readonly url: string; readonly from: string } | null;
  readonly openId: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly name: string;
  } | null;
  /** The secret that signs sessions. When it is null, one is made once and stored in the data folder. */
  readonly secret: string | null;
  /** How many proxies in front of the server are trusted to report the client's address. */
  readonly trustProxy: number;
  /** Who may make a convener's account: people with an invitation, or everybody who opens the page. */
  readonly signUp: 'invited' | 'open';
};

/** What is wrong with the settings, all of it at once. Never holds a value that may be a secret. */
export class ConfigFault extends Error {
  readonly faults: readonly Because[];

  constructor(faults: readonly Because[]) {
    super(faults.map(({ reason }) => reason).join(', '));
    this.name = 'ConfigFault';
    this.faults = faults;
  }
}

const settingFault = <K extends keyof CommandLineReasons>(
  reason: K,
  ...[values]: Given<CommandLineReasons[K]>
): Because => ({ reason, values: values ?? {} });

export const DEFAULT_PORT = 4400;
/** The fewest characters that a secret may have. */
const LEAST_SECRET = 32;

/** The names that are read; docs/configuration.md lists the same, and a test compares the two. */
export const VARIABLES = [
  'PORT',
  'HOST',
  'THROUGHLINE_DATA',
  'DATABASE_URL',
  'PUBLIC_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'OPENID_ISSUER',
  'OPENID_CLIENT_ID',
  'OPENID_CLIENT_SECRET',
  'OPENID_NAME',
  'THROUGHLINE_SECRET',
  'THROUGHLINE_TRUST_PROXY',
  'THROUGHLINE_SIGN_UP',
] as const;

type Name = (typeof VARIABLES)[number];

/** Reads the settings, or throws one ConfigFault that names every fault. `folder` is where relative paths begin. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>, folder: string): Config => {
  const faults: Because[] = [];
  const text = (name: Name): string | null => {
    const value = environment[name]?.trim();
    return value === undefined || value === '' ? null : value;
  };
  const port = wholeNumber(text('PORT'), DEFAULT_PORT, 65_535, 'PORT', faults);
  const data = text('THROUGHLINE_DATA') ?? '.throughline';
  const publicUrl = address(
    text('PUBLIC_URL'),
    ['http:', 'https:'],
    'PUBLIC_URL',
    'https://throughline.example.org',
    faults,
  );
  if (publicUrl !== null && (publicUrl.pathname !== '/' || publicUrl.search !== '' || publicUrl.hash !== '')) {
    faults.push(settingFault('public-url-with-path'));
  }
  const databaseUrl = text('DATABASE_URL');
  address(databaseUrl, ['postgres:', 'postgresql:'], 'DATABASE_URL', 'postgres://user:password@host/name', faults);
  const signUp = text('THROUGHLINE_SIGN_UP') ?? 'invited';
  if (signUp !== 'invited' && signUp !== 'open') {
    faults.push(settingFault('sign-up-neither'));
  }
  const secret = text('THROUGHLINE_SECRET');
  if (secret !== null && secret.length < LEAST_SECRET) {
    faults.push(settingFault('secret-too-short', { least: LEAST_SECRET }));
  }
  const config: Config = {
    port,
    host: text('HOST') ?? '0.0.0.0',
    dataFolder: isAbsolute(data) ? data : resolve(folder, data),
    databaseUrl,
    publicUrl: publicUrl?.origin ?? `http://localhost:${port}`,
    mail: readMail(text('SMTP_URL'), text('MAIL_FROM'), faults),
    openId: readOpenId(text, faults),
    secret,
    trustProxy: wholeNumber(text('THROUGHLINE_TRUST_PROXY'), 0, 10, 'THROUGHLINE_TRUST_PROXY', faults),
    signUp: signUp === 'open' ? 'open' : 'invited',
  };
  if (faults.length > 0) throw new ConfigFault(faults);
  return config;
};

const wholeNumber = (value: string | null, otherwise: number, most: number, name: Name, faults: Because[]): number => {
  if (value === null) return otherwise;
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number <= most) return number;
  faults.push(settingFault('setting-not-in-range', { name, most }));
  return otherwise;
};

const address = (
  value: string | null,
  protocols: readonly string[],
  name: Name,
  such: string,
  faults: Because[],
): URL | null => {
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url !== null && protocols.includes(url.protocol)) return url;
  // the value may hold a password: it is never repeated
  faults.push(settingFault('setting-not-an-address', { name, such }));
  return null;
};

const readMail = (url: string | null, from: string | null, faults: Because[]): Config['mail'] => {
  if (url === null && from === null) return null;
  if (url === null || from === null) {
    faults.push(settingFault('mail-needs-both'));
    return null;
  }
  address(url, ['smtp:', 'smtps:'], 'SMTP_URL', 'smtps://user:password@mail.example.org', faults);
  if (!from.includes('@')) faults.push(settingFault('mail-from-without-address'));
  return { url, from };
};

const readOpenId = (text: (name: Name) => string | null, faults: Because[]): Config['openId'] => {
  const issuer = text('OPENID_ISSUER');
  const clientId = text('OPENID_CLIENT_ID');
  const clientSecret = text('OPENID_CLIENT_SECRET');
  if (issuer === null && clientId === null && clientSecret === null) return null;
  if (issuer === null || clientId === null || clientSecret === null) {
    faults.push(settingFault('open-id-needs-all'));
    return null;
  }
  address(issuer, ['https:', 'http:'], 'OPENID_ISSUER', 'https://id.example.org', faults);
  return {
    issuer: issuer.replace(/\/$/, ''),
    clientId,
    clientSecret,
    name: text('OPENID_NAME') ?? 'your organisation',
  };
};
