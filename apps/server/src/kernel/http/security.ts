import type { MiddlewareHandler } from 'hono';
import type { Chance } from '../chance.ts';
import { turnAway } from './refuse.ts';

export const freshNonce = (chance: Pick<Chance, 'bytes'>): string => chance.bytes(16).toString('base64');

/**
 * Allows scripts and styles from our own files or with this page's nonce (React Aria injects one style). Nothing may
 * come from elsewhere, frame us, or be posted to another site by a form.
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

const HEADERS: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()'],
  ['X-Robots-Tag', 'noindex'],
];

export const securityHeaders =
  (secure: boolean): MiddlewareHandler =>
  async (c, next) => {
    await next();
    for (const [name, value] of HEADERS) c.header(name, value);
    if (secure) c.header('Strict-Transport-Security', 'max-age=31536000');
    if (c.req.path.startsWith('/api/') && !c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  };

/** The same headers for replies to answers, which are written past the router. */
export const RAW_HEADERS: Readonly<Record<string, string>> = Object.fromEntries([
  ...HEADERS,
  ['Cache-Control', 'no-store'],
]);

/**
 * Refuses requests from other sites. Browsers send our cookies with same-site requests only; this covers whatever else
 * might carry one. A browser names the origin in Sec-Fetch-Site, an older one in Origin. A program that sends neither
 * has no cookie of ours.
 */
export const sameSiteOnly =
  (publicUrl: string): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const site = c.req.header('sec-fetch-site');
      const origin = c.req.header('origin');
      const own = origin === undefined || origin === publicUrl || originIsHost(origin, c.req.header('host'));
      if ((site !== undefined && site !== 'same-origin' && site !== 'none') || !own) {
        throw turnAway('cross-site', 'from-another-site');
      }
    }
    await next();
  };

const originIsHost = (origin: string, host: string | undefined): boolean =>
  host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
