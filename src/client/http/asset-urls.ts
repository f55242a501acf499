import type { AssetView } from '../../protocol/generation.ts';
import { type Connection, urlOf } from './connection.ts';

/**
 * Makes the URLs of assets absolute. Servers send them relative to the API's base URL, which may differ from the
 * page's.
 */
export function withAssetUrls<Answer>(answer: Answer, connection: Connection): Answer {
  return connection.baseUrl ? mapAssets(answer, connection) : answer;
}

function mapAssets<Value>(value: Value, connection: Connection): Value {
  if (Array.isArray(value)) return value.map((part) => mapAssets(part, connection)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => [
    name,
    name === 'asset' ? withUrls(part, connection) : mapAssets(part, connection),
  ]);
  return Object.fromEntries(entries);
}

function withUrls(asset: AssetView, connection: Connection): AssetView {
  const { url, previewUrl } = asset;
  return {
    ...asset,
    url: urlOf(connection, url),
    ...(previewUrl !== undefined && { previewUrl: urlOf(connection, previewUrl) }),
  };
}
