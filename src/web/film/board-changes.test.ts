import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { finishFilm } from '../../../e2e/studio/finish-film.ts';
import type { GenerationView, SceneView, ShotView } from '../../index.ts';
import { createServerApp } from '../../server/app.ts';
import { createFakePipeline } from '../../testing/fakes/fake-pipeline.ts';
import type { Changed } from './board-changes.ts';

// A browser's, which is asked for the token when the calls are loaded.
vi.stubGlobal('localStorage', { getItem: () => null });
vi.stubGlobal('sessionStorage', { getItem: () => null });
const { deleteScene, uploadPicture, editScene, insertScene, orderScenes, takeBack } = await import(
  './board-changes.ts'
);
const { withoutShot, withShotAt, withShotMoved } = await import('./shot-list.ts');
const { mergeScenes, splitScene } = await import('./split-and-merge.ts');

const { pipeline } = createFakePipeline();
const app = createServerApp({ pipeline, requestsPerMinute: 100_000 });
/** Called before each request that changes something. */
let beforeChange: (path: string) => void;

beforeEach(() => {
  beforeChange = () => {};
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (init?.method !== 'GET') beforeChange(path);
    return app.request(path, init);
  });
});

/** A film, and how its scenes stand now. */
async function newFilm() {
  const id = await finishFilm(pipeline);
  const scenes = async () => (await pipeline.get(id)).scenes;
  return { id, scenes, seen: await scenes() };
}
const sceneAt = (scenes: readonly SceneView[], index: number): SceneView => {
  const scene = scenes[index];
  if (!scene) throw new Error(`there is no scene ${index}`);
  return scene;
};
const shotAt = ({ shots }: SceneView, index: number): ShotView => {
  const shot = shots[index % shots.length];
  if (!shot) throw new Error('there is no shot');
  return shot;
};
const contentOf = (scenes: GenerationView['scenes']) =>
  scenes.map(({ id, title, narration, shots }) => ({
    id,
    title,
    narration,
    shots: shots.map((shot) => [shot.id, shot.visualPrompt]),
  }));
const CONFLICT = { code: 'edit_conflict' };

interface Film {
  readonly id: string;
  readonly scenes: readonly SceneView[];
}

/** Each kind of change, at a place in the film, with words where it needs some. */
const CHANGES = {
  edit: ({ id, scenes }: Film, index: number, narration: string) =>
    editScene(id, sceneAt(scenes, index), { narration, title: 'Another' }),
  insert: ({ id, scenes }: Film, index: number, narration: string) =>
    insertScene(id, { afterSceneId: index === 0 ? null : sceneAt(scenes, index - 1).id, narration }),
  async order({ id, scenes }: Film, index: number) {
    const [first = '', ...rest] = scenes.map((scene) => scene.id);
    return orderScenes(await pipeline.get(id), rest.toSpliced(index, 0, first));
  },
  split({ id, scenes }: Film, index: number) {
    const scene = sceneAt(scenes, index);
    return splitScene(id, scene, Math.ceil(scene.narration.trimEnd().length / 2));
  },
  addShot({ id, scenes }: Film, index: number) {
    const scene = sceneAt(scenes, index);
    return editScene(id, scene, { shotList: withShotAt(scene, Math.ceil(scene.narration.length / 3)) });
  },
  removeShot({ id, scenes }: Film, index: number) {
    const scene = sceneAt(scenes, index);
    const isOnly = scene.shots.length === 1;
    return editScene(id, scene, {
      shotList: isOnly ? withShotAt(scene, 2) : withoutShot(scene, shotAt(scene, index)),
    });
  },
  moveShot({ id, scenes }: Film, index: number) {
    const scene = sceneAt(scenes, index);
    return editScene(id, scene, { shotList: withShotMoved(scene, shotAt(scene, 0), 1) });
  },
  delete({ id, scenes }: Film, index: number) {
    return deleteScene(id, sceneAt(scenes, index), index === 0 ? null : sceneAt(scenes, index - 1).id);
  },
  merge({ id, scenes }: Film, index: number) {
    const first = Math.min(index, scenes.length - 2);
    return mergeScenes(id, [sceneAt(scenes, first), sceneAt(scenes, first + 1)]);
  },
};

const change = fc.record({
  kind: fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[])),
  place: fc.nat({ max: 9 }),
  words: fc.constantFrom('One. Two.', 'Longer. Than that. And more.', 'Padded.  Twice.', 'Word'),
});

/** Reverses changes from the last to the first. Returns how to reverse that. */
async function reverse(changes: readonly Changed[]): Promise<Changed[]> {
  const reversed: Changed[] = [];
  for (const { undo } of changes.toReversed()) reversed.push(await undo());
  return reversed;
}

test('whatever was done can be undone and made again, over and over', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (sequence) => {
      const { id, seen, scenes } = await newFilm();
      const made: Changed[] = [];
      for (const { kind, place, words } of sequence) {
        const now = await scenes();
        if (now.length < 2) break;
        made.push(await CHANGES[kind]({ id, scenes: now }, place % now.length, words));
      }
      const after = contentOf(await scenes());
      const undone = await reverse(made);
      expect(contentOf(await scenes())).toEqual(contentOf(seen));
      const redone = await reverse(undone);
      expect(contentOf(await scenes())).toEqual(after);
      await reverse(redone);
      expect(contentOf(await scenes())).toEqual(contentOf(seen));
    }),
    { numRuns: 40 },
  );
});

