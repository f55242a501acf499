import { InputError } from '../../core/errors.ts';
import { platform } from '../platform.ts';

/** Where the server is, and how to talk to it. */
export interface Connection {
  /**
   * What comes before `/api`, such as `https://films.example`. The page's own origin when empty, as it is by default;
   * outside of a page it has to be absolute.
   */
  readonly baseUrl?: string;
  /**
   * Sent with every call, such as `{ authorization: 'Bearer …' }`. For what changes with time, such as a token that is
   * renewed, pass a `fetch` that adds it.
   */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sends every request of the client. `fetch` of the platform by default. */
  readonly fetch?: typeof fetch;
  /** How often one call is tried in all. {@link MAX_ATTEMPTS} by default. */
  readonly maxAttempts?: number;
  /** How long one attempt may take, in milliseconds. 30,000 by default. */
  readonly timeoutMs?: number;
  /**
   * How many connections are open to the host at once, across all tabs where the browser has locks: an integer of
   * at least 2. 4 by default; the first to name a host decides.
   */
  readonly maxConnections?: number;
}

/** A connection that tells with each request whether the server answered it. */
export interface ObservedConnection extends Connection {
  readonly onReached?: (isReached: boolean) => void;
}

/**
 * A path under the API's base URL; absolute URLs stay as they are.
 *
 * @throws InputError if that is no address, and there is no `fetch` of the user's own that may know better.
 */
export function urlOf({ baseUrl = '', fetch }: Connection, path: string): string {
  const url = isAbsolute(path) ? path : `${baseUrl.replace(/\/$/, '')}${path}`;
  if (fetch || leadsSomewhere(url)) return url;
  throw new InputError('invalid_option', `“${baseUrl}” is not a valid base URL.`, {
    advice: 'Set baseUrl to the URL before /api, such as http://127.0.0.1:4317.',
  });
}

function isAbsolute(url: string): boolean {
  return /^([a-z][a-z\d+.-]*:|\/\/)/i.test(url);
}

/** Whether the platform's `fetch` can go there: relative to the page if there is one, else by HTTP. */
function leadsSomewhere(url: string): boolean {
  const page = platform.location;
  if (!URL.canParse(url, page?.href)) return false;
  return ['http:', 'https:', page?.protocol].includes(new URL(url, page?.href).protocol);
}
