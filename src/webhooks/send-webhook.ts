import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { parseRetryAfter } from '../core/retry-after.ts';
import { signatureHeaders } from './sign-webhook.ts';

/** Where to call, and how to prove that the call comes from here. */
export interface WebhookTarget {
  /** An http or https address. */
  readonly url: string;
  /** `whsec_` and the bytes in base64. */
  readonly secret: string;
  /** Also addresses of this machine and its private network. */
  readonly allowPrivateAddresses: boolean;
}

/** One message. Repeated calls have the same id, so that the receiver can tell them apart from new messages. */
export interface WebhookMessage {
  readonly id: string;
  readonly body: string;
}

/** How a call ended. A receiver that answers 410 wants no more calls about this message. */
export type WebhookOutcome =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly retryAfterMs: number | undefined };

/** Makes one call. It never retries, and never throws except when aborted. */
export type WebhookSender = (message: WebhookMessage, signal: AbortSignal) => Promise<WebhookOutcome>;

const TIME_LIMIT_MS = 15_000;
const GONE = 410;

/**
 * Creates a sender that signs each message and posts it. Every address is checked when its name is resolved: those of
 * this machine and of private networks are refused, unless the target allows them. Redirects are not followed.
 *
 * @param targetOf reads the current target; without one, messages are refused
 */
export function createWebhookSender(targetOf: () => WebhookTarget | undefined): WebhookSender {
  return async (message, signal) => {
    const target = targetOf();
    if (!target) return { kind: 'refused', reason: 'no webhook is set' };
    signal.throwIfAborted();
    try {
      return outcomeOf(await post(target, message, signal));
    } catch (error) {
      signal.throwIfAborted();
      const { message: said, code } = error as NodeJS.ErrnoException;
      if (/is not allowed/.test(said)) return { kind: 'refused', reason: 'the address is not public' };
      return { kind: 'failed', reason: code ?? said, retryAfterMs: undefined };
    }
  };
}

interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
}

function post(target: WebhookTarget, { id, body }: WebhookMessage, signal: AbortSignal): Promise<Answer> {
  const { url, secret, allowPrivateAddresses } = target;
  const filter = {
    allowPrivateIPAddress: allowPrivateAddresses,
    allowMetaIPAddress: allowPrivateAddresses,
  };
  const isSecure = url.startsWith('https:');
  const agent = isSecure ? new RequestFilteringHttpsAgent(filter) : new RequestFilteringHttpAgent(filter);
  const send = isSecure ? httpsRequest : httpRequest;
  const timestampSeconds = Math.floor(Date.now() / 1000);
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method: 'POST',
      agent,
      signal,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Scenecast-Webhook',
        ...signatureHeaders({ id, timestampSeconds, body }, secret),
      },
    });
    // Over all, not of silence alone: a receiver that drips would hold its place forever.
    const timer = setTimeout(() => request.destroy(new Error('no answer in time')), TIME_LIMIT_MS);
    request.on('response', (response) => {
      // Nothing in the body matters.
      response.destroy();
      resolve({
        status: response.statusCode ?? 0,
        retryAfter: response.headers['retry-after'] ?? null,
      });
    });
    request.on('error', reject);
    request.on('close', () => clearTimeout(timer));
    request.end(body);
  });
}

function outcomeOf({ status, retryAfter }: Answer): WebhookOutcome {
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  const reason = `status ${status}`;
  if (status === GONE) return { kind: 'refused', reason };
  return { kind: 'failed', reason, retryAfterMs: parseRetryAfter(retryAfter) };
}