test('the undo of an edited narration shows each picture from where it was shown', async () => {
  const { id, seen, scenes } = await newFilm();
  const scene = sceneAt(seen, 0);
  const { undo } = await editScene(id, scene, { narration: 'Much longer words than before.' });
  // As a server does whose pictures move with the words.
  const shotList = scene.shots.map((shot, index) => ({ id: shot.id, narrationStart: index * 5 }));
  await pipeline.updateScene(id, scene.id, { shotList });
  await undo();
  const starts = (shots: readonly ShotView[]) => shots.map(({ narrationStart = 0 }) => narrationStart);
  expect(starts(sceneAt(await scenes(), 0).shots)).toEqual(starts(scene.shots));
});

describe('what somebody else did meanwhile', () => {
  test('is not edited over, nor undone over', async () => {
    const { id, scenes, seen } = await newFilm();
    const scene = sceneAt(seen, 0);
    const { undo } = await editScene(id, scene, { narration: 'Mine.' });
    await expect(editScene(id, scene, { narration: 'Too late.' })).rejects.toMatchObject(CONFLICT);
    await pipeline.updateScene(id, scene.id, { narration: 'Theirs.' });
    await expect(undo()).rejects.toMatchObject(CONFLICT);
    expect(sceneAt(await scenes(), 0).narration).toBe('Theirs.');
  });

  test('is neither cut, nor joined again over', async () => {
    const { id, scenes, seen } = await newFilm();
    const scene = sceneAt(seen, 0);
    const { undo } = await splitScene(id, scene, 5);
    await pipeline.updateScene(id, sceneAt(await scenes(), 1).id, { narration: 'Theirs.' });
    const before = contentOf(await scenes());
    await expect(undo()).rejects.toMatchObject(CONFLICT);
    await expect(splitScene(id, scene, 5)).rejects.toMatchObject(CONFLICT);
    expect(contentOf(await scenes())).toEqual(before);
  });

  test.each([
    [
      'changed',
      (id: string, [, second]: readonly SceneView[]) =>
        pipeline.updateScene(id, second?.id ?? '', { narration: 'Theirs.' }),
    ],
    [
      'moved away',
      (id: string, [first, second, ...others]: readonly SceneView[]) =>
        pipeline.orderScenes(
          id,
          [first, ...others, second].map((scene) => scene?.id ?? ''),
        ),
    ],
    ['deleted', (id: string, [, second]: readonly SceneView[]) => pipeline.deleteScene(id, second?.id ?? '')],
  ])('keeps a scene that was %s from being merged', async (_, meddle) => {
    const { id, scenes, seen } = await newFilm();
    await meddle(id, seen);
    const before = contentOf(await scenes());
    await expect(mergeScenes(id, [sceneAt(seen, 0), sceneAt(seen, 1)])).rejects.toMatchObject(CONFLICT);
    expect(contentOf(await scenes())).toEqual(before);
  });
});

test.each([
  ['cutting', /\/split$/],
  ['bringing the second back', /\/scenes$/],
  ['taking its words off the first', /-scene-new-/],
])('where undoing a merge breaks off at %s, no word is missing', async (_, step) => {
  const { id, scenes, seen } = await newFilm();
  const { undo } = await mergeScenes(id, [sceneAt(seen, 0), sceneAt(seen, 1)]);
  let isGone = false;
  beforeChange = (path) => {
    isGone ||= step.test(path);
    if (isGone) throw new TypeError('Failed to fetch');
  };
  vi.useFakeTimers();
  const undone = expect(undo()).rejects.toThrow();
  await vi.runAllTimersAsync();
  await undone;
  vi.useRealTimers();
  expect(isGone).toBe(true);
  const told = (await scenes()).map(({ narration }) => narration).join(' ');
  for (const { narration } of seen) expect(told).toContain(narration);
});

test('a picture of the user’s own is left again for none, where there was none', async () => {
  const { id, seen } = await newFilm();
  const scene = sceneAt(seen, 0);
  const shotId = scene.shots[0]?.id ?? '';
  const asked = vi.spyOn(pipeline, 'updateScene');
  const file = new Blob(['picture'], { type: 'image/png' });
  const { undo } = await uploadPicture(id, { seen: scene, shotId, file });
  await undo();
  expect(asked.mock.lastCall?.[2]).toEqual({ shots: [{ id: shotId, take: null }] });
});

test('a new take is undone by going back to the one before, unless the words have changed', async () => {
  const { id, seen, scenes } = await newFilm();
  const scene = sceneAt(seen, 0);
  const [shot] = scene.shots;
  const what = { audio: true, shots: [shot?.id ?? ''] };
  const generation = await pipeline.regenerate(id, scene.id, what);
  const asked = vi.spyOn(pipeline, 'updateScene');
  const target = { generationId: id, sceneId: scene.id };
  const undo = takeBack(target, scene, { generation, what });
  await undo();
  expect(asked.mock.lastCall?.[2]).toEqual({
    audioTake: scene.audioTake ?? null,
    shots: [{ id: shot?.id, take: shot?.take ?? null }],
  });
  await pipeline.updateScene(id, scene.id, { narration: 'Theirs.' });
  await expect(undo()).rejects.toMatchObject(CONFLICT);
  expect(sceneAt(await scenes(), 0).narration).toBe('Theirs.');
});
