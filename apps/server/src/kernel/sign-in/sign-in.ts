import { drawCode, parseCode } from '@throughline/domain';
import type { Chance } from '../chance.ts';
import type { Config } from '../config.ts';
import { sameSecret } from '../http/detached-id.ts';
import type { Mail } from '../mail/mail.ts';
import { type Auth, makeAuth } from './auth.ts';
import { openAuthDatabase } from './auth-database.ts';
import { serverSecret } from './server-secret.ts';

export type User = { readonly id: string; readonly name: string; readonly email: string };
export type NewUser = { readonly name: string; readonly email: string; readonly password: string };

/** Conveners' accounts, and nobody else's: members have none. */
export type SignIn = {
  /** better-auth's own routes under /api/auth. */
  readonly handle: (request: Request) => Promise<Response>;
  readonly userOf: (headers: Headers) => Promise<User | null>;
  readonly names: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** The mail addresses of these accounts. */
  readonly mailsOf: (ids: readonly string[]) => Promise<readonly string[]>;
  readonly find: (email: string) => Promise<User | null>;
  /** Makes an account; null when the address has one already. */
  readonly create: (user: NewUser) => Promise<User | null>;
  /** Takes an account out, with its sessions. */
  readonly remove: (user: string) => Promise<void>;
  readonly setPassword: (user: string, password: string) => Promise<void>;
  /** Signs in. The response carries the cookie to set. */
  readonly enter: (email: string, password: string, headers: Headers) => Promise<Response>;
  readonly setUpNeeded: () => Promise<boolean>;
  /** The set-up code: four words that the terminal prints while there is no account. It ends with this process. */
  readonly setUpCode: string;
  readonly isSetUpCode: (typed: string) => boolean;
  readonly methods: {
    readonly password: true;
    readonly passkey: true;
    readonly openId: { readonly name: string } | null;
    readonly mail: boolean;
  };
  readonly close: () => Promise<void>;
};

/**
 * Opens the sign-in. better-auth draws its ids, sessions and tokens and reads the wall clock itself, so `Chance` and
 * `Clock` do not reach it.
 */
export const openSignIn = async (config: Config, mail: Mail | null, chance: Chance): Promise<SignIn> => {
  const opened = await openAuthDatabase(config);
  const secret = await serverSecret(config, chance);
  const auth = await makeAuth(config, opened.database, secret, mail);
  const setUpCode = drawCode(chance.below);
  const methods = {
    password: true,
    passkey: true,
    openId: config.openId === null ? null : { name: config.openId.name },
    mail: config.mail !== null,
  } as const;
  let anybody = false;
  return {
    ...accounts(auth),
    handle: (request) => auth.handler(request),
    userOf: async (headers) => {
      if (!headers.has('cookie')) return null;
      const session = await auth.api.getSession({ headers });
      return session === null ? null : { id: session.user.id, name: session.user.name, email: session.user.email };
    },
    enter: (email, password, headers) =>
      auth.api.signInEmail({
        body: { email: email.toLowerCase(), password, rememberMe: true },
        headers,
        asResponse: true,
      }),
    setUpNeeded: async () => {
      anybody ||= (await (await auth.$context).adapter.count({ model: 'user' })) > 0;
      return !anybody;
    },
    setUpCode,
    isSetUpCode: (typed) => sameSecret(parseCode(typed) ?? '', setUpCode),
    methods,
    close: opened.close,
  };
};

const accounts = (auth: Auth): Pick<SignIn, 'names' | 'mailsOf' | 'find' | 'create' | 'remove' | 'setPassword'> => ({
  names: async (ids) => {
    if (ids.length === 0) return new Map();
    const { adapter } = await auth.$context;
    const users = await adapter.findMany<{ id: string; name: string }>({
      model: 'user',
      where: [{ field: 'id', operator: 'in', value: [...ids] }],
    });
    return new Map(users.map(({ id, name }) => [id, name]));
  },
  mailsOf: async (ids) => {
    if (ids.length === 0) return [];
    const { adapter } = await auth.$context;
    const users = await adapter.findMany<{ email: string }>({
      model: 'user',
      where: [{ field: 'id', operator: 'in', value: [...ids] }],
    });
    return users.map(({ email }) => email);
  },
  find: async (email) => {
    const found = await (await auth.$context).internalAdapter.findUserByEmail(email.toLowerCase());
    return found === null ? null : { id: found.user.id, name: found.user.name, email: found.user.email };
  },
  create: async ({ name, email, password }) => {
    const { internalAdapter, password: hashing } = await auth.$context;
    const address = email.toLowerCase();
    if ((await internalAdapter.findUserByEmail(address)) !== null) return null;
    const user = await internalAdapter.createUser(
      { name, email: address, emailVerified: true },
      { method: 'email-password' },
    );
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: await hashing.hash(password),
    });
    return { id: user.id, name: user.name, email: user.email };
  },
  remove: async (user) => (await auth.$context).internalAdapter.deleteUser(user),
  setPassword: async (user, password) => {
    const { internalAdapter, password: hashing } = await auth.$context;
    await internalAdapter.updatePassword(user, await hashing.hash(password));
    await internalAdapter.deleteUserSessions(user);
  },
});
