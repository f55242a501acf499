import { PipelineError, ProviderError } from '../../core/errors.ts';
import { onOneLine } from '../../core/text/on-one-line.ts';
import { readHeaders, StatusError } from './http-call.ts';
import { ResponseTooLargeError } from './limited-fetch.ts';
import { exhaustedMs, retryAfterMs } from './rate-limit-headers.ts';

/** What a provider says about a call that it refused. */
export interface SaidError {
  /** Shown to the user. */
  readonly message: string;
  /** What the status does not tell: the content is against its rules, or there is no credit left. */
  readonly meaning?: 'content_refused' | 'no_credit' | undefined;
}

/** Reads the body of an error: JSON, or text. */
export type ErrorReader = (body: unknown, status: number) => SaidError;

/** The provider to call, and the time limit. */
export interface ProviderCall {
  /** The engine's name, for messages, such as `openai:tts-1`. */
  readonly id: string;
  /** Removed from errors, even if the provider quotes it. */
  readonly apiKey: string;
  readonly readError: ErrorReader;
  readonly timeLimitMs: number;
  readonly signal: AbortSignal | undefined;
  /** Called if an answer says that nothing is left of what the provider counts, and for how long. */
  readonly onExhausted?: ((forMs: number) => void) | undefined;
}

const CHECK_SETTINGS = 'Check the API key, the base URL and the name of the model.';
const ADVICE: Readonly<Record<number, string>> = {
  401: CHECK_SETTINGS,
  402: 'Add credit to your account with the provider.',
  403: CHECK_SETTINGS,
  404: CHECK_SETTINGS,
  429: 'The provider limits the number of calls. Wait, or lower the limits.',
};
/** Errors of the system and of undici before a connection is open, so before anything was sent. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_[A-Z]+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|CERT_[A-Z_]+|(SELF_SIGNED|DEPTH_ZERO|UNABLE_TO)_[A-Z_]+|ERR_TLS_[A-Z_]+)$/;
/** undici's message if there is no usable answer: the connection failed, or broke before the answer was complete. */
const HUNG_UP = /^(fetch failed|terminated)$/;

/**
 * Makes one call to a provider with a time limit, and converts errors to ours. It never retries.
 *
 * @throws ProviderError without a status if no usable response came, so that the call may have been charged; with the
 * status if the provider responded with an error
 * @throws the signal's reason when aborted
 */
export async function callProvider<Result>(
  call: ProviderCall,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const { signal, timeLimitMs, onExhausted } = call;
  signal?.throwIfAborted();
  // Not AbortSignal.any, which leaks on Node 20 when one signal outlives many calls.
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal?.addEventListener('abort', abort, { once: true });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    abort();
  }, timeLimitMs);
  if (onExhausted)
    readHeaders(controller.signal, (headers) => {
      const forMs = exhaustedMs(headers);
      if (forMs !== undefined) onExhausted(forMs);
    });
  try {
    return await work(controller.signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (isLate) {
      throw new ProviderError(`${call.id} gave no answer within ${timeLimitMs / 1000} s.`, {
        advice: 'Try again. The call may have been charged.',
      });
    }
    throw toProviderError(error, call);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

function toProviderError(error: unknown, call: ProviderCall): PipelineError {
  if (error instanceof PipelineError) return error;
  const { id: name } = call;
  if (error instanceof StatusError) return answeredError(error, call);
  const chain = chainOf(error);
  if (chain.some((cause) => cause instanceof ResponseTooLargeError)) {
    return new ProviderError(`The answer of ${name} is too large.`, {
      status: 200,
      advice: 'Request less at once, or use another model.',
    });
  }
  if (chain.some(({ code }) => NEVER_CONNECTED.test(code ?? ''))) {
    return new ProviderError(`${name} could not be reached${quoted(lastMessage(error), call)}.`, {
      neverSent: true,
      advice: 'Check the base URL and the network. The call was not charged.',
    });
  }
  const what = chain.some(({ message }) => HUNG_UP.test(message))
    ? 'could not be reached, or hung up'
    : 'gave an answer that is broken or makes no sense';
  return new ProviderError(`${name} ${what}${quoted(lastMessage(error), call)}.`, {
    advice: 'Try again. The call may have been charged.',
  });
}

function answeredError({ status, headers, body }: StatusError, call: ProviderCall): ProviderError {
  const { message, meaning } = call.readError(body, status);
  const said = quoted(message, call);
  if (meaning === 'content_refused') return contentRefused(call.id, { status, said });
  if (meaning === 'no_credit') return noCredit(call.id, said);
  const advice =
    ADVICE[status] ?? (status >= 500 ? 'The provider has a problem. Try again later.' : undefined);
  return new ProviderError(`${call.id} answered with status ${status}${said}.`, {
    status,
    retryAfterMs: retryAfterMs(headers),
    ...(advice !== undefined && { advice }),
  });
}

/** The error of a job that the provider could not finish. */
export function jobFailed(
  { message, meaning }: SaidError,
  call: Pick<ProviderCall, 'id' | 'apiKey'>,
): ProviderError {
  const said = quoted(message, call);
  if (meaning === 'content_refused') return contentRefused(call.id, { status: 200, said });
  if (meaning === 'no_credit') return noCredit(call.id, said);
  return new ProviderError(`${call.id} could not finish the job${said}.`, {
    advice: 'Try again. The job may have been charged.',
  });
}

function noCredit(name: string, said: string): ProviderError {
  return new ProviderError(`${name} refused the call: there is no credit left${said}.`, {
    status: 402,
    advice: ADVICE[402] ?? '',
  });
}

/** The error of a provider whose rules forbid the content. */
export function contentRefused(
  name: string,
  { status, said }: { readonly status: number; readonly said: string },
): ProviderError {
  return new ProviderError(`${name} refused this content${said}.`, {
    code: 'content_refused',
    status,
    advice: 'Reword the text, or use another model for it.',
  });
}

/** The message of the provider or the system, on one line and without the key. */
function quoted(text: string, { apiKey }: Pick<ProviderCall, 'apiKey'>): string {
  const hidden = apiKey === '' ? text : text.replaceAll(apiKey, '…');
  const clean = onOneLine(hidden.replace(/\b(?:Bearer\s+\S+|sk-\S+)/gi, '…')).slice(0, 200);
  return clean === '' ? '' : `: ${clean.replace(/[.!]+$/, '')}`;
}

/** The innermost message, which says what happened, such as `connect ECONNREFUSED`. */
function lastMessage(error: unknown): string {
  return chainOf(error).findLast((cause) => cause instanceof Error && cause.message !== '')?.message ?? '';
}

function chainOf(error: unknown): NodeJS.ErrnoException[] {
  const chain: Error[] = [];
  for (let cause = error; cause instanceof Error && chain.length < 8; cause = firstCauseOf(cause)) {
    chain.push(cause);
  }
  return chain;
}

/** A host with several addresses fails with an error for each of them. */
function firstCauseOf(error: Error): unknown {
  return error.cause ?? (error instanceof AggregateError ? error.errors[0] : undefined);
}
