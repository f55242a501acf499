import type { IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { requestBytes, StatusError } from './http-call.ts';
import { ResponseTooLargeError } from './limited-fetch.ts';

/** A file that a provider's answer names, which must lie on one of its own hosts. */
export interface NamedFile {
  readonly url: string;
  /** The server that gave the answer. */
  readonly baseUrl: string;
  /**
   * Names of hosts; each stands for its subdomains too. `public` if the provider does not document where its files are:
   * then any host will do, except those of this machine and of private networks.
   */
  readonly hosts: readonly string[] | 'public';
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/**
 * Downloads a file without the key. An answer cannot make this machine call other hosts, such as those of its own
 * network. A `data:` URL is decoded.
 *
 * @throws StatusError if the host answered with an error
 * @throws Error if the URL is not one of the provider's
 */
export async function fetchFile({ url, baseUrl, hosts, maxBytes, signal }: NamedFile): Promise<Uint8Array> {
  const data = /^data:[\w/+.-]*;base64,/.exec(url);
  if (data) return Buffer.from(url.slice(data[0].length), 'base64');
  if (!URL.canParse(url)) throw notOwn();
  const address = new URL(url);
  if (address.origin === new URL(baseUrl).origin) {
    return requestBytes({ url, method: 'GET', maxBytes, signal });
  }
  if (address.protocol !== 'https:') throw notOwn();
  if (hosts === 'public') return fetchPublic(address, { maxBytes, signal });
  const { hostname } = address;
  if (!hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))) throw notOwn();
  return requestBytes({ url, method: 'GET', maxBytes, signal });
}

/** The address is checked when its name is resolved. Redirects are not followed. */
async function fetchPublic(
  url: URL,
  { maxBytes, signal }: { readonly maxBytes: number; readonly signal: AbortSignal },
): Promise<Uint8Array> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const agent = new RequestFilteringHttpsAgent();
    httpsRequest(url, { agent, signal }, resolve).on('error', reject).end();
  });
  const { statusCode = 0 } = response;
  if (statusCode !== 200) {
    response.destroy();
    throw new StatusError(statusCode, {}, '');
  }
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > maxBytes) throw new ResponseTooLargeError(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function notOwn(): Error {
  return new Error('the result is not on a server of the provider');
}
