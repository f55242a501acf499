import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas } from '@napi-rs/canvas';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Credit } from '../../core/model.ts';
import type { Illustrator } from '../../pictures/index.ts';
import { assets } from '../../store/schema.ts';
import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { modelsOf } from '../../testing/fakes/quick-stages.ts';

const database = embeddedDatabase();
let it: PipelineUnderTest;
/** Whom to name for each picture that is drawn. */
let credit: Credit | undefined;
beforeAll(async () => {
  it = await PipelineUnderTest.start(database());
  it.stages = (quick) => {
    const themed: Illustrator = {
      ...quick.cardIllustrator,
      styles: ['auto', 'bold', 'paper'].map((id) => ({ id, name: id, description: id })),
      async illustrate(request) {
        const drawn = await quick.cardIllustrator.illustrate(request);
        if (drawn.kind !== 'flat' || credit === undefined) return drawn;
        const lines = request.card?.kind === 'closing' ? request.card.lines : undefined;
        return { ...drawn, credit, ...(lines && { description: lines.join() }) };
      },
    };
    const { script, speech } = quick.models;
    const engines = { writer: script.find(), speechEngine: speech.find(), illustrator: themed };
    return { ...quick, cardIllustrator: themed, models: modelsOf(engines) };
  };
  await it.restart();
});
beforeEach(() => {
  it.reset();
  credit = undefined;
});
afterAll(async () => {
  await it.stop();
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
  const [drawn, ...others] = it.pictureRequests.filter(({ logo }) => logo !== undefined);
  expect([drawn?.card?.kind, others]).toEqual(['closing', []]);
  expect(Buffer.from(drawn?.logo?.bytes ?? [])).toEqual(png);
  expect(await it.database.ledger.select().from(assets).where(eq(assets.hash, hash))).toHaveLength(1);
});

test('a logo that cannot be read is refused, and nothing is made', async () => {
  const png = createCanvas(200, 200).toBuffer('image/png');
  for (const bytes of [Buffer.from('no picture'), png.subarray(0, 60)]) {
    const asked = it.create(documentOf('refused', 1), { brand: { logo: bytes.toString('base64') } });
    await expect(asked).rejects.toMatchObject({ code: 'picture_unreadable' });
  }
});

const fontFile = readFileSync(
  createRequire(import.meta.url).resolve(
    '@expo-google-fonts/patrick-hand/400Regular/PatrickHand_400Regular.ttf',
  ),
);
const font = fontFile.toString('base64');
const fontHash = createHash('sha256').update(fontFile).digest('hex');

test('its fonts set all type of the film, and belong to it', async () => {
  const id = await it.create(documentOf('lettered', 1), {
    style: 'bold/abyss',
    brand: { fonts: { headings: font } },
  });
  const view = await it.phases(id);
  expect(view.brand?.fonts).toMatchObject({
    headings: {
      asset: { hash: fontHash, mediaType: 'font/ttf' },
      characters: expect.stringMatching(/^[0-9a-f]/),
    },
  });
  const drawn = it.pictureRequests.map(({ fonts }) => [fonts?.headings?.hash, fonts?.text?.hash]);
  expect(new Set(drawn.map(String))).toEqual(new Set([String([fontHash, undefined])]));
  expect(Buffer.from(it.pictureRequests[0]?.fonts?.headings?.bytes ?? [])).toEqual(fontFile);
  const rows = await it.database.ledger.select().from(assets).where(eq(assets.hash, fontHash));
  expect(rows.map(({ extension }) => extension)).toEqual(['ttf']);
});

test('fonts can be changed and removed, and a film is then drawn and captioned anew', async () => {
  const id = await it.create(documentOf('relettered', 1), { style: 'bold/abyss' });
  const before = await it.phases(id);
  const changed = await it.pipeline.update(id, { brand: { fonts: { text: font } } });
  expect(changed.brand?.fonts?.text?.asset.hash).toBe(fontHash);
  expect(before.scenes[0]?.segment.status).toBe('ready');
  expect(changed.scenes[0]?.segment.status).not.toBe('ready');
  await it.phases(id);
  expect(it.pictureRequests.at(-1)?.fonts?.text?.hash).toBe(fontHash);
  const back = await it.pipeline.update(id, { brand: { fonts: { text: null } } });
  expect(back.brand?.fonts).toBeUndefined();
  const again = await it.pipeline.update(id, { brand: { fonts: { text: { hash: fontHash } } } });
  expect(again.brand?.fonts?.text?.asset.hash).toBe(fontHash);
});

