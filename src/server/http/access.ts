import { createHash, timingSafeEqual } from 'node:crypto';
import type { HonoRequest, MiddlewareHandler } from 'hono';
import { isLoopbackHost } from '../../core/loopback.ts';
import type { MediaLinks } from './media-links.ts';
import { RequestError } from './request-error.ts';

const HEALTH_PATHS = new Set(['/healthz', '/readyz']);
const MEDIA_PATH =
  /^\/api\/(assets\/[^/]+(\/preview)?|generations\/[^/]+\/(video(-medium|-small)?\.mp4|video\.webm|clip\.gif|poster\.jpg|slides\.(pdf|pptx)|sound\.m4a|captions\.(srt|vtt)|(transcript|chapters|credits)\.txt|manifest\.json|(pictures|archive)\.zip))$/;
/** The studio's own files. They contain no data of the user, and the page asks for the token itself. */
const STUDIO_PATH =
  /^\/((index\.html|favicon\.svg)?|films(\/[^/]+)?|trash|costs|settings|(assets|media)\/[^/]+)$/;
/** Shared films, for everybody who knows their addresses. */
const SHARE_PATH = /^\/share\/[\w-]+(\/(embed|video\.mp4|captions\.vtt|poster\.jpg))?$/;
/** Addresses that are never pages of the studio. */
const NO_PAGE = /^\/(api|metrics|healthz|readyz|assets|media)(\/|$)|\.[^/]*$/;
/** The API reference. It contains no data, and asks for the token before it makes calls. */
const REFERENCE_PATH = /^\/api\/(openapi\.json|docs(\/[^/]+)?)$/;

/** Admits requests that carry the token, and signed links to files. Health endpoints are open. */
export function requireToken(token: string, links: MediaLinks): MiddlewareHandler {
  const expected = digest(token);
  return async (c, next) => {
    if (HEALTH_PATHS.has(c.req.path)) return next();
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
    const isOpen = [STUDIO_PATH, SHARE_PATH, REFERENCE_PATH].some((paths) => paths.test(c.req.path));
    const isPublic = isOpen || isPageVisit(c.req);
    if (isRead && isPublic) return next();
    if (isRead && MEDIA_PATH.test(c.req.path) && links.verify(c.req.path, c.req.query())) return next();
    const given = /^Bearer +(\S+) *$/i.exec(c.req.header('authorization') ?? '')?.[1];
    // Digests have equal length, so the comparison's duration does not reveal the token's length.
    if (given !== undefined && timingSafeEqual(digest(given), expected)) return next();
    throw new RequestError(401, 'token_required', 'The token is missing or wrong.', {
      advice: 'Send the header "Authorization: Bearer …" with the value of SCENECAST_TOKEN on the server.',
      headers: { 'www-authenticate': 'Bearer realm="scenecast"' },
    });
  };
}

/** Whether a browser opens an address as a page, mistyped or not. The page that it gets contains no data. */
export function isPageVisit(request: HonoRequest): boolean {
  const accepted = request.header('accept') ?? '';
  return request.method === 'GET' && accepted.includes('text/html') && !NO_PAGE.test(request.path);
}

/**
 * Without a token, admits only requests whose `Host` is a loopback name. This prevents DNS rebinding: a page
 * elsewhere could resolve its own name to this machine.
 */
export function requireLoopbackHost(): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    if (isLoopbackHost(host)) return next();
    throw new RequestError(403, 'host_refused', 'The server accepts requests to localhost only.', {
      advice: 'Use http://localhost or http://127.0.0.1, or set SCENECAST_TOKEN and restart the server.',
    });
  };
}

/**
 * Refuses requests from pages of other origins. Without CORS such a page cannot read responses, but browsers still
 * let it submit forms. Clients other than browsers send no `Origin`.
 */
export function refuseForeignPages(allowedOrigins: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const { method } = c.req;
    const origin = c.req.header('origin');
    const isHarmless = method === 'GET' || method === 'HEAD' || origin === undefined;
    if (isHarmless || allowedOrigins.includes(origin) || isOwn(origin, c.req.header('host'))) return next();
    throw new RequestError(403, 'origin_refused', 'The request comes from a page of another site.', {
      advice: 'Add the site to SCENECAST_ALLOWED_ORIGINS and restart the server.',
    });
  };
}

/**
 * Lets pages of the allowed origins use this server's files, and no others.
 *
 * A browser requests pictures and videos in a page without an `Origin`, so the `Referer` identifies the page.
 */
export function shareWithPages(allowedOrigins: readonly string[]): MiddlewareHandler {
  const allowed = new Set(allowedOrigins);
  return async (c, next) => {
    await next();
    if (allowed.size === 0) return;
    c.res.headers.append('vary', 'Origin, Referer');
    const page = c.req.header('origin') ?? c.req.header('referer');
    if (page !== undefined && URL.canParse(page) && allowed.has(new URL(page).origin)) {
      c.res.headers.set('cross-origin-resource-policy', 'cross-origin');
    }
  };
}

function isOwn(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
