import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { isPageVisit } from '../http/access.ts';
import { INLINE_STYLES } from './inline-styles.ts';

/**
 * Scripts and styles only from this server, and the few inline styles that are known by their hashes.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${INLINE_STYLES.map((hash) => `'${hash}'`).join(' ')}`,
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The only device permission that the page requests is the microphone, to record a narration. */
const PERMISSIONS = [
  'camera=()',
  'display-capture=()',
  'geolocation=()',
  'microphone=(self)',
  'payment=()',
  'usb=()',
].join(', ');

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.m4a': 'audio/mp4',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.svg', '.ttf']);

export interface Studio {
  readonly routes: Hono;
  /** Answers a visit of a page that does not exist with the studio, which says so. Nothing for any other request. */
  readonly showMissing: (c: Context) => Response | undefined;
}

/**
 * A file of the studio, in memory. It is hashed and zipped when it is first asked for: for all files, that takes a
 * tenth of a second, and every command that makes a film starts a server.
 */
class StudioFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly #path: string;
  #headers: Readonly<Record<string, string>> | undefined;
  #zipped: Uint8Array<ArrayBuffer> | undefined;

  constructor(path: string, body: Uint8Array<ArrayBuffer>) {
    this.#path = path;
    this.body = body;
  }

  get headers(): Readonly<Record<string, string>> {
    this.#headers ??= headersOf(this.#path, this.body);
    return this.#headers;
  }

  /** Nothing for a file that zipping would not make smaller. */
  get zipped(): Uint8Array<ArrayBuffer> | undefined {
    if (!COMPRESSIBLE.has(extname(this.#path))) return undefined;
    this.#zipped ??= new Uint8Array(gzipSync(this.body));
    return this.#zipped;
  }
}

/**
 * The studio's page and its files, from the build's folder. They are few and small, and are kept in memory, so that
 * no path of a request ever becomes a path on the disk.
 */
export function createStudio(folder: string | undefined): Studio {
  const files = folder === undefined ? new Map<string, StudioFile>() : readFiles(folder);
  const page = files.get('/index.html');
  const routes = new Hono();
  if (!page) return { routes, showMissing: () => undefined };
  for (const [path, file] of files) routes.get(path, (c) => send(c, file));
  // One page serves all of them. It reads the address to decide what to show.
  for (const path of ['/', '/films', '/films/:id', '/trash', '/costs', '/settings'])
    routes.get(path, (c) => send(c, page));
  const showMissing = (c: Context) => {
    if (!isPageVisit(c.req)) return undefined;
    c.status(404);
    return send(c, page);
  };
  return { routes, showMissing };
}

function send(c: Context, file: StudioFile): Response {
  for (const [name, value] of Object.entries(file.headers)) c.header(name, value);
  if (c.req.header('if-none-match') === file.headers.etag) return c.body(null, 304);
  const zipped = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '') ? file.zipped : undefined;
  if (!zipped) return c.body(file.body);
  c.header('content-encoding', 'gzip');
  return c.body(zipped);
}

function readFiles(folder: string): Map<string, StudioFile> {
  const files = new Map<string, StudioFile>();
  for (const name of namesIn(folder)) {
    const path = `/${name.split(sep).join('/')}`;
    files.set(path, new StudioFile(path, new Uint8Array(readFileSync(join(folder, name)))));
  }
  return files;
}

function headersOf(path: string, body: Uint8Array): Readonly<Record<string, string>> {
  const ending = extname(path);
  const isNamedByContent = path.startsWith('/assets/');
  return {
    'content-type': MEDIA_TYPES[ending] ?? 'application/octet-stream',
    'cache-control': isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`,
    vary: 'accept-encoding',
    ...(ending === '.html' && {
      'content-security-policy': POLICY,
      'permissions-policy': PERMISSIONS,
    }),
  };
}

/** Empty if the studio was not built: the API then works without it. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length)
          .replace(/^[/\\]/, ''),
      );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
