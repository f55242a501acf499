import { TIME_BUDGET_MS } from '../protocol/phase.ts';

/** How many windows of the audio phase are open at once. */
export const AUDIO_CONCURRENCY = 3;

/** How many windows of the images phase are open at once. */
export const IMAGE_CONCURRENCY = 2;

/** The shortest time between two calls of a phase, in milliseconds. */
export const STAGGER_MS = 100;

/** The most attempts for one call. */
export const MAX_ATTEMPTS = 3;

/**
 * The timeout of one attempt, in milliseconds: slightly longer than the server's own limit, so that the server ends
 * the call rather than the client.
 */
export const CALL_TIMEOUT_MS = TIME_BUDGET_MS + 5000;

/**
 * The most connections from the client to one host, including its event stream. Browsers open six over HTTP/1.1, so
 * two stay free for media and other requests of the page.
 */
export const MAX_CONNECTIONS = 4;

/** How many calls in a row may make no progress before the backend is rejected. */
export const MAX_IDLE_CALLS = 20;

/** How often to poll if there is no event stream, in milliseconds. */
export const POLL_MS = 2000;

/** The largest response that is read, in bytes. */
export const MAX_BODY_BYTES = 32 * 2 ** 20;
