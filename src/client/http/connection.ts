import { InputError } from '../../core/errors.ts';
import { platform } from '../platform.ts';

/** The server's address, and how to send requests to it. */
export interface Connection {
  /**
   * The part of the URL before `/api`, such as `https://films.example`. By default, it is empty and means the page's
   * own origin; outside of a page, it has to be absolute.
   */
  readonly baseUrl?: string;
  /**
   * Sent with every call, such as `{ authorization: 'Bearer …' }`. For values that change, such as a renewed token,
   * pass a `fetch` that adds them.
   */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sends every request of the client. The platform's `fetch` by default. */
  readonly fetch?: typeof fetch;
  /** The most attempts for one call. {@link MAX_ATTEMPTS} by default. */
  readonly maxAttempts?: number;
  /** The timeout of one attempt, in milliseconds. 30,000 by default. */
  readonly timeoutMs?: number;
  /**
   * The most connections open to the host at once, across all tabs if the browser has locks: an integer of at least
   * 2. 4 by default. The first store for a host sets it.
   */
  readonly maxConnections?: number;
}

/** A connection that reports after each request whether the server responded. */
export interface ObservedConnection extends Connection {
  readonly onReached?: (isReached: boolean) => void;
}

/**
 * The URL of a path under the API's base URL. Absolute URLs stay as they are.
 *
 * @throws InputError if the result is no valid address, and there is no `fetch` of the user's own to interpret it.
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

/** Whether the platform's `fetch` can request the URL: relative if there is a page, otherwise over HTTP. */
function leadsSomewhere(url: string): boolean {
  const page = platform.location;
  if (!URL.canParse(url, page?.href)) return false;
  return ['http:', 'https:', page?.protocol].includes(new URL(url, page?.href).protocol);
}
