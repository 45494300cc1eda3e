import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import type { Chance } from '../chance.ts';
import { contentSecurityPolicy, freshNonce } from './security.ts';

type Asset = {
  readonly type: string;
  readonly bytes: Buffer;
  readonly br: Buffer | null;
  readonly gz: Buffer | null;
  readonly tag: string;
  readonly hashed: boolean;
  readonly policy: string;
};

export type Pages = { readonly answer: (c: Context) => Response };

/** Gives what a page says without scripts, as HTML for a `noscript`, by path; null where there is no such page. */
export type ReadableText = (path: string) => string | null;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The script of the shared worker that follows circles for all tabs. It is served with headers of its own, which let it
 * call this server only.
 */
const WORKER = '/assets/live-worker-';

const squeezeBr = promisify(brotliCompress);
const squeezeGz = promisify(gzip);

/**
 * Reads the built web app into memory and compresses it once, so that no request touches the disk or uses a path on it.
 */
export const loadPages = async (
  folder: string,
  known: (path: string) => boolean,
  readable: ReadableText,
  chance: Pick<Chance, 'bytes'>,
): Promise<Pages> => {
  const assets = new Map<string, Asset>();
  for (const file of await filesUnder(folder)) {
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    if (path.endsWith('.map') || path.startsWith('/.')) continue;
    assets.set(path, await readAsset(file, path));
  }
  const index = assets.get('/index.html')?.bytes.toString('utf8');
  if (index === undefined)
    throw new Error(`The web pages are not built: there is no index.html in ${folder}. Run npm run build.`);
  assets.delete('/index.html');
  return {
    answer: (c) => {
      const asset = assets.get(c.req.path);
      return asset === undefined
        ? answerPage(c, freshNonce(chance), index, known(c.req.path), readable(c.req.path))
        : answerAsset(c, asset);
    },
  };
};

const answerPage = (c: Context, nonce: string, index: string, isKnown: boolean, text: string | null): Response => {
  const html = index.replaceAll('__NONCE__', nonce).replace('__READABLE__', () => text ?? '');
  return c.body(html, isKnown ? 200 : 404, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'Cache-Control': 'no-store',
    'X-Frame-Options': 'DENY',
  });
};

const answerAsset = (c: Context, asset: Asset): Response => {
  const headers: Record<string, string> = {
    'Content-Type': asset.type,
    'Cache-Control': asset.hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    ETag: asset.tag,
    Vary: 'Accept-Encoding',
    'Content-Security-Policy': asset.policy,
  };
  if (c.req.header('if-none-match') === asset.tag) return c.body(null, 304, headers);
  const accepted = c.req.header('accept-encoding') ?? '';
  if (asset.br !== null && /\bbr\b/.test(accepted))
    return c.body(new Uint8Array(asset.br), 200, { ...headers, 'Content-Encoding': 'br' });
  if (asset.gz !== null && /\bgzip\b/.test(accepted))
    return c.body(new Uint8Array(asset.gz), 200, { ...headers, 'Content-Encoding': 'gzip' });
  return c.body(new Uint8Array(asset.bytes), 200, headers);
};

const readAsset = async (file: string, path: string): Promise<Asset> => {
  const bytes = await readFile(file);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const squeezable = /^(text|application\/(json|manifest)|image\/svg)/.test(type) && bytes.length > 600;
  return {
    type,
    bytes,
    br: squeezable ? await squeezeBr(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : null,
    gz: squeezable ? await squeezeGz(bytes, { level: 9 }) : null,
    tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    hashed: path.startsWith('/assets/'),
    policy: `${path.startsWith(WORKER) ? "default-src 'none'; connect-src 'self'" : "default-src 'none'"}; frame-ancestors 'none'`,
  };
};

const filesUnder = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};
