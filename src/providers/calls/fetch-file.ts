import { requestBytes } from './http-call.ts';

/** A file that a provider's answer names, which must lie on one of its own hosts. */
export interface NamedFile {
  readonly url: string;
  /** The server that gave the answer. */
  readonly baseUrl: string;
  /** Names of hosts; each stands for its subdomains too. */
  readonly hosts: readonly string[];
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
  if (!URL.canParse(url) || !isOwn(new URL(url), { baseUrl, hosts })) {
    throw new Error('the result is not on a server of the provider');
  }
  return requestBytes({ url, method: 'GET', maxBytes, signal });
}

function isOwn(
  { protocol, hostname, origin }: URL,
  { baseUrl, hosts }: { readonly baseUrl: string; readonly hosts: readonly string[] },
): boolean {
  if (origin === new URL(baseUrl).origin) return true;
  return protocol === 'https:' && hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
