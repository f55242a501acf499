import { TIME_BUDGET_MS } from '../protocol/phase.ts';

/** How many windows of the audio phase are open at once. */
export const AUDIO_CONCURRENCY = 3;

/** How many windows of the images phase are open at once. */
export const IMAGE_CONCURRENCY = 2;

/** The least time between two calls of a phase, in milliseconds. */
export const STAGGER_MS = 100;

/** How often one call is tried in all. */
export const MAX_ATTEMPTS = 3;

/**
 * How long one attempt may take, in milliseconds: a little more than the server allows itself, so that it is the
 * server that answers in time and not the client that hangs up.
 */
export const CALL_TIMEOUT_MS = TIME_BUDGET_MS + 5000;

/**
 * How many connections the client opens to one host at most, its calls and event stream together. Browsers open
 * six over HTTP/1.1: two stay free for media and whatever else the page needs.
 */
export const MAX_CONNECTIONS = 4;

/** How many calls in a row may pass without anything getting done before the backend is refused. */
export const MAX_IDLE_CALLS = 20;

/** How often the generation is asked for where events cannot be had, in milliseconds. */
export const POLL_MS = 2000;

/** The largest answer that is read, in bytes. */
export const MAX_BODY_BYTES = 32 * 2 ** 20;
