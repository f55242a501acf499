import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { assets, attempts, openEmbeddedDatabase } from '../store/index.ts';
import { runCommand } from './testing/command-line.ts';

const folder = await mkdtemp(join(tmpdir(), 'scenecast-cost-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const NOVEMBER = ['--from', '2026-11-01', '--to', '2026-11-30'];
const cost = (...args: readonly string[]) => runCommand(['cost', '--data', folder, ...args], { env: {} });

test('what was spent is told for people, for programs and as CSV, and an empty period as such', async () => {
  const database = await openEmbeddedDatabase(folder);
  await database.ledger.insert(assets).values({ key: 'key', kind: 'speech', request: {} });
  await database.ledger.insert(attempts).values({
    assetKey: 'key',
    number: 1,
    engine: 'openai:tts-1',
    worker: 'test',
    state: 'uncertain',
    payer: 'film',
    costUsd: 0.5,
    startedAt: new Date('2026-11-10T12:00:00Z'),
  });
  await database.close();

  const told = await cost(...NOVEMBER);
  expect(told).toMatchObject({ exitCode: 0, stderr: '' });
  expect(told.stdout).toContain('Costs from 2026-11-01 to 2026-11-30 (days of UTC):');
  expect(told.stdout).toMatch(/openai:tts-1 \(speech\) +\$0\.00 +\$0\.50 +\$0\.00 +1/);
  expect(told.stdout).toContain('(deleted) film');
  const json = await cost(...NOVEMBER, '--json');
  expect(JSON.parse(json.stdout)).toMatchObject({ total: { calls: 1, uncertainUsd: 0.5 } });
  const { stdout } = await cost(...NOVEMBER, '--csv');
  expect(stdout).toContain('2026-11-10,openai,openai:tts-1,speech,film,,1,0.000000,0.500000,0.000000,0\r\n');
  const before = await cost('--to', '2026-10-31');
  expect(before.stdout).toBe('Costs from 2026-10-02 to 2026-10-31 (days of UTC): none.\n');
});

test('an invalid day is refused, and a missing data folder is not created', async () => {
  const wrong = await cost('--from', 'yesterday');
  expect(wrong).toMatchObject({ exitCode: 2, stdout: '' });
  expect(wrong.stderr).toContain('--from and --to must be days');
  const missing = await runCommand(['cost', '--data', join(folder, 'missing')], { env: {} });
  expect(missing.stderr).toContain('There is no data folder');
});