test('a font that lacks letters of the film is named in a warning, as long as the film has it', async () => {
  const greek = documentOf('λόγος', 1);
  const id = await it.create(greek, { brand: { fonts: { text: font } } });
  const view = await it.phases(id);
  expect(view.warnings).toContainEqual(
    expect.stringMatching(/^The font for text lacks letters of words: .*λόγος/),
  );
  const without = await it.pipeline.update(id, { brand: { fonts: { text: null } } });
  expect(without.warnings.join()).not.toContain('font for text');
});

test('what is no font is refused, and nothing is made or kept', async () => {
  const before = await it.keptFiles();
  const brandOf = (bytes: Buffer) => ({ fonts: { text: bytes.toString('base64') } });
  for (const bytes of [Buffer.from('no font'), fontFile.subarray(0, 9_000)]) {
    const asked = it.create(documentOf('unlettered', 1), { brand: brandOf(bytes) });
    await expect(asked).rejects.toMatchObject({ code: 'font_unreadable' });
  }
  const other = Buffer.concat([fontFile, Buffer.from('other')]).toString('base64');
  const half = it.create(documentOf('unlettered', 1), {
    brand: { fonts: { headings: other, text: Buffer.from('no font').toString('base64') } },
  });
  await expect(half).rejects.toMatchObject({ code: 'font_unreadable' });
  expect(await it.keptFiles()).toEqual(before);
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

const textOf = async (id: string, name: 'credits.txt' | 'manifest.json') =>
  Buffer.concat(await (await it.pipeline.file(id, name)).open().toArray()).toString();

test('a film names the authors of the pictures it shows, once each, in its manifest and in a file', async () => {
  credit = {
    title: 'Lighthouse',
    author: 'Ada Holm',
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    sourceUrl: 'https://stock.example/1',
  };
  const id = await it.create(documentOf('credited', 2));
  await it.phases(id);
  expect(await textOf(id, 'credits.txt')).toBe(
    '“Lighthouse” by Ada Holm, https://stock.example/1 (CC BY 4.0, https://creativecommons.org/licenses/by/4.0/)\n',
  );
  const [scene] = JSON.parse(await textOf(id, 'manifest.json')).scenes;
  expect(scene.shots[0].picture).toMatchObject({ licence: 'CC BY 4.0', credit });
});

test('an end card names those whose pictures are shown, once all pictures are made', async () => {
  credit = { author: 'Ada Holm', licence: 'CC BY 4.0', sourceUrl: 'https://stock.example/1' };
  const endCard = { title: 'Thank you', credits: true } as const;
  const id = await it.create(documentOf('named', 2), { style: 'bold/abyss', brand: { endCard } });
  const view = await it.phases(id);
  expect(view.status).toBe('complete');
  const named = it.pictureRequests.filter(({ card }) => card?.kind === 'closing' && card.lines !== undefined);
  expect(named.map(({ card }) => card)).toEqual([
    { kind: 'closing', ...endCard, lines: ['CC BY 4.0: Ada Holm'] },
  ]);
  expect(it.pictureRequests.at(-1)?.card).toEqual(named[0]?.card);
  const { scenes } = JSON.parse(await textOf(id, 'manifest.json'));
  expect(scenes.at(-1).shots.at(-1).picture.description).toBe('CC BY 4.0: Ada Holm');
});

test('without anybody to name, the end card is drawn once', async () => {
  const endCard = { title: 'Thank you', credits: true } as const;
  const id = await it.create(documentOf('unnamed', 1), { style: 'bold/abyss', brand: { endCard } });
  expect((await it.phases(id)).status).toBe('complete');
  expect(it.pictureRequests.filter(({ card }) => card?.kind === 'closing')).toHaveLength(1);
});

test('a film whose pictures need no credit has no file of credits, and says so', async () => {
  const id = await it.create(documentOf('uncredited', 1));
  await it.phases(id);
  await expect(it.pipeline.file(id, 'credits.txt')).rejects.toMatchObject({
    code: 'asset_not_found',
    advice: 'None of its pictures needs a credit.',
  });
});
