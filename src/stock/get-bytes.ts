import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { ProviderError } from '../core/errors.ts';
import { parseRetryAfter } from '../core/retry-after.ts';

export interface GetOptions {
  /** Whom to name in errors, such as `Openverse`. */
  readonly name: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  /** Also addresses of this machine and its private network, for tests. */
  readonly allowPrivateAddresses: boolean;
}

const MAX_REDIRECTS = 5;
/** Wikimedia refuses requests that do not say who sends them. */
const USER_AGENT = 'Scenecast/0.1 (https://github.com/scenecast/scenecast)';

/**
 * Gets a photo or a page of results. A source says where its photos are, so every address is checked when its name
 * is resolved, also after a redirect: those of this machine and of private networks are refused.
 *
 * @throws ProviderError with the status if the answer is an error; without one if there is no whole answer
 * @throws the signal's reason when aborted
 */
export async function getBytes(address: string, options: GetOptions): Promise<Uint8Array> {
  let url = webAddress(address, options);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const response = await send(url, options);
    const { statusCode: status = 0, headers } = response;
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      response.destroy();
      url = webAddress(headers.location, options, url);
      continue;
    }
    if (status === 200) return receive(response, options);
    response.destroy();
    throw new ProviderError(`${options.name} answered with status ${status}.`, {
      status,
      retryAfterMs: parseRetryAfter(headers['retry-after'] ?? null),
      advice: adviceFor(status),
    });
  }
  throw new ProviderError(`${options.name} redirects more than ${MAX_REDIRECTS} times.`, { status: 310 });
}

function adviceFor(status: number): string {
  if (status === 401 || status === 403) return 'Check the key.';
  if (status === 429) return 'The source limits the number of searches. Wait, or use another source.';
  return 'Try again later, or use another source.';
}

function webAddress(address: string, { name }: GetOptions, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new ProviderError(`${name} names an address that is not on the web.`, { status: 400 });
}

function send(url: URL, options: GetOptions): Promise<IncomingMessage> {
  const { name, headers, signal, allowPrivateAddresses } = options;
  signal.throwIfAborted();
  const filter = {
    allowPrivateIPAddress: allowPrivateAddresses,
    allowMetaIPAddress: allowPrivateAddresses,
  };
  const isSecure = url.protocol === 'https:';
  const agent = isSecure ? new RequestFilteringHttpsAgent(filter) : new RequestFilteringHttpAgent(filter);
  const request = isSecure ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { agent, signal, headers: { 'user-agent': USER_AGENT, ...headers } },
      resolve,
    );
    outgoing.on('error', (cause) => reject(signal.aborted ? signal.reason : unreachable(name, cause)));
    outgoing.end();
  });
}

function unreachable(name: string, cause: Error): ProviderError {
  return new ProviderError(`${name} cannot be reached.`, {
    cause,
    neverSent: true,
    advice: 'Check the network, then try again.',
  });
}

async function receive(response: IncomingMessage, options: GetOptions): Promise<Uint8Array> {
  const { name, maxBytes, signal } = options;
  const chunks: Buffer[] = [];
  let receivedBytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      receivedBytes += chunk.length;
      if (receivedBytes > maxBytes) break;
      chunks.push(chunk);
    }
  } catch (cause) {
    signal.throwIfAborted();
    throw new ProviderError(`${name} closed the connection before its answer was complete.`, { cause });
  } finally {
    response.destroy();
  }
  if (receivedBytes > maxBytes)
    throw new ProviderError(`The answer of ${name} is larger than ${maxBytes / 1e6} MB.`, { status: 200 });
  return Buffer.concat(chunks);
}
