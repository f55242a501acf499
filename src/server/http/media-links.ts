import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AssetView } from '../../protocol/generation.ts';

/** How long a link to a file works at least, in milliseconds; at most twice as long. */
const LINK_LIFETIME_MS = 12 * 60 * 60 * 1000;

/** Links to files that work without the token, for players and pictures cannot send one. */
export interface MediaLinks {
  /** The value with every asset's `url` signed. Links of one half day are the same, so that they can be cached. */
  sign<Value>(value: Value): Value;
  /** A path of the API, signed. */
  link(path: string): string;
  /** Whether the path was signed and the signature has not run out. */
  verify(path: string, query: { readonly expires?: string; readonly signature?: string }): boolean;
}

/** Signs with a key derived from the token; without a token nothing needs to be signed. */
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

function mapAssetUrls<Value>(value: Value, change: (url: string) => string): Value {
  if (Array.isArray(value)) return value.map((part) => mapAssetUrls(part, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => [
    name,
    name === 'asset' ? withChangedUrls(part, change) : mapAssetUrls(part, change),
  ]);
  return Object.fromEntries(entries);
}

function withChangedUrls(asset: AssetView, change: (url: string) => string): AssetView {
  const { url, previewUrl } = asset;
  return { ...asset, url: change(url), ...(previewUrl !== undefined && { previewUrl: change(previewUrl) }) };
}
