import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { encodeWav } from '../../core/wav.ts';
import type { ItemView, SceneView, TakeView } from '../../protocol/index.ts';
import type { Database } from '../../store/database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { DOT_PNG } from '../../testing/fakes/quick-stages.ts';

/** What the pipeline promises about earlier takes. */
export function describeTakes(name: string, database: () => Database): void {
  describe(`takes on ${name}`, () => {
    let it: PipelineUnderTest;
    beforeAll(async () => {
      it = await PipelineUnderTest.start(database());
    });
    beforeEach(() => it.reset());
    afterAll(() => it.stop({ forget: true }));

    /** A finished generation whose first scene has two takes of its speech and of its first picture. */
    const regenerated = async (text: string) => {
      const id = await it.create(text);
      const before = await it.phases(id);
      await it.pipeline.regenerate(id, 'scene-1', { audio: true, shots: ['shot-1'] });
      const after = await it.phases(id);
      it.reset();
      return { id, before, after, scene: sceneOne(after) };
    };

    test('a scene with one take of each part lists none', async () => {
      const id = await it.create(documentOf('single', 1));
      const { audioTakes, shots } = sceneOne(await it.phases(id));
      expect(audioTakes).toBeUndefined();
      expect(shots.map(({ takes }) => takes)).toEqual([undefined, undefined]);
    });

    test('regenerating keeps the earlier takes, and tells which stands', async () => {
      const { before, scene } = await regenerated(documentOf('kept', 1));
      expect(scene.audioTakes).toMatchObject([
        { number: 1, current: false, selectable: true, item: sceneOne(before).audio },
        { number: 2, current: true, selectable: true, item: scene.audio },
      ]);
      expect(scene.shots[0]?.takes).toMatchObject([
        { number: 1, current: false, item: sceneOne(before).shots[0]?.picture },
        { number: 2, current: true, item: scene.shots[0]?.picture },
      ]);
      expect(scene.shots[0]?.takes?.[0]?.item).toMatchObject({ asset: { previewUrl: expect.anything() } });
      expect(scene.shots[1]?.takes).toBeUndefined();
    });

    test('the timeline of a scene is that of the take that stands, and is not there before it', async () => {
      const id = await it.create(documentOf('timed', 1));
      await it.phase(id, 'script');
      const timeline = () => it.pipeline.timeline(id, 'scene-1');
      await expect(timeline()).rejects.toMatchObject({ code: 'not_ready', retryable: true });
      const { narration } = sceneOne(await it.phases(id));
      const first = await timeline();
      expect(first.words).toEqual([{ start: 0, end: narration.length, startMs: 10, endMs: 90 }]);
      await it.pipeline.regenerate(id, 'scene-1', { audio: true });
      await expect(timeline()).rejects.toMatchObject({ code: 'not_ready' });
      const { audioTake } = sceneOne(await it.phases(id));
      const second = await timeline();
      expect([first.audioTake === audioTake, second.audioTake === audioTake]).toEqual([false, true]);
      expect(second.seed).not.toBe(first.seed);
      await expect(it.pipeline.timeline(id, 'none')).rejects.toMatchObject({ code: 'scene_not_found' });
    });

    test('going back to earlier takes makes nothing anew, and the film is the earlier one again', async () => {
      const { id, before, after, scene } = await regenerated(documentOf('back', 2));
      const change = {
        audioTake: takeOf(scene.audioTakes, 1),
        shots: [{ id: 'shot-1', take: takeOf(scene.shots[0]?.takes, 1) }],
      };
      const chosen = sceneOne(await it.pipeline.updateScene(id, 'scene-1', change));
      expect(chosen.audio).toEqual(sceneOne(before).audio);
      expect(chosen.shots).toMatchObject([
        { picture: sceneOne(before).shots[0]?.picture },
        { picture: scene.shots[1]?.picture },
      ]);
      expect((await it.phases(id)).video).toEqual(before.video);
      const again = await it.pipeline.updateScene(id, 'scene-1', {
        audioTake: null,
        shots: [{ id: 'shot-1', take: null }],
      });
      expect(sceneOne(again).audio).toEqual(scene.audio);
      expect((await it.phases(id)).video).toEqual(after.video);
      expect(it.calls).toEqual([]);
    });

    test('a take that failed is listed and cannot be chosen', async () => {
      const id = await it.create(documentOf('fails', 1));
      await it.phases(id);
      it.behave = (kind) => {
        if (kind === 'speech') throw new Error('no voice today');
      };
      await it.pipeline.regenerate(id, 'scene-1', { audio: true });
      const { audioTakes } = sceneOne(await it.phases(id));
      expect(audioTakes).toMatchObject([
        { selectable: true, item: { status: 'ready' } },
        { current: true, selectable: false, item: { status: 'failed' } },
      ]);
      const choose = (number: number) =>
        it.pipeline.updateScene(id, 'scene-1', { audioTake: takeOf(audioTakes, number) });
      await expect(choose(2)).rejects.toMatchObject({ code: 'take_not_selectable' });
      expect(sceneOne(await choose(1)).audio.status).toBe('ready');
      expect((await it.phases(id)).status).toBe('complete');
    });

    test('a recording of other words cannot be chosen until the words are back', async () => {
      const { id, scene } = await regenerated(documentOf('words', 1));
      const first = takeOf(scene.audioTakes, 1);
      await it.pipeline.updateScene(id, 'scene-1', { audioTake: first });
      const edited = sceneOne(await it.pipeline.updateScene(id, 'scene-1', { narration: 'Other words.' }));
      expect(edited.audio.status).toBe('pending');
      expect(edited.audioTakes?.map(({ current, selectable }) => [current, selectable])).toEqual([
        [false, false],
        [false, false],
      ]);
      const stale = it.pipeline.updateScene(id, 'scene-1', { audioTake: first });
      await expect(stale).rejects.toMatchObject({ code: 'take_not_selectable' });
      const undone = await it.pipeline.updateScene(id, 'scene-1', { narration: scene.narration });
      expect(sceneOne(undone).audioTakes?.map(({ current }) => current)).toEqual([true, false]);
      await it.phases(id);
      expect(it.calls.filter((call) => call.startsWith('speech'))).toEqual([]);
    });

    test('a choice of a picture ends with the prompt that it was made for', async () => {
      const { id, scene } = await regenerated(documentOf('prompt', 1));
      const take = takeOf(scene.shots[0]?.takes, 1);
      const choose = async (shot: { visualPrompt?: string; take?: string }) =>
        sceneOne(await it.pipeline.updateScene(id, 'scene-1', { shots: [{ id: 'shot-1', ...shot }] }));
      await choose({ take });
      expect((await choose({ visualPrompt: 'A lake.' })).shots[0]?.picture.status).toBe('pending');
      expect((await choose({ take })).shots[0]?.picture).toMatchObject({ asset: { take: 1 } });
    });

    test('a card gives way to a prompt, and comes back without being made again', async () => {
      const id = await it.create(documentOf('card', 1));
      const before = await it.phases(id);
      const [shot] = sceneOne(before).shots;
      const card = { kind: 'quote', text: 'So it was.' } as const;
      const change = async (part: { visualPrompt?: string; card?: typeof card | null }) =>
        sceneOne(await it.pipeline.updateScene(id, 'scene-1', { shots: [{ id: 'shot-1', ...part }] }));
      expect((await change({ card })).shots[0]).toMatchObject({ card, picture: { status: 'pending' } });
      const quoted = sceneOne(await it.phases(id)).shots[0]?.picture;
      const seen = await change({ visualPrompt: 'A lake.', card: null });
      expect(seen.shots[0]?.card).toBeUndefined();
      expect(seen.shots[0]?.picture.status).toBe('pending');
      const undone = await change({ visualPrompt: shot?.visualPrompt ?? '', card });
      expect(undone.shots[0]).toMatchObject({ card, picture: quoted ?? {} });
    });

    test('regenerating after going back makes a take that was not there', async () => {
      const { id, scene } = await regenerated(documentOf('anew', 1));
      await it.pipeline.updateScene(id, 'scene-1', { audioTake: takeOf(scene.audioTakes, 1) });
      await it.pipeline.regenerate(id, 'scene-1', { audio: true });
      const { audioTakes } = sceneOne(await it.phases(id));
      expect(audioTakes?.map(({ current }) => current)).toEqual([false, false, true]);
      expect(it.calls).toContain(`speech ${scene.narration}`);
    });

    test('a picture of the user’s own is a take of its own, costs nothing, and can be left again', async () => {
      const id = await it.create(documentOf('own', 2));
      const before = await it.phases(id);
      it.reset();
      const put = () => it.pipeline.putPicture(id, 'scene-1', 'shot-1', DOT_PNG, { idempotencyKey: 'own' });
      const { shots } = sceneOne(await put());
      expect(shots[0]?.takes).toMatchObject([
        { number: 1, current: false },
        { number: 2, current: true, engine: 'own', item: { status: 'ready' } },
      ]);
      const view = await it.phases(id);
      expect(view.status).toBe('complete');
      expect(view.video).not.toEqual(before.video);
      expect(view.cost).toEqual(before.cost);
      expect(it.calls.some((call) => call.startsWith('picture'))).toBe(false);
      const { hash } = readyAsset(shots[0]?.picture);
      const preview = Buffer.concat(await (await it.pipeline.preview(hash)).open().toArray());
      expect([...preview.subarray(0, 2)]).toEqual([0xff, 0xd8]);
      const back = { shots: [{ id: 'shot-1', take: takeOf(shots[0]?.takes, 1) }] };
      await it.pipeline.updateScene(id, 'scene-1', back);
      expect((await it.phases(id)).video).toEqual(before.video);
      // A repeated request does not undo what came after the first.
      await put();
      expect((await it.get(id)).scenes[0]?.shots[0]?.takes?.[0]?.current).toBe(true);
    });

    test('a recording of the user’s own is a take of its own, until the words are others', async () => {
      const id = await it.create(documentOf('voice', 1));
      const before = await it.phases(id);
      const samples = Float32Array.from({ length: 48_000 }, (_, index) => Math.sin(index / 20) / 2);
      const wav = encodeWav({ sampleRateHz: 48_000, channels: [samples, samples] });
      const scene = sceneOne(await it.pipeline.putAudio(id, 'scene-1', wav));
      expect(scene.audioTakes).toMatchObject([
        { current: false, selectable: true },
        { current: true, selectable: true, engine: 'own', item: scene.audio },
      ]);
      const after = await it.phases(id);
      expect(after).toMatchObject({ status: 'complete', cost: before.cost });
      const manifest = await it.pipeline.file(id, 'manifest.json');
      const described = JSON.parse(Buffer.concat(await manifest.open().toArray()).toString());
      expect(described.scenes[0].speech).toMatchObject({ engine: 'own', licence: 'the user’s own' });
      const edited = await it.pipeline.updateScene(id, 'scene-1', { narration: 'Others. So.' });
      expect(sceneOne(edited).audio.status).toBe('pending');
      const silent = encodeWav({ sampleRateHz: 48_000, channels: [new Float32Array(48_000)] });
      for (const bytes of [new Uint8Array(), wav.subarray(0, 60), silent]) {
        const put = it.pipeline.putAudio(id, 'scene-1', bytes);
        await expect(put).rejects.toMatchObject({ code: 'recording_unreadable' });
      }
    });

    test('what is no picture is refused and changes nothing', async () => {
      const id = await it.create(documentOf('lies', 1));
      const before = await it.phases(id);
      const unreadable = [
        new Uint8Array(),
        Buffer.from('<svg onload="x"/>'),
        DOT_PNG.subarray(0, 40),
        bomb(),
      ];
      for (const bytes of unreadable) {
        const put = it.pipeline.putPicture(id, 'scene-1', 'shot-1', bytes);
        await expect(put).rejects.toMatchObject({ code: 'picture_unreadable' });
      }
      const missing = it.pipeline.putPicture(id, 'scene-1', 'shot-9', DOT_PNG);
      await expect(missing).rejects.toMatchObject({ code: 'shot_not_found' });
      expect(await it.get(id)).toEqual(before);
    });

    test('a take of another scene, or none, is refused and changes nothing', async () => {
      const { id, scene } = await regenerated(documentOf('refused', 2));
      const take = takeOf(scene.audioTakes, 1);
      for (const change of [{ audioTake: take }, { title: 'New', shots: [{ id: 'shot-1', take }] }]) {
        const refused = it.pipeline.updateScene(id, 'scene-2', change);
        await expect(refused).rejects.toMatchObject({ code: 'take_not_found' });
      }
      expect((await it.get(id)).scenes[1]?.title).toBe('Scene 2');
    });
  });
}

function sceneOne({ scenes }: { readonly scenes: readonly SceneView[] }): SceneView {
  const [scene] = scenes;
  if (!scene) throw new Error('there is no scene');
  return scene;
}

/** A PNG whose header claims more pixels than fit in memory. */
function bomb(): Uint8Array {
  const png = Buffer.from(DOT_PNG);
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  return png;
}

function readyAsset(item: ItemView | undefined) {
  if (item?.status !== 'ready') throw new Error('it is not ready');
  return item.asset;
}

function takeOf(takes: readonly TakeView[] | undefined, number: number): string {
  const take = takes?.find((each) => each.number === number);
  if (!take) throw new Error(`there is no take ${number}`);
  return take.id;
}
