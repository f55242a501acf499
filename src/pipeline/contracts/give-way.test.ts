import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test, vi } from 'vitest';
import { assets, scenes } from '../../store/schema.ts';
import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { GenerationReconciler } from '../advance/generation-reconciler.ts';

const database = embeddedDatabase();

test('an advance that gives way to a stop leaves nothing of what it wrote, and is made again', async () => {
  const advance = vi.spyOn(GenerationReconciler.prototype, 'advance');
  const it = await PipelineUnderTest.start(database());
  onTestFinished(() => it.stop());
  let givesWay = false;
  let turns = 0;
  it.webhooks = {
    // Asked once all of an advance is written but the generation's own row.
    areWanted() {
      turns++;
      const [reconciler] = advance.mock.contexts.slice(-1) as GenerationReconciler[];
      if (givesWay) reconciler?.giveWay(id);
      return false;
    },
    send: async () => ({ kind: 'refused', reason: 'no webhook is set' }),
  };
  await it.restart();
  const id = await it.create(documentOf('given way', 3));
  givesWay = true;
  await it.pipeline.run(id, 'background');
  const isScriptMade = async () =>
    (await database().ledger.select().from(assets).where(eq(assets.kind, 'script'))).map(
      ({ state }) => state,
    );
  await expect.poll(isScriptMade).toEqual(['settled']);
  const before = turns;
  await expect.poll(() => turns).toBeGreaterThan(before + 2);
  const rowsOf = () => database().ledger.select().from(scenes).where(eq(scenes.generationId, id));
  expect(await rowsOf()).toEqual([]);
  expect(it.calls).toEqual(['script Quick']);

  givesWay = false;
  await it.until(id, ({ status }) => status === 'complete');
  expect(await rowsOf()).toHaveLength(3);
  expect(new Set(it.calls).size).toBe(it.calls.length);
  expect(it.errors).toEqual([]);
});
