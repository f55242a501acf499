import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { GenerationView, ItemView } from '../../protocol/index.ts';
import type { Database } from '../../store/database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { DOT_PNG } from '../../testing/fakes/quick-stages.ts';
import { readBundle, zipOf } from '../../testing/films/read-bundle.ts';

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/patrick-hand/400Regular/PatrickHand_400Regular.ttf',
);

/** What the pipeline promises about project archives that are imported. */
export function describeImports(name: string, database: () => Database): void {
  describe(`imports on ${name}`, () => {
    let it: PipelineUnderTest;
    beforeAll(async () => {
      it = await PipelineUnderTest.start(database(), { speech: () => 0.01 });
    });
    beforeEach(() => it.reset());
    afterAll(() => it.stop({ forget: true }));

    const archiveOf = async (id: string) => readBundle(await it.pipeline.bundle(id, 'archive.zip'));
    const importOf = (files: Record<string, Uint8Array>, idempotencyKey?: string) =>
      it.pipeline.importProject(zipOf(files), { idempotencyKey, signal: new AbortController().signal });
    const edited = (files: Record<string, Buffer>, edit: (storyboard: EditedStoryboard) => void) => {
      const storyboard = JSON.parse(String(files['storyboard.json']));
      edit(storyboard);
      return { ...files, 'storyboard.json': Buffer.from(JSON.stringify(storyboard)) };
    };

    test('an imported project has the scenes, takes and files of its film, and only its film is made', async () => {
      const upload = { name: 'notes.md', bytes: Buffer.from(documentOf('travelling', 2)) };
      const brand = { colour: '#c8102e', fonts: { text: (await readFile(FONT)).toString('base64') } };
      const wanted = { captionStyle: 'boxed', music: 'loud', brand } as const;
      const { generation } = await it.pipeline.create({ upload, options: wanted }, {});
      const { id } = generation;
      await it.phases(id);
      await it.pipeline.regenerate(id, 'scene-1', { audio: true });
      await it.pipeline.putPicture(id, 'scene-2', 'shot-1', DOT_PNG);
      await it.pipeline.updateScene(id, 'scene-2', { title: 'Another title' });
      await it.pipeline.update(id, { title: 'Brought along', tags: ['Sea', 'Old'] });
      const original = await it.phases(id);
      expect(original.cost.spentUsd).toBeGreaterThan(0);
      const files = await archiveOf(id);
      await it.erase(id);
      it.reset();

      const { generation: made, created } = await importOf(files);
      expect(created).toBe(true);
      expect(made.id).not.toBe(id);
      const view = await it.until(made.id, ({ status }) => status === 'complete');
      expect(stateOf(view)).toEqual(stateOf(original));
      expect(view.cost).toMatchObject({ spentUsd: 0, estimateUsd: 0 });
      const works = new Set(it.calls.map((call) => call.split(' ')[0]));
      expect([...works].sort()).toEqual(['film', 'segment']);
      expect(manifestFacts(await manifestOf(view.id))).toEqual(
        manifestFacts(JSON.parse(String(files['film/manifest.json']))),
      );

      const again = await archiveOf(view.id);
      expect(Object.keys(again)).toEqual(Object.keys(files));
      const parts = Object.keys(files).filter((file) =>
        /^(document|narration|pictures|takes|fonts)/.test(file),
      );
      for (const file of parts) expect(again[file], file).toEqual(files[file]);
    });

    const manifestOf = async (id: string) => {
      const file = await it.pipeline.file(id, 'manifest.json');
      return JSON.parse(Buffer.concat(await file.open().toArray()).toString());
    };

    test('a project without a film is a storyboard that waits until something is asked for', async () => {
      const id = await it.create(documentOf('half made', 2));
      await it.phase(id, 'script');
      await it.phase(id, 'audio');
      const { generation } = await importOf(await archiveOf(id));
      it.reset();
      expect(generation).toMatchObject({ status: 'storyboard', video: { status: 'pending' } });
      expect(generation.scenes.map(({ audio }) => audio.status)).toEqual(['ready', 'ready']);
      await it.phase(generation.id, 'images', { startIndex: 0, endIndex: 1 });
      expect((await it.get(generation.id)).status).toBe('generating');
      expect((await it.phases(generation.id)).status).toBe('complete');
      expect(it.calls.filter((call) => call.startsWith('speech'))).toEqual([]);
    });

    test('earlier takes can be chosen, other words are spoken anew, and free pictures follow the frame', async () => {
      const id = await it.create(documentOf('going on', 2));
      await it.phases(id);
      await it.pipeline.regenerate(id, 'scene-1', { audio: true });
      await it.phases(id);
      const { generation } = await importOf(await archiveOf(id));
      const made = await it.until(generation.id, ({ status }) => status === 'complete');
      it.reset();
      const [first] = made.scenes[0]?.audioTakes ?? [];
      const chosen = await it.pipeline.updateScene(made.id, 'scene-1', { audioTake: first?.id ?? '' });
      expect(chosen.scenes[0]).toMatchObject({ audioTake: first?.id, audio: { status: 'ready' } });
      await it.pipeline.updateScene(made.id, 'scene-2', { narration: 'Other words.' });
      await it.pipeline.update(made.id, { format: 'square' });
      const view = await it.phases(made.id);
      expect(view).toMatchObject({ status: 'complete', format: 'square' });
      expect(it.calls.filter((call) => call.startsWith('speech'))).toEqual(['speech Other words.']);
      expect(it.calls.filter((call) => call.startsWith('picture'))).toHaveLength(4);
    });

    test('what was paid for elsewhere stays, whatever its model costs here', async () => {
      const id = await it.create(documentOf('paid', 1));
      await it.phases(id);
      const files = edited(await archiveOf(id), ({ settings, scenes: [scene] }) => {
        Object.assign(settings.models, { speech: 'elsewhere:voice', picture: 'elsewhere:painter' });
        scene.audio.asset.engine = 'elsewhere:voice';
        for (const { picture } of scene.shots) picture.asset.engine = 'elsewhere:painter';
      });
      it.reset();
      const { generation: made } = await importOf(files);
      const view = await it.until(made.id, ({ status }) => status === 'complete');
      const reshaped = await it.pipeline.update(view.id, { format: 'portrait' });
      expect(reshaped.scenes[0]?.shots[0]?.picture.status).toBe('ready');
      expect(await manifestOf(view.id)).toMatchObject({
        scenes: [
          {
            speech: { engine: 'elsewhere:voice' },
            shots: [{ picture: { engine: 'elsewhere:painter' } }, {}],
          },
        ],
      });
      expect(it.calls.filter((call) => !/^(segment|film)/.test(call))).toEqual([]);
    });

    test('a project without a film, or with parts missing, waits until it is asked to go on', async () => {
      const id = await it.create(documentOf('unfinished', 2));
      await it.phase(id, 'script');
      await it.phase(id, 'audio', { startIndex: 0, endIndex: 1 });
      const files = await archiveOf(id);
      it.reset();
      const { generation: made } = await importOf(files);
      expect(made.scenes.map(({ audio }) => audio.status)).toEqual(['ready', 'pending']);
      expect(made.scenes[0]?.shots[0]?.picture.status).toBe('pending');
      expect(it.calls).toEqual([]);
      expect(await it.phases(made.id)).toMatchObject({ status: 'complete' });
    });

    test('the same key imports an archive once, and is refused for another archive', async () => {
      const id = await it.create(documentOf('once', 1));
      await it.phases(id);
      const files = await archiveOf(id);
      const [first, second] = await Promise.all([importOf(files, 'key-1'), importOf(files, 'key-1')]);
      expect(second.generation.id).toBe(first.generation.id);
      expect([first.created, second.created].sort()).toEqual([false, true]);
      const other = edited(files, (storyboard) => {
        storyboard.title = 'Other';
      });
      await expect(importOf(other, 'key-1')).rejects.toMatchObject({ code: 'idempotency_key_reused' });
      const [third] = await Promise.all([importOf(files), importOf(files)]);
      expect(third.generation.id).not.toBe(first.generation.id);
    });

    test('an archive changes no part of another film, whatever takes it names', async () => {
      const id = await it.create(documentOf('mine', 1));
      const mine = await it.phases(id);
      const own = mine.scenes[0]?.audioTake ?? '';
      const file = edited(await archiveOf(await another(it)), ({ scenes: [scene] }) => {
        scene.audioTake = own;
      });
      const { generation } = await importOf(file);
      expect(generation.scenes[0]?.audioTake).not.toBe(own);
      expect((await it.get(id)).scenes[0]?.audio).toEqual(mine.scenes[0]?.audio);
    });
  });
}

