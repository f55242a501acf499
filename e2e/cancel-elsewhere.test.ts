import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { stopGeneration } from '../src/pipeline/edits/stopping.ts';
import { createSimulator } from '../src/simulator/simulator.ts';
import { openPostgres } from '../src/store/database.ts';
import { attempts, generations } from '../src/store/schema.ts';
import { killableWorker, startKillable } from '../src/testing/processes/killable-process.ts';
import { startPostgres } from '../src/testing/processes/postgres.ts';

test('what is cancelled in one process ends the calls in flight of another', async () => {
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-cancel-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const simulator = await createSimulator({ behaviour: { faults: [{ fault: 'hang', kind: 'speech' }] } });
  onTestFinished(() => simulator.close());
  const worker = startKillable([await killableWorker(), folder, simulator.baseUrl, server.url]);
  onTestFinished(async () => {
    await worker.kill();
  });
  await expect.poll(() => simulator.charges().kinds.speech.calls).toBe(3);

  // Another process on the worker's database, which makes nothing itself.
  const database = await openPostgres(server.url);
  onTestFinished(() => database.close());
  const [generation] = await database.ledger.select().from(generations);
  await stopGeneration(database.ledger, generation?.id ?? '');

  const hanging = async () => {
    const rows = await database.ledger.select().from(attempts);
    return rows.filter(({ engine }) => engine.startsWith('openai:tts-1')).map(({ state }) => state);
  };
  await expect.poll(hanging).toEqual(['uncertain', 'uncertain', 'uncertain']);
  expect(simulator.charges().kinds.speech.calls).toBe(3);
});
