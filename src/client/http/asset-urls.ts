import { mapAssetUrls } from '../../protocol/asset-urls.ts';
import { type Connection, urlOf } from './connection.ts';

/**
 * Makes the URLs of assets absolute. Servers send them relative to the API's base URL, which may differ from the
 * page's.
 */
export function withAssetUrls<Answer>(answer: Answer, connection: Connection): Answer {
  return connection.baseUrl ? mapAssetUrls(answer, (url) => urlOf(connection, url)) : answer;
}