/** What the tests change in a storyboard. */
interface EditedStoryboard {
  title: string;
  readonly settings: { readonly models: object };
  readonly scenes: [
    {
      audioTake: string;
      readonly audio: EditedItem;
      readonly shots: readonly { readonly picture: EditedItem }[];
    },
  ];
}

interface EditedItem {
  readonly asset: { engine: string };
}

async function another(it: PipelineUnderTest): Promise<string> {
  const id = await it.create(documentOf('theirs', 1));
  await it.phases(id);
  return id;
}

/** What an import has to bring along. */
function stateOf({ scenes, ...view }: GenerationView) {
  const { title, tags, language, status, settings, models, brand, captionStyle, music, mood, warnings } = {
    settings: undefined,
    ...view,
  };
  const hashOf = (item: ItemView) => (item.status === 'ready' ? item.asset.hash : item.status);
  const takesOf = (takes: GenerationView['scenes'][number]['audioTakes']) =>
    takes?.map(({ number, current, engine, selectable, item }) => [
      number,
      current,
      engine,
      selectable,
      hashOf(item),
    ]);
  return {
    ...{ title, tags, language, status, settings, models, brand, captionStyle, music, mood, warnings },
    scenes: scenes.map(({ id, title: sceneTitle, narration, durationMs, audio, audioTakes, shots }) => ({
      ...{ id, title: sceneTitle, narration, durationMs },
      audio: hashOf(audio),
      audioTakes: takesOf(audioTakes),
      shots: shots.map(({ id: shotId, visualPrompt, narrationStart, card, picture, takes }) => ({
        ...{ id: shotId, visualPrompt, narrationStart, card },
        picture: hashOf(picture),
        takes: takesOf(takes),
      })),
    })),
  };
}

interface ManifestPart {
  readonly engine: string;
  readonly licence: string;
  readonly sha256: string;
}

/** The manifest without keys, which name the assets of one server. */
function manifestFacts(manifest: {
  readonly title: string;
  readonly durationMs: number;
  readonly scenes: readonly {
    readonly speech: ManifestPart;
    readonly shots: readonly { picture: ManifestPart }[];
  }[];
}) {
  const partOf = ({ engine, licence, sha256 }: ManifestPart) => ({ engine, licence, sha256 });
  const { title, durationMs, scenes } = manifest;
  return {
    title,
    durationMs,
    scenes: scenes.map(({ speech, shots }) => [
      partOf(speech),
      ...shots.map(({ picture }) => partOf(picture)),
    ]),
  };
}
