import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SpendingCaps } from '../../core/limits.ts';
import { assets, attempts } from '../../store/schema.ts';
import { sharedDatabase } from '../../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';

const PRICE_USD = 0.01;
const DAY_MS = 24 * 60 * 60 * 1000;

let it: PipelineUnderTest;
let price: number | null;
beforeEach(async () => {
  price = PRICE_USD;
  it = await PipelineUnderTest.start(await sharedDatabase(), { speech: () => price });
});
afterEach(async () => {
  await it.stop();
});

async function startWith(caps: SpendingCaps): Promise<void> {
  it.caps = caps;
  await it.restart();
}

/** How many paid calls were made, and how the others failed. */
async function speak(name: string, scenes: number) {
  it.reset();
  const id = await it.create(documentOf(name, scenes));
  await it.phase(id, 'script');
  const { failed } = await it.phase(id, 'audio');
  const made = it.calls.filter((call) => call.startsWith('speech')).length;
  return { id, made, codes: failed.map(({ code }) => code), failed };
}

test('a video costs no more than the operator lets one cost, and another video may cost as much', async () => {
  await startWith({ requestUsd: 2.5 * PRICE_USD });
  const first = await speak('first', 4);
  expect(first).toMatchObject({ made: 2, codes: ['spending_cap_reached', 'spending_cap_reached'] });
  expect(first.failed[0]).toMatchObject({
    retryable: false,
    advice: expect.stringContaining('raise the cap'),
  });
  expect(await speak('second', 2)).toMatchObject({ made: 2, codes: [] });
});

test.each(['dayUsd', 'monthUsd'] as const)(
  'all videos together cost no more than %s, deleted ones included, and time frees it',
  async (cap) => {
    await startWith({ [cap]: 3 * PRICE_USD });
    const first = await speak('one', 2);
    expect(first).toMatchObject({ made: 2, codes: [] });
    await it.erase(first.id);
    for (const days of [0, 1.1, 2.2, 3.3]) {
      await it.freeUnusedAt(Date.now() + days * DAY_MS);
    }
    const [kept] = await it.database.ledger.select().from(assets).where(sql`${assets.kind} = 'speech'`);
    expect(kept).toMatchObject({ hash: null, request: {}, detail: null });
    const second = await speak('two', 3);
    expect(second).toMatchObject({ made: 1, codes: ['spending_cap_reached', 'spending_cap_reached'] });
    await it.database.ledger.update(attempts).set({ startedAt: sql`now() - interval '40 days'` });
    await it.pipeline.run(second.id, 'background', { budgetUsd: null });
    await it.until(second.id, ({ status }) => status === 'complete');
    // An asset whose row kept only its cost is made again, with its full request.
    const again = await speak('one', 2);
    expect(again).toMatchObject({ codes: ['spending_cap_reached'] });
  },
);

test('what is uncertain counts, free work goes on, and an unknown price is refused', async () => {
  await startWith({ dayUsd: 1.5 * PRICE_USD });
  await speak('begun', 1);
  await it.database.ledger.update(attempts).set({ state: 'uncertain' }).where(sql`cost_usd > 0`);
  expect(await speak('more', 1)).toMatchObject({ made: 0, codes: ['spending_cap_reached'] });
  price = null;
  expect(await speak('unpriced', 1)).toMatchObject({ made: 0, codes: ['price_unknown'] });
  price = 0;
  expect(await speak('free', 1)).toMatchObject({ made: 1, codes: [] });
});
