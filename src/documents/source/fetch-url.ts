import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { DocumentError } from '../../core/errors.ts';
import { type ContentType, parseContentType } from './content-type.ts';
import { readBody } from './response-body.ts';

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const HEADERS = {
  accept:
    'text/html, application/xhtml+xml, text/markdown, text/plain, application/pdf, application/epub+zip, */*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'en, *;q=0.5',
  'user-agent': 'Mozilla/5.0 (compatible; Scenecast)',
};

export interface FetchOptions {
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  /** Whether to allow addresses of this machine and its private network. */
  readonly allowPrivateAddresses: boolean;
}

/** A document from the network. */
export interface FetchedDocument extends ContentType {
  readonly bytes: Uint8Array;
  /** Its address after all redirects, without credentials, query and fragment. */
  readonly name: string;
}

/**
 * Fetches a document over HTTP. Each address is checked when its name is resolved, including those after
 * redirects: loopback, private, link-local and other special addresses are rejected.
 *
 * @throws DocumentError `url_refused`, `url_failed` or `document_too_large`; the signal's reason when
 * aborted.
 */
export async function fetchUrl(address: string, options: FetchOptions): Promise<FetchedDocument> {
  let url = parseUrl(address);
  if (url.username !== '' || url.password !== '') throw passwordRefused(url);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const response = await get(url, options);
    const location = response.headers.location;
    if (!REDIRECTS.has(response.statusCode ?? 0) || location === undefined)
      return receive(response, url, options);
    response.destroy();
    url = parseUrl(location, url);
    url.username = '';
    url.password = '';
  }
  throw new DocumentError('url_failed', `${nameOf(url)} redirects more than ${MAX_REDIRECTS} times.`, {
    advice: 'Open it in a browser, and use the final address.',
  });
}

function parseUrl(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    const source =
      base === undefined ? `${address.slice(0, 200)} is` : `${nameOf(base)} redirects to what is`;
    throw new DocumentError('url_refused', `${source} not an http or https address.`, {
      advice: 'Use an address that starts with https://.',
    });
  }
  return url;
}

function passwordRefused(url: URL): DocumentError {
  return new DocumentError('url_refused', `The address of ${nameOf(url)} holds a user name or password.`, {
    advice: 'Save the page to a file and give that.',
  });
}

function get(url: URL, options: FetchOptions): Promise<IncomingMessage> {
  const isSecure = url.protocol === 'https:';
  const filter = {
    allowPrivateIPAddress: options.allowPrivateAddresses,
    allowMetaIPAddress: options.allowPrivateAddresses,
  };
  const agent = isSecure ? new RequestFilteringHttpsAgent(filter) : new RequestFilteringHttpAgent(filter);
  return new Promise((resolve, reject) => {
    const send = isSecure ? httpsRequest : httpRequest;
    const outgoing = send(url, { agent, headers: HEADERS, signal: options.signal }, resolve);
    outgoing.on('error', (error) => reject(connectionError(error, url, options.signal)));
    outgoing.end();
  });
}

function connectionError(error: Error, url: URL, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  if (/is not allowed/.test(error.message)) {
    return new DocumentError(
      'url_refused',
      `${nameOf(url)} is an address of this machine or a private network.`,
      {
        advice: 'Save the page as a file, and use that file.',
        cause: error,
      },
    );
  }
  const code = 'code' in error ? String(error.code) : '';
  const reason =
    code === 'ENOTFOUND' ? 'its host is not known' : `the connection failed (${code || error.message})`;
  return new DocumentError('url_failed', `${nameOf(url)} cannot be reached: ${reason}.`, {
    advice: 'Check the address and the network, then try again.',
    retryable: true,
    cause: error,
  });
}

async function receive(response: IncomingMessage, url: URL, options: FetchOptions): Promise<FetchedDocument> {
  const status = response.statusCode ?? 0;
  const name = nameOf(url);
  if (status < 200 || status > 299) {
    response.destroy();
    throw new DocumentError('url_failed', `${name} answered with status ${status}.`, {
      advice:
        status === 401 || status === 403
          ? 'Save the page as a file, and use that file.'
          : 'Check the address.',
      retryable: status === 408 || status === 425 || status === 429 || status >= 500,
    });
  }
  const bytes = await readBody(response, { ...options, name });
  return { bytes, name, ...parseContentType(response.headers['content-type'] ?? '') };
}

function nameOf(url: URL): string {
  return `${url.origin}${url.pathname}`;
}
