import { createHmac } from 'node:crypto';
import { webhookKey } from '../core/webhook.ts';

/** A message as it is signed. */
export interface SignedMessage {
  readonly id: string;
  readonly timestampSeconds: number;
  readonly body: string;
}

/**
 * The headers of a message, as in Standard Webhooks (https://www.standardwebhooks.com): its id, the time, and an
 * HMAC-SHA256 of both and the body. The receiver rejects what is old or was changed.
 */
export function signatureHeaders(message: SignedMessage, secret: string): Record<string, string> {
  const { id, timestampSeconds, body } = message;
  const signature = createHmac('sha256', webhookKey(secret))
    .update(`${id}.${timestampSeconds}.${body}`)
    .digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestampSeconds),
    'webhook-signature': `v1,${signature}`,
  };
}
