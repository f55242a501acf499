import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ProviderError } from '../../core/errors.ts';
import { webhookCalls } from '../../store/schema.ts';
import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { createWebhookSender } from '../../webhooks/send-webhook.ts';
import { forgetWebhookCalls, requeueOrphanedCalls } from '../work/webhook-calls.ts';

const KEY = Buffer.from('thirty-two bytes of a secret, ok');
const DAY_MS = 24 * 60 * 60 * 1000;

/** What the receiver does with its next calls, before it accepts all: a status, or no answer. */
let faults: (number | 'hang-up')[];
let received: { readonly id: string; readonly isSigned: boolean; readonly body: Record<string, unknown> }[];
let receiver: Server;
const database = embeddedDatabase();
let it: PipelineUnderTest;
let isWanted: boolean;

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const id = String(request.headers['webhook-id']);
    const signed = `${id}.${request.headers['webhook-timestamp']}.${body}`;
    const signature = `v1,${createHmac('sha256', KEY).update(signed).digest('base64')}`;
    const isSigned = request.headers['webhook-signature'] === signature;
    received.push({ id, isSigned, body: JSON.parse(body) });
    const fault = faults.shift();
    if (fault === 'hang-up') response.destroy();
    else response.writeHead(fault ?? 204).end();
  });
  await once(receiver.listen(0, '127.0.0.1'), 'listening');
  it = await PipelineUnderTest.start(database(), { speech: () => 0.2 });
  const { port } = receiver.address() as AddressInfo;
  it.webhooks = {
    areWanted: () => isWanted,
    send: createWebhookSender(() => ({
      url: `http://127.0.0.1:${port}/hook`,
      secret: `whsec_${KEY.toString('base64')}`,
      allowPrivateAddresses: true,
    })),
    delaysMs: [1, 1, 1],
  };
  await it.restart();
});
beforeEach(async () => {
  faults = [];
  received = [];
  isWanted = true;
  it.reset();
  await it.database.ledger.delete(webhookCalls);
});
afterAll(async () => {
  await it.stop();
  receiver.closeAllConnections();
  receiver.close();
});

const calls = () => it.database.ledger.select().from(webhookCalls);
const state = async () => (await calls()).map((call) => call.state);

test('a film that is ready is told, once, in a signed call that is repeated until it arrives', async () => {
  faults = [500, 'hang-up'];
  const id = await it.create(documentOf('told', 2), { run: 'background' });
  const { title } = await it.until(id, ({ status }) => status === 'complete');
  await expect.poll(state).toEqual(['delivered']);
  expect(received).toHaveLength(3);
  expect(new Set(received.map((call) => call.id)).size).toBe(1);
  expect(received.every(({ isSigned }) => isSigned)).toBe(true);
  expect(received[2]?.body).toEqual({
    type: 'film.ready',
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    data: { generationId: id, title, status: 'complete' },
  });
  expect(await calls()).toMatchObject([{ attempts: 3, reason: null }]);
});

test('a film that needs a decision waits, one that lacks a part is partial, and one without a script failed', async () => {
  const typeOf = async (name: string, error: Error, kind: string) => {
    received = [];
    it.behave = (stage) => {
      if (stage === kind) throw error;
    };
    const id = await it.create(documentOf(name, 1), { run: 'background' });
    await it.until(id, ({ status }) => status === 'partial' || status === 'failed');
    await expect.poll(() => received.length).toBe(1);
    return received[0]?.body;
  };
  const lost = new ProviderError('No answer.', {});
  expect(await typeOf('lost', lost, 'speech')).toMatchObject({
    type: 'film.waiting',
    data: { status: 'partial', waitsFor: ['outcome_unknown'] },
  });
  const refused = new ProviderError('Refused.', { status: 400 });
  expect(await typeOf('refused', refused, 'speech')).toMatchObject({ type: 'film.partial' });
  expect(await typeOf('unwritten', refused, 'script')).toMatchObject({ type: 'film.failed' });
});

test('a receiver that never accepts is given up, and one that is gone is called once', async () => {
  faults = [500, 500, 500, 500, 500];
  const id = await it.create(documentOf('never', 1), { run: 'background' });
  await it.until(id, ({ status }) => status === 'complete');
  await expect.poll(state).toEqual(['given_up']);
  expect(received).toHaveLength(4);
  expect(await calls()).toMatchObject([{ attempts: 4, reason: 'status 500' }]);
  await it.database.ledger.delete(webhookCalls);
  [faults, received] = [[410], []];
  await it.create(documentOf('gone', 1), { run: 'background' });
  await expect.poll(state).toEqual(['given_up']);
  expect(received).toHaveLength(1);
});

test('a call survives its process, and the loss of the queues', async () => {
  if (!it.webhooks) throw new Error('there are no webhooks');
  const { webhooks } = it;
  it.webhooks = { ...webhooks, delaysMs: Array(100).fill(500) };
  await it.restart();
  // It accepts nothing before the restart, however long that takes.
  faults = Array(100).fill(503);
  const id = await it.create(documentOf('survivor', 1), { run: 'background' });
  await it.until(id, ({ status }) => status === 'complete');
  await expect.poll(() => received.length).toBeGreaterThan(0);
  await it.restart();
  faults = [];
  await expect.poll(state).toEqual(['delivered']);
  expect(new Set(received.map((call) => call.id)).size).toBe(1);

  await it.database.ledger.insert(webhookCalls).values({ id: 'msg_orphan', generationId: id, body: '{}' });
  await requeueOrphanedCalls(it.database.ledger);
  await requeueOrphanedCalls(it.database.ledger);
  await expect.poll(state).toEqual(['delivered', 'delivered']);
  expect(received.filter((call) => call.id === 'msg_orphan')).toHaveLength(1);
  it.webhooks = webhooks;
  await it.restart();
});

test('nobody is called where nobody wants it, and ended calls are forgotten after a month', async () => {
  isWanted = false;
  const id = await it.create(documentOf('quiet', 1), { run: 'background' });
  await it.until(id, ({ status }) => status === 'complete');
  expect(await calls()).toEqual([]);
  const ended = { generationId: id, body: '{}', state: 'delivered' } as const;
  await it.database.ledger.insert(webhookCalls).values({ id: 'msg_old', ...ended });
  await forgetWebhookCalls(it.database.ledger, Date.now() + 29 * DAY_MS);
  expect(await state()).toEqual(['delivered']);
  await forgetWebhookCalls(it.database.ledger, Date.now() + 31 * DAY_MS);
  expect(await state()).toEqual([]);
});
