import { createHash } from 'node:crypto';
import type { AssetKind } from '../../store/index.ts';

/** What a key is computed from: plain data, each part of which shapes the asset's bytes. */
export type KeyPart = string | number | boolean | null | undefined | readonly KeyPart[] | object;

/**
 * The name of an asset before it is made: a SHA-256 over its kind and everything that shapes it. Two requests with
 * the same key want the same asset, so the second is served from the first.
 */
export function assetKey(kind: AssetKind, shapedBy: KeyPart): string {
  return createHash('sha256')
    .update(`${kind}\n${canonical(shapedBy)}`)
    .digest('hex');
}

/** JSON with sorted names, so that the order in which an object was built does not change the key. */
function canonical(part: KeyPart): string {
  if (Array.isArray(part)) return `[${part.map(canonical).join(',')}]`;
  if (part === null || typeof part !== 'object') return JSON.stringify(part) ?? 'null';
  const entries = Object.entries(part)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${JSON.stringify(name)}:${canonical(value)}`);
  return `{${entries.join(',')}}`;
}
