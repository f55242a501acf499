import { createHmac, timingSafeEqual } from 'node:crypto';
import { mapAssetUrls } from '../../protocol/asset-urls.ts';

/** The shortest lifetime of a link to a file, in milliseconds; the longest is twice this. */
const LINK_LIFETIME_MS = 12 * 60 * 60 * 1000;

/** Signed links to files that work without the token, because players and images cannot send one. */
export interface MediaLinks {
  /**
   * The value with every asset's `url` signed. Links within one half-day are identical, so that they can be cached.
   */
  sign<Value>(value: Value): Value;
  /** Signs a path of the API. */
  link(path: string): string;
  /** Whether the signature of the path is valid and has not expired. */
  verify(path: string, query: { readonly expires?: string; readonly signature?: string }): boolean;
}

/** Signs with a key derived from the token. Without a token, links need no signature. */
export function createMediaLinks(token: string | undefined, now: () => number = Date.now): MediaLinks {
  if (token === undefined) return { sign: (value) => value, link: (path) => path, verify: () => false };
  const key = createHmac('sha256', token).update('scenecast media links').digest();
  const signatureOf = (path: string, expires: string) =>
    createHmac('sha256', key).update(`${expires} ${path}`).digest('base64url');

  const signUrl = (url: string) => {
    if (!url.startsWith('/api/')) return url;
    const expires = String((Math.floor(now() / LINK_LIFETIME_MS) + 2) * LINK_LIFETIME_MS);
    return `${url}?expires=${expires}&signature=${signatureOf(url, expires)}`;
  };
  return {
    sign: (value) => mapAssetUrls(value, signUrl),
    link: signUrl,
    verify(path, { expires = '', signature = '' }) {
      const expected = Buffer.from(signatureOf(path, expires));
      const given = Buffer.from(signature);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
      return Number(expires) > now();
    },
  };
}
