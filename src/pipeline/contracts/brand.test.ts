import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Illustrator } from '../../pictures/index.ts';
import { openEmbeddedDatabase } from '../../store/database.ts';
import { assets } from '../../store/schema.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { modelsOf } from '../../testing/fakes/quick-stages.ts';

let folder: string;
let it: PipelineUnderTest;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-brand-'));
  it = await PipelineUnderTest.start(await openEmbeddedDatabase(folder));
  it.stages = (quick) => {
    const themed: Illustrator = {
      ...quick.cardIllustrator,
      styles: ['auto', 'bold', 'paper'].map((id) => ({ id, name: id, description: id })),
    };
    const { script, speech } = quick.models;
    const engines = { writer: script.find(), speechEngine: speech.find(), illustrator: themed };
    return { ...quick, cardIllustrator: themed, models: modelsOf(engines) };
  };
  await it.restart();
});
beforeEach(() => it.reset());
afterAll(async () => {
  await it.stop();
  await it.database.close();
  await rm(folder, { recursive: true, force: true });
});

const brand = { colour: '#c8102e', endCard: { title: 'Thank you', lines: ['example.org'] } };

test('a brand colours all pictures and captions of a film, and says its last words', async () => {
  const id = await it.create(documentOf('branded', 2), { style: 'bold/abyss', brand });
  const view = await it.phases(id);
  expect(view).toMatchObject({ style: 'bold/abyss', look: 'bold/abyss/#c8102e', status: 'complete' });
  expect(new Set(it.pictureRequests.map(({ style }) => style))).toEqual(new Set(['bold/abyss/#c8102e']));
  expect(view.scenes.at(-1)?.shots.at(-1)?.card).toEqual({ kind: 'closing', ...brand.endCard });
  expect(view.scenes[0]?.shots.filter(({ card }) => card?.kind === 'closing')).toEqual([]);
});

test('its logo is on the title cards, is read from its own bytes, and belongs to the film', async () => {
  const png = createCanvas(4, 2).toBuffer('image/png');
  const hash = createHash('sha256').update(png).digest('hex');
  const logo = png.toString('base64');
  const id = await it.create(documentOf('marked', 2), { style: 'bold/abyss', brand: { ...brand, logo } });
  const view = await it.phases(id);
  const last = view.scenes.at(-1)?.shots.at(-1)?.card;
  expect(last).toMatchObject({ logo: { hash, mediaType: 'image/png', widthPx: 4, heightPx: 2 } });
  const [drawn, ...others] = it.pictureRequests.filter(({ image }) => image !== undefined);
  expect([drawn?.card?.kind, others]).toEqual(['closing', []]);
  expect(Buffer.from(drawn?.image?.bytes ?? [])).toEqual(png);
  expect(await it.database.ledger.select().from(assets).where(eq(assets.hash, hash))).toHaveLength(1);
});

test('a logo that cannot be read is refused, and nothing is made', async () => {
  const png = createCanvas(200, 200).toBuffer('image/png');
  for (const bytes of [Buffer.from('no picture'), png.subarray(0, 60)]) {
    const asked = it.create(documentOf('refused', 1), { brand: { logo: bytes.toString('base64') } });
    await expect(asked).rejects.toMatchObject({ code: 'picture_unreadable' });
  }
});

test('a copy in another style keeps the colour', async () => {
  const id = await it.create(documentOf('copied', 1), { style: 'bold/abyss', brand });
  await it.phases(id);
  const { generation } = await it.pipeline.copy(id, { style: 'paper/ink' });
  expect(generation.look).toBe('paper/ink/#c8102e');
});

test('a film without a brand has the pictures that it always had', async () => {
  const id = await it.create(documentOf('plain', 2), { style: 'bold/abyss' });
  const view = await it.phases(id);
  expect(view.look).toBe('bold/abyss');
  expect(new Set(it.pictureRequests.map(({ style }) => style))).toEqual(new Set(['bold/abyss']));
});
