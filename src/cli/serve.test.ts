import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttpApi } from '../client/http/http-api.ts';
import { createSimulator, type Simulator } from '../simulator/simulator.ts';
import { documentOf } from '../testing/fakes/pipeline-under-test.ts';
import { type Running, startCommand } from './testing/command-line.ts';

const WAITING = 20;
/**
 * The server waits 5 s for calls. On the busiest machine its end takes less than this; without that limit, for ever.
 */
const MAX_STOP_MS = 240_000;

let folder: string;
let simulator: Simulator;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-serve-'));
  // A provider that accepts calls and never answers.
  simulator = await createSimulator({ behaviour: { faults: [{ kind: 'speech', fault: 'hang' }] } });
});
afterAll(async () => {
  await simulator.close();
  await rm(folder, { recursive: true, force: true });
});

function serve(): Running {
  return startCommand(['serve', '--port', '0', '--data', join(folder, 'data')], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      SCENECAST_TOKEN: '',
      OPENAI_API_KEY: 'any',
      OPENAI_BASE_URL: simulator.baseUrl,
    },
  });
}

/** As an operator's monitoring would see it. */
async function requestsInFlight(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^scenecast_http_requests_in_flight (\d+)$/m.exec(metrics)?.[1]);
}

test('SIGTERM ends the server in a minute at most although paid calls never answer, and answers every waiting request', async () => {
  const { child, ended } = serve();
  if (!child.stdout) throw new Error('it cannot be heard');
  const [url] = await once(createInterface(child.stdout), 'line');
  const generation = await createHttpApi({ baseUrl: url }).createGeneration({
    source: { text: documentOf('stopped', 6) },
    run: 'background',
    models: { speech: 'openai:tts-1' },
  });
  await expect.poll(() => simulator.charges().kinds.speech.charged).toBeGreaterThan(0);
  const path = `${url}/api/generations/${generation.id}`;
  const events = await fetch(`${path}/events`);
  const waiting = Array.from({ length: WAITING }, (_, index) =>
    fetch(`${path}/phases/${index % 2 === 0 ? 'audio' : 'finalize'}`, { method: 'POST' }),
  );
  await expect.poll(() => requestsInFlight(url)).toBeGreaterThanOrEqual(WAITING);

  child.kill('SIGTERM');
  const statuses = (await Promise.all(waiting)).map(({ status }) => status);
  expect(statuses).toEqual(Array(WAITING).fill(503));
  expect(await events.text()).toContain('event: snapshot');
  const outcome = await Promise.race([ended, sleep(MAX_STOP_MS, 'it still runs', { ref: false })]);
  expect(outcome).toMatchObject({ exitCode: 0 });
});
