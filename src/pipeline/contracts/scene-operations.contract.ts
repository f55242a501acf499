import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type {
  GenerationView,
  InsertSceneRequest,
  MergeSceneRequest,
  SceneView,
} from '../../protocol/index.ts';
import type { Database } from '../../store/database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import type { EditOptions } from '../pipeline.ts';

/** What the pipeline promises about splitting, merging and restoring scenes. */
export function describeSceneOperations(name: string, database: () => Database): void {
  describe(`scene operations on ${name}`, () => {
    let it: PipelineUnderTest;
    beforeAll(async () => {
      it = await PipelineUnderTest.start(database());
    });
    beforeEach(() => it.reset());
    afterAll(() => it.stop({ forget: true }));

    const finished = async (text: string) => {
      const id = await it.create(text);
      const view = await it.phases(id);
      it.reset();
      return { id, view };
    };
    const spokenOrDrawn = () => it.calls.filter((call) => /^(speech|picture)/.test(call));

    test('splitting keeps every picture, and only the halves are spoken anew', async () => {
      const { id, view } = await finished(documentOf('cut', 2));
      const { narration, shots } = sceneAt(view, 0);
      const split = await it.pipeline.splitScene(id, 'scene-1', { at: shots[1]?.narrationStart ?? 0 });
      expect(split.revision).toBe(view.revision + 1);
      expect(split.scenes.map((scene) => scene.narration)).toEqual([
        ...['cut 0 begins.', 'cut 0 goes on.', sceneAt(view, 1).narration],
      ]);
      const [first, second] = split.scenes;
      expect(first?.shots).toEqual(shots.slice(0, 1));
      expect(second?.shots).toMatchObject([{ visualPrompt: 'cut 0 goes on.', narrationStart: 0 }]);
      expect(second?.shots[0]?.picture).toEqual(shots[1]?.picture);
      await it.phases(id);
      expect(spokenOrDrawn().toSorted()).toEqual(['speech cut 0 begins.', 'speech cut 0 goes on.']);

      it.reset();
      const merged = await it.pipeline.mergeScene(id, 'scene-1');
      expect(sceneAt(merged, 0)).toMatchObject({ narration, audio: sceneAt(view, 0).audio });
      expect(sceneAt(merged, 0).shots.map(({ picture }) => picture)).toEqual(shots.map((s) => s.picture));
      expect(sceneAt(merged, 0).shots.map((shot) => shot.narrationStart)).toEqual([0, 14]);
      await it.phases(id);
      expect(spokenOrDrawn()).toEqual([]);
    });

    test('a picture that is seen across the cut goes on in both, and is one again when they are merged', async () => {
      const { id, view } = await finished(documentOf('across', 1));
      const before = sceneAt(view, 0);
      const split = await it.pipeline.splitScene(id, 'scene-1', { at: 'across 0'.length });
      const [first, second] = split.scenes;
      expect(first?.shots.map(({ picture }) => picture)).toEqual([before.shots[0]?.picture]);
      expect(second?.shots.map(({ picture }) => picture)).toEqual(before.shots.map((shot) => shot.picture));
      expect(second?.shots.map((shot) => shot.narrationStart)).toEqual([0, 8]);
      const { scenes } = await it.pipeline.mergeScene(id, 'scene-1');
      expect(scenes[0]?.shots.map((shot) => [shot.narrationStart, shot.picture])).toEqual(
        before.shots.map((shot) => [shot.narrationStart, shot.picture]),
      );
      expect((await it.phases(id)).video).toEqual(view.video);
      expect(it.calls).toEqual([]);
    });

    test('earlier takes of a picture go with it', async () => {
      const { id } = await finished(documentOf('moving', 1));
      await it.pipeline.regenerate(id, 'scene-1', { shots: ['shot-2'] });
      const { takes } = sceneAt(await it.phases(id), 0).shots[1] ?? {};
      const split = await it.pipeline.splitScene(id, 'scene-1', { at: 'moving 0 begins.'.length });
      expect(sceneAt(split, 1).shots[0]?.takes).toEqual(takes);
    });

    test('a scene cannot be split where one half would have no words, nor the last one merged', async () => {
      const { id, view } = await finished('Wide 🌍🌍 world. So.');
      for (const at of [20, 4_000, 6]) {
        const split = it.pipeline.splitScene(id, 'scene-1', { at });
        await expect(split).rejects.toMatchObject({ code: 'invalid_option' });
      }
      const merge = it.pipeline.mergeScene(id, 'scene-1');
      await expect(merge).rejects.toMatchObject({ code: 'scene_not_found' });
      expect((await it.get(id)).revision).toBe(view.revision);
    });

    test('what somebody else has changed meanwhile is neither cut nor joined', async () => {
      const { id, view } = await finished(documentOf('theirs', 3));
      const [first, second, third] = view.scenes.map(({ revision }) => ({ ifRevision: revision }));
      await it.pipeline.updateScene(id, 'scene-2', { narration: 'Said by them. And more.' });
      const refused = [
        () => it.pipeline.splitScene(id, 'scene-2', { at: 13 }, second),
        () => it.pipeline.mergeScene(id, 'scene-2', {}, second),
        () => it.pipeline.mergeScene(id, 'scene-1', seenNext('scene-2', second), first),
        // The next scene is another than the one the user saw.
        () => it.pipeline.mergeScene(id, 'scene-1', seenNext('scene-3', third), first),
      ];
      for (const change of refused) await expect(change()).rejects.toMatchObject({ code: 'edit_conflict' });
      const now = await it.get(id);
      expect(now.scenes).toHaveLength(3);
      const seen = { ifRevision: sceneAt(now, 1).revision };
      const halves = await it.pipeline.splitScene(id, 'scene-2', { at: 13 }, seen);
      const half = { ifRevision: sceneAt(halves, 1).revision };
      const next = seenNext(sceneAt(halves, 2).id, half);
      expect((await it.pipeline.mergeScene(id, 'scene-2', next, half)).scenes).toHaveLength(3);
    });

    test('with one idempotency key a scene is split once', async () => {
      const { id } = await finished(documentOf('keyed', 1));
      const split = () => it.pipeline.splitScene(id, 'scene-1', { at: 7 }, { idempotencyKey: 'k' });
      await Promise.all([split(), split()]);
      expect((await split()).scenes).toHaveLength(2);
    });

    test('a deleted scene that is brought back has its takes, and makes nothing anew', async () => {
      const { id } = await finished(documentOf('back', 3));
      await it.pipeline.regenerate(id, 'scene-2', {});
      await it.pipeline.regenerate(id, 'scene-2', {});
      const before = await it.phases(id);
      it.reset();
      await it.pipeline.deleteScene(id, 'scene-2');
      const view = await it.pipeline.insertScene(id, restored(sceneAt(before, 1), 'scene-1'));
      const { revision: _, ...scene } = sceneAt(view, 1);
      const { revision: __, ...deleted } = sceneAt(before, 1);
      expect(scene).toEqual(deleted);
      expect((await it.phases(id)).video).toEqual(before.video);
      expect(it.calls).toEqual([]);
      const twice = it.pipeline.insertScene(id, restored(sceneAt(before, 1), 'scene-1'));
      await expect(twice).rejects.toMatchObject({ code: 'scene_exists' });
    });

    test('an edit that is undone makes nothing, and its words are ready at once', async () => {
      const { id, view } = await finished(documentOf('undone', 2));
      const { narration, audio } = sceneAt(view, 0);
      await it.pipeline.updateScene(id, 'scene-1', { narration: 'Something else. So.' });
      const undone = await it.pipeline.updateScene(id, 'scene-1', { narration });
      expect(sceneAt(undone, 0).audio).toEqual(audio);
    });

    test('what another generation has made of the same words is ready at once', async () => {
      const { id, view } = await finished(documentOf('shared', 1));
      const added = await it.pipeline.insertScene(id, { narration: sceneAt(view, 0).narration });
      expect(sceneAt(added, 1).audio).toEqual(sceneAt(view, 0).audio);
      expect(it.calls).toEqual([]);
    });
  });
}

function seenNext(id: string, { ifRevision: revision = 0 }: EditOptions = {}): MergeSceneRequest {
  return { next: { id, revision } };
}

function sceneAt({ scenes }: GenerationView, index: number): SceneView {
  const scene = scenes[index];
  if (!scene) throw new Error(`there is no scene ${index}`);
  return scene;
}

/** The request that restores a deleted scene. */
function restored(scene: SceneView, afterSceneId: string): InsertSceneRequest {
  const { id, title, narration, audioTake } = scene;
  const shots = scene.shots.map(({ id, visualPrompt, narrationStart, card, take }) => ({
    ...{ id, visualPrompt },
    ...(narrationStart !== undefined && { narrationStart }),
    ...(card && { card }),
    ...(take !== undefined && { take }),
  }));
  return { afterSceneId, id, title, narration, shots, ...(audioTake !== undefined && { audioTake }) };
}
