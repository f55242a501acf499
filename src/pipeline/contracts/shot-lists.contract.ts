import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { GenerationView, SceneView, UpdateSceneRequest } from '../../protocol/index.ts';
import type { Database } from '../../store/database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import type { EditOptions } from '../pipeline.ts';

type ShotList = NonNullable<UpdateSceneRequest['shotList']>;

/** What the pipeline promises about adding, removing and moving the shots of a scene. */
export function describeShotLists(name: string, database: () => Database): void {
  describe(`the shots of a scene on ${name}`, () => {
    let it: PipelineUnderTest;
    beforeAll(async () => {
      it = await PipelineUnderTest.start(database());
    });
    beforeEach(() => it.reset());
    afterAll(() => it.stop({ forget: true }));

    /** A finished film of one scene with two shots, at 0 and 15. */
    const finished = async (text: string) => {
      const id = await it.create(documentOf(text, 1));
      const view = await it.phases(id);
      it.reset();
      return { id, view, scene: sceneOf(view) };
    };
    const arrange = (id: string, shotList: ShotList, options?: EditOptions) =>
      it.pipeline.updateScene(id, 'scene-1', { shotList }, options);
    const paid = () => it.calls.filter((call) => /^(speech|picture)/.test(call));

    test('a shot that is added is the only thing that is made', async () => {
      const { id, view, scene } = await finished('added');
      const [first = { id: '', narrationStart: 0 }, second = first] = listOf(scene);
      const at = scene.narration.indexOf('begins');
      const added = await arrange(id, [first, { visualPrompt: 'A lake.', narrationStart: at }, second]);
      expect(added.revision).toBe(view.revision + 1);
      const { shots, audio } = sceneOf(added);
      expect(audio).toEqual(scene.audio);
      expect(shots).toMatchObject([
        { id: 'shot-1', picture: scene.shots[0]?.picture },
        { visualPrompt: 'A lake.', narrationStart: at, picture: { status: 'pending' } },
        { id: 'shot-2', picture: scene.shots[1]?.picture },
      ]);
      await it.phases(id);
      expect(paid()).toEqual(['picture A lake.']);
    });

    test('a removed shot leaves its words to the one before, and comes back with its takes for nothing', async () => {
      const { id } = await finished('removed');
      await it.pipeline.regenerate(id, 'scene-1', { shots: ['shot-2'] });
      const before = await it.phases(id);
      const scene = sceneOf(before);
      it.reset();
      const left = await arrange(id, listOf(scene).slice(0, 1));
      expect(sceneOf(left).shots).toEqual(scene.shots.slice(0, 1));
      const back = await arrange(id, wholeListOf(scene));
      expect(sceneOf(back).shots).toEqual(scene.shots);
      expect((await it.phases(id)).video).toEqual(before.video);
      expect(it.calls).toEqual([]);
    });

    test('shots that change places keep their pictures, and nothing is drawn or spoken for it', async () => {
      const { id, view, scene } = await finished('moved');
      const [first, second] = scene.shots;
      const starts = listOf(scene).map(({ narrationStart }) => narrationStart);
      const moved = await arrange(id, [
        { id: 'shot-2', narrationStart: 0 },
        { id: 'shot-1', narrationStart: starts[1] ?? 0 },
      ]);
      expect(sceneOf(moved).shots).toEqual([
        { ...second, narrationStart: 0 },
        { ...first, narrationStart: starts[1] },
      ]);
      const film = (await it.phases(id)).video;
      expect(film.status).toBe('ready');
      expect(film).not.toEqual(view.video);
      expect(paid()).toEqual([]);
      await arrange(id, listOf(scene));
      expect((await it.phases(id)).video).toEqual(view.video);
    });

    test('words and shots can change at once: the list then counts in the new words', async () => {
      const { id, scene } = await finished('both');
      const shotList = [
        { id: 'shot-1', narrationStart: 0 },
        { id: 'shot-2', narrationStart: 4 },
      ];
      const { scenes } = await it.pipeline.updateScene(id, 'scene-1', {
        narration: 'New words, and many more.',
        shotList,
      });
      expect(scenes[0]?.shots.map(({ narrationStart }) => narrationStart)).toEqual([0, 4]);
      const restored = await it.pipeline.updateScene(id, 'scene-1', {
        narration: scene.narration,
        shotList: listOf(scene),
      });
      expect(sceneOf(restored).shots).toEqual(scene.shots);
    });

    test.each<[string, ShotList]>([
      ['does not begin at 0', [{ id: 'shot-1', narrationStart: 5 }]],
      ['is in no order', [start('shot-1', 0), start('shot-2', 18), { visualPrompt: 'x', narrationStart: 8 }]],
      ['starts within a word', [start('shot-1', 0), start('shot-2', 3)]],
      ['starts after the last word', [start('shot-1', 0), start('shot-2', 4_000)]],
      ['names a shot twice', [start('shot-1', 0), start('shot-1', 18)]],
      ['has an unknown shot without a description', [start('shot-1', 0), start('shot-9', 18)]],
    ])('a list that %s changes nothing', async (_, list) => {
      const { id, view } = await finished('refused');
      await expect(arrange(id, list)).rejects.toMatchObject({ code: 'invalid_option' });
      expect(await it.get(id)).toEqual(view);
    });

    test('what somebody else has changed meanwhile is not arranged over', async () => {
      const { id, scene } = await finished('arranged by others');
      await it.pipeline.updateScene(id, 'scene-1', { title: 'Theirs' });
      const late = arrange(id, listOf(scene).slice(0, 1), { ifRevision: scene.revision });
      await expect(late).rejects.toMatchObject({ code: 'edit_conflict' });
      expect(listOf(sceneOf(await it.get(id)))).toEqual(listOf(scene));
    });
  });
}

function sceneOf({ scenes }: GenerationView): SceneView {
  const [scene] = scenes;
  if (!scene) throw new Error('there is no scene');
  return scene;
}

function start(id: string, narrationStart: number) {
  return { id, narrationStart };
}

/** The list that changes nothing. */
function listOf({ shots }: SceneView) {
  return shots.map(({ id, narrationStart = 0 }) => ({ id, narrationStart }));
}

/** The list that brings back what was removed. */
function wholeListOf({ shots }: SceneView): ShotList {
  return shots.map(({ id, narrationStart = 0, visualPrompt, card = null, take }) => ({
    ...{ id, narrationStart, visualPrompt, card },
    ...(take !== undefined && { take }),
  }));
}
