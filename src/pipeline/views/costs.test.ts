import { afterEach, expect, test } from 'vitest';
import { seededRandom } from '../../core/seeded-random.ts';
import { assets, attempts, generations } from '../../store/schema.ts';
import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { costsAsCsv, costsIn } from './costs.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

const database = embeddedDatabase();
afterEach(async () => {
  for (const table of [attempts, assets, generations]) await database().ledger.delete(table);
});

type Call = Partial<typeof attempts.$inferInsert> & { readonly kind?: 'script' | 'speech' | 'picture' };

/** Records calls, each for an asset of its own. */
async function record(calls: readonly Call[]): Promise<void> {
  const rows = calls.map(({ kind = 'speech', ...call }, index) => ({
    asset: { key: `asset ${index}`, kind, request: {} },
    attempt: {
      assetKey: `asset ${index}`,
      number: 1,
      engine: 'openai:tts-1',
      worker: 'test',
      state: 'settled' as const,
      payer: 'film',
      startedAt: new Date('2026-11-10T12:00:00Z'),
      ...call,
    },
  }));
  await database()
    .ledger.insert(assets)
    .values(rows.map(({ asset }) => asset));
  await database()
    .ledger.insert(attempts)
    .values(rows.map(({ attempt }) => attempt));
}

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };

test('costs are summed by day of UTC, model and film; uncertain and unpriced calls are apart from spent', async () => {
  await record([
    { costUsd: 1, startedAt: new Date('2026-10-31T23:59:59.999Z') },
    { costUsd: 0.25, startedAt: new Date('2026-11-01T00:00:00Z') },
    { costUsd: 0.5, kind: 'picture', engine: 'openai:gpt-image-1', state: 'uncertain' },
    { costUsd: 0.125, kind: 'picture', engine: 'openai:gpt-image-1', state: 'sent', payer: 'other' },
    { costUsd: null, startedAt: new Date('2026-11-30T23:59:59.999Z') },
    { costUsd: 0, state: 'failed' },
    { costUsd: 2, startedAt: new Date('2026-12-01T00:00:00Z') },
  ]);
  const costs = await costsIn(database().ledger, NOVEMBER);
  const nothing = { spentUsd: 0, uncertainUsd: 0, inFlightUsd: 0, unpricedCalls: 0 };
  expect(costs).toEqual({
    ...NOVEMBER,
    total: { calls: 4, spentUsd: 0.25, uncertainUsd: 0.5, inFlightUsd: 0.125, unpricedCalls: 1 },
    days: [
      { ...nothing, day: '2026-11-01', calls: 1, spentUsd: 0.25 },
      { ...nothing, day: '2026-11-10', calls: 2, uncertainUsd: 0.5, inFlightUsd: 0.125 },
      { ...nothing, day: '2026-11-30', calls: 1, unpricedCalls: 1 },
    ],
    models: [
      {
        ...nothing,
        model: 'openai:gpt-image-1',
        work: 'picture',
        calls: 2,
        uncertainUsd: 0.5,
        inFlightUsd: 0.125,
      },
      { ...nothing, model: 'openai:tts-1', work: 'speech', calls: 2, spentUsd: 0.25, unpricedCalls: 1 },
    ],
    films: [
      {
        ...nothing,
        generationId: 'film',
        title: null,
        calls: 3,
        spentUsd: 0.25,
        uncertainUsd: 0.5,
        unpricedCalls: 1,
      },
      { ...nothing, generationId: 'other', title: null, calls: 1, inFlightUsd: 0.125 },
    ],
    filmCount: 2,
  });
});

test('a thousand calls add up to the cent, by every division', async () => {
  const random = seededRandom(7);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
  const calls = Array.from({ length: 1000 }, () => ({
    costUsd: Math.round(random() * 100_000) / 1_000_000,
    state: pick(['settled', 'uncertain', 'sent'] as const),
    engine: pick(['openai:tts-1', 'openai:tts-1-hd', 'fal:flux']),
    payer: pick(['one', 'two', 'three']),
    startedAt: new Date(Date.UTC(2026, 10, 1) + Math.floor(random() * 30 * DAY_MS)),
  }));
  await record(calls);
  const sum = (state: string) =>
    calls.reduce((total, call) => total + (call.state === state ? Math.round(call.costUsd * 1e6) : 0), 0) /
    1e6;
  const { total, days, models, films } = await costsIn(database().ledger, NOVEMBER);
  for (const parts of [[total], days, models, films]) {
    const of = (name: 'spentUsd' | 'uncertainUsd' | 'inFlightUsd') =>
      parts.reduce((all, part) => all + part[name], 0);
    expect(of('spentUsd')).toBeCloseTo(sum('settled'), 6);
    expect(of('uncertainUsd')).toBeCloseTo(sum('uncertain'), 6);
    expect(of('inFlightUsd')).toBeCloseTo(sum('sent'), 6);
  }
  const lines = (await costsAsCsv(database().ledger, NOVEMBER)).trim().split('\r\n').slice(1);
  const spent = lines.reduce((all, line) => all + Math.round(Number(line.split(',')[7]) * 1e6), 0) / 1e6;
  expect(spent).toBeCloseTo(sum('settled'), 4);
});

test('the CSV file quotes titles, and no title becomes a formula', async () => {
  const film = { title: '=HYPERLINK("x"), a film', source: { kind: 'url', url: '' }, settings: {} } as const;
  await database()
    .ledger.insert(generations)
    .values({ id: 'film', ...film } as never);
  await record([{ costUsd: 0.0000125 }]);
  expect(await costsAsCsv(database().ledger, NOVEMBER)).toBe(
    'day,provider,model,work,film_id,film_title,calls,spent_usd,uncertain_usd,in_flight_usd,unpriced_calls\r\n' +
      `2026-11-10,openai,openai:tts-1,speech,film,"'=HYPERLINK(""x""), a film",1,0.000013,0.000000,0.000000,0\r\n`,
  );
});

test('a period is at most a year, and ends after it begins', async () => {
  const read = (from: string, to: string) => costsIn(database().ledger, { from, to });
  await expect(read('2026-11-02', '2026-11-01')).rejects.toMatchObject({ code: 'invalid_option' });
  await expect(read('2025-01-01', '2026-11-01')).rejects.toMatchObject({ code: 'invalid_option' });
  expect(await read('2026-11-01', '2026-11-01')).toMatchObject({ total: { calls: 0 }, days: [] });
  const month = await costsIn(database().ledger, { to: '2026-11-30' });
  expect(month).toMatchObject({ from: '2026-11-01', to: '2026-11-30' });
});

test('a deleted film still counts years later, without its words and its title', async () => {
  const it = await PipelineUnderTest.start(database(), { speech: () => 0.01 });
  const id = await it.create(documentOf('secret words', 2));
  await it.phase(id, 'script');
  await it.phase(id, 'audio');
  await it.erase(id);
  for (const days of [0, 1.1, 2.2, 1000, 1001.1, 1002.2]) {
    await it.freeUnusedAt(Date.now() + days * DAY_MS);
  }
  const { total, films } = await it.pipeline.costs({});
  expect(total).toMatchObject({ calls: 2, spentUsd: 0.02 });
  expect(films).toMatchObject([{ generationId: id, title: null }]);
  const { rows } = await database().pool.query('select json_agg(a)::text as kept from scenecast.assets a');
  expect(rows[0].kept).not.toContain('secret');
  await it.stop();
});
