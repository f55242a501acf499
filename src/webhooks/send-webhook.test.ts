import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { isWebhookSecret } from '../core/webhook.ts';
import { createWebhookSender, type WebhookTarget } from './send-webhook.ts';
import { signatureHeaders } from './sign-webhook.ts';

const BYTES = Buffer.from('thirty-two bytes of a secret, ok');
const SECRET = `whsec_${BYTES.toString('base64')}`;
const MESSAGE = { id: 'msg_1', body: '{"type":"film.ready"}' };
const NEVER = new AbortController().signal;

interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A receiver of webhooks that answers as told. */
async function receive(answer: (response: ServerResponse) => void) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ headers: request.headers, body });
    answer(response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return { url, received };
}

const send = (target: Partial<WebhookTarget>, signal = NEVER) =>
  createWebhookSender(() => ({ url: '', secret: SECRET, allowPrivateAddresses: true, ...target }))(
    MESSAGE,
    signal,
  );
const status =
  (code: number, headers = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(code, headers).end('body');

test('a message is signed as Standard Webhooks describes it', async () => {
  const { url, received } = await receive(status(204));
  expect(await send({ url })).toEqual({ kind: 'delivered' });
  const [{ headers, body } = { headers: {}, body: '' }] = received;
  expect(body).toBe(MESSAGE.body);
  expect(headers).toMatchObject({ 'webhook-id': 'msg_1', 'content-type': 'application/json' });
  const timestamp = String(headers['webhook-timestamp']);
  expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(10);
  const expected = createHmac('sha256', BYTES).update(`msg_1.${timestamp}.${body}`).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${expected}`);
});

test('the signature is that of the example of Standard Webhooks', () => {
  const headers = signatureHeaders(
    { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestampSeconds: 1614265330, body: '{"test": 2432232314}' },
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  );
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test.each([
  [500, {}, { kind: 'failed', reason: 'status 500', retryAfterMs: undefined }],
  [429, { 'retry-after': '7' }, { kind: 'failed', reason: 'status 429', retryAfterMs: 7000 }],
  [302, { location: 'http://127.0.0.1:1/' }, { kind: 'failed', reason: 'status 302' }],
  [410, {}, { kind: 'refused', reason: 'status 410' }],
])('an answer of %d is no delivery', async (code, headers, outcome) => {
  const { url, received } = await receive(status(code, headers));
  expect(await send({ url })).toMatchObject(outcome);
  expect(received).toHaveLength(1);
});

test('a receiver that hangs up, or is not there, is tried again later', async () => {
  const { url } = await receive((response) => response.destroy());
  expect(await send({ url })).toMatchObject({ kind: 'failed', reason: 'ECONNRESET' });
  expect(await send({ url: 'http://127.0.0.1:1/' })).toMatchObject({ kind: 'failed' });
});

test.each(['http://127.0.0.1:80/', 'http://localhost/', 'http://[::1]/', 'http://169.254.169.254/'])(
  '%s is not called, because it is not public',
  async (url) => {
    const refused = await send({ url, allowPrivateAddresses: false });
    expect(refused).toEqual({ kind: 'refused', reason: 'the address is not public' });
  },
);

test('a call ends when it is aborted', async () => {
  const { url } = await receive(() => {});
  const controller = new AbortController();
  const sent = send({ url }, controller.signal);
  controller.abort(new Error('stopped'));
  await expect(sent).rejects.toThrow('stopped');
});

test('a secret has a prefix and enough bytes', () => {
  expect(isWebhookSecret(SECRET)).toBe(true);
  for (const text of [
    '',
    'whsec_',
    'whsec_=A=',
    `whsec_${'A'.repeat(41)}`,
    `whsec_${Buffer.alloc(23).toString('base64')}`,
    SECRET.slice(6),
  ])
    expect(isWebhookSecret(text)).toBe(false);
});
