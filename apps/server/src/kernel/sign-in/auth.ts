import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { Config } from '../config.ts';
import type { Mail } from '../mail/mail.ts';
import type { AuthDatabase } from './auth-database.ts';

export const PASSWORD_LEAST = 10;
export const PASSWORD_MOST = 200;
const OPEN_ID = 'openid';
const DAY = 24 * 60 * 60;

/**
 * better-auth with our settings: it stores no addresses or agents, sends no telemetry, and lets nobody sign up without
 * an invitation.
 */
export const makeAuth = async (
  config: Config,
  database: AuthDatabase['database'],
  secret: string,
  mail: Mail | null,
) => {
  const options = {
    baseURL: config.publicUrl,
    basePath: '/api/auth',
    secret,
    database: database as never,
    appName: 'Throughline',
    telemetry: { enabled: false },
    logger: { disabled: true },
    // our own limits come first, by address and by account, and store nothing
    rateLimit: { enabled: false },
    // the address that the page was opened at is trusted too: on a local network that is a number, not PUBLIC_URL
    trustedOrigins: (request?: Request) => [config.publicUrl, ownOrigin(request)],
    disabledPaths: [
      '/delete-user',
      '/update-user',
      '/change-email',
      '/link-social',
      '/unlink-account',
      '/list-accounts',
    ],
    advanced: {
      cookiePrefix: 'throughline',
      useSecureCookies: config.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax' as const, httpOnly: true },
      ipAddress: { disableIpTracking: true },
    },
    session: { expiresIn: 7 * DAY, updateAge: DAY },
    account: { accountLinking: { enabled: true, trustedProviders: [OPEN_ID] } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: config.signUp === 'invited',
      minPasswordLength: PASSWORD_LEAST,
      maxPasswordLength: PASSWORD_MOST,
      revokeSessionsOnPasswordReset: true,
      ...(mail === null
        ? {}
        : {
            sendResetPassword: async ({ user, url }: { user: { email: string }; url: string }) => {
              // the reply is the same whether or not the mail was sent, so that nobody learns which accounts exist
              await mail.send(
                user.email,
                'Choose a new password',
                `Somebody, probably you, asked to choose a new password for Throughline.\n\n${url}\n\nThe link works for one hour. If it was not you, do nothing.`,
              );
            },
          }),
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session: Record<string, unknown>) => ({
            data: { ...session, ipAddress: null, userAgent: null },
          }),
        },
        update: {
          before: async (session: Record<string, unknown>) => ({
            data: { ...session, ipAddress: null, userAgent: null },
          }),
        },
      },
    },
    plugins: [
      passkey({ rpID: new URL(config.publicUrl).hostname, rpName: 'Throughline', origin: config.publicUrl }),
      ...(config.openId === null
        ? []
        : [
            genericOAuth({
              config: [
                {
                  providerId: OPEN_ID,
                  name: config.openId.name,
                  clientId: config.openId.clientId,
                  clientSecret: config.openId.clientSecret,
                  discoveryUrl: `${config.openId.issuer}/.well-known/openid-configuration`,
                  scopes: ['openid', 'email', 'profile'],
                  pkce: true,
                  disableSignUp: config.signUp === 'invited',
                },
              ],
            }),
          ]),
    ],
  };
  const migrations = await getMigrations(options as never);
  await migrations.runMigrations();
  return betterAuth(options);
};

export type Auth = Awaited<ReturnType<typeof makeAuth>>;

const ownOrigin = (request: Request | undefined): string | null => {
  const origin = request?.headers.get('origin');
  const host = request?.headers.get('host');
  if (!origin || !host || !URL.canParse(origin)) return null;
  return new URL(origin).host === host ? origin : null;
};
