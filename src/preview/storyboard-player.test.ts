// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { GenerationView, ItemView, SceneView } from '../protocol/generation.ts';
import { CAPTION_FONTS } from '../render/browser.ts';
import type { CaptionFontUrls } from './caption-fonts.ts';
import { StoryboardPlayer } from './storyboard-player.ts';

/** A canvas that accepts every drawing call, and a browser that decodes everything. */
const context = new Proxy(
  {},
  {
    get(_, name) {
      if (name === 'measureText') return (text: string) => ({ width: text.length * 10 });
      // The context is awaited, but is no promise.
      return name === 'then' ? undefined : () => {};
    },
    set: () => true,
  },
);
let openImages: number;

beforeEach(() => {
  vi.useFakeTimers();
  openImages = 0;
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() => context as never);
  vi.stubGlobal('createImageBitmap', async () => {
    openImages++;
    return { width: 160, height: 90, close: () => openImages-- };
  });
  vi.stubGlobal(
    'FontFace',
    class {
      readonly family: string;
      constructor(family: string) {
        this.family = family;
      }
      load = async () => this;
    },
  );
  Object.assign(document, { fonts: new Set() });
});
afterEach(() => void vi.useRealTimers());

const PENDING: ItemView = { status: 'pending' };
const FAILED: ItemView = {
  status: 'failed',
  failure: { code: 'provider_failed', detail: 'Refused.', retryable: false },
};
const pictureAt = (url: string): ItemView => ({
  status: 'ready',
  asset: { hash: url, url, mediaType: 'image/png', sizeBytes: 1, take: 1 },
});

/** Scenes of two seconds or slightly more, whose speech is not made yet. */
function filmOf(ids: readonly string[], picture: (id: string) => ItemView = () => PENDING): GenerationView {
  return {
    id: 'film',
    revision: 1,
    status: 'storyboard',
    run: 'client',
    title: '',
    progress: 0,
    warnings: [],
    cost: { spentUsd: 0, uncertainUsd: 0, estimateUsd: null, budgetUsd: null },
    fps: 30,
    style: 'flat',
    captions: 'sidecar',
    video: PENDING,
    scenes: ids.map(
      (id): SceneView => ({
        id,
        revision: 1,
        title: id,
        narration: `This is ${id}.`,
        audio: PENDING,
        segment: PENDING,
        shots: [{ id: `${id}-shot`, visualPrompt: id, picture: picture(id) }],
      }),
    ),
  };
}
const IDS = ['a', 'b', 'c', 'd', 'e'];

function openPlayer(generation: GenerationView) {
  const loadBytes = vi.fn(async (_: string) => new ArrayBuffer(1));
  const loadTitleCard = vi.fn(async (_: object): Promise<ArrayBuffer> => Promise.reject(new Error('gone')));
  const player = new StoryboardPlayer({
    canvas: document.createElement('canvas'),
    generation,
    loadBytes,
    loadTitleCard,
    fontUrls: Object.fromEntries(
      Object.keys(CAPTION_FONTS).map((font) => [font, `/${font}.ttf`]),
    ) as CaptionFontUrls,
    isStill: false,
    placeholderText: ({ title }) => title,
    loadTimeline: async () => Promise.reject(new Error('gone')),
  });
  onTestFinished(() => player.close());
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  return { player, loadBytes, loadTitleCard, pass, state: player.getState };
}

test('it plays from the first scene to the last, stands at the end, and begins anew from there', async () => {
  const { player, pass, state } = openPlayer(filmOf(IDS));
  const seen: number[] = [];
  player.subscribe(() => seen.push(state().sceneIndex));
  player.play();
  await pass(60_000);
  expect([...new Set(seen)]).toEqual([0, 1, 2, 3, 4]);
  expect(state()).toMatchObject({ isPlaying: false, positionMs: state().durationMs });
  player.play();
  await pass(1000);
  expect(state()).toMatchObject({ isPlaying: true, sceneIndex: 0, subtitle: 'This is a.' });
});

test('time stands while what is to be seen is loaded, and goes on when it is there', async () => {
  const { player, loadBytes, pass, state } = openPlayer(filmOf(IDS, pictureAt));
  let arrive = (_: ArrayBuffer) => {};
  loadBytes.mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        arrive = resolve;
      }),
  );
  player.play();
  await pass(5000);
  expect(state()).toMatchObject({ isPlaying: true, isWaiting: true, positionMs: 0 });
  arrive(new ArrayBuffer(1));
  await pass(1000);
  expect(state()).toMatchObject({ isWaiting: false, hasProblem: false });
  expect(state().positionMs).toBeGreaterThan(0);
});

test('a part that cannot be had is a problem of its scene alone, and the film goes on', async () => {
  const { player, loadBytes, pass, state } = openPlayer(filmOf(IDS, pictureAt));
  loadBytes.mockRejectedValueOnce(new Error('gone'));
  player.play();
  await pass(500);
  expect(state()).toMatchObject({ sceneIndex: 0, isWaiting: false, hasProblem: true });
  player.showScene(1);
  await pass(500);
  expect(state()).toMatchObject({ sceneIndex: 1, hasProblem: false });
});

test('where a picture failed the film’s card is asked for, and never where it is only not made yet', async () => {
  const film = filmOf(IDS, (id) => (id === 'a' ? FAILED : PENDING));
  const { player, loadTitleCard, pass, state } = openPlayer(film);
  player.play();
  await pass(500);
  expect(loadTitleCard.mock.calls.map(([shot]) => shot)).toEqual([{ sceneId: 'a', shotId: 'a-shot' }]);
  // The failure is reported, and stops nothing.
  expect(state()).toMatchObject({ hasProblem: true, isWaiting: false });
});

test('whatever is changed around it, the scene that is seen stays where it is', async () => {
  const { player, pass, state } = openPlayer(filmOf(IDS));
  player.showScene(2);
  await pass(100);
  const before = state();
  player.update(filmOf(['new', ...IDS]));
  await pass(100);
  expect(state()).toMatchObject({ sceneIndex: 3, isPlaying: false });
  player.update(filmOf(['b', 'c']));
  await pass(100);
  player.update(filmOf(IDS));
  await pass(100);
  expect(state()).toEqual(before);
});

test('a scene that is looked at shows what is said, from the first on', async () => {
  const { player, pass, state } = openPlayer(filmOf(IDS));
  player.showScene(0);
  await pass(100);
  expect(state().subtitle).toBe('');
  for (const [index, id] of IDS.entries()) {
    player.lookAt(index);
    await pass(100);
    expect(state()).toMatchObject({ sceneIndex: index, isPlaying: false, subtitle: `This is ${id}.` });
  }
});

test('only the scene that is seen and its neighbours are held, and nothing when it is closed', async () => {
  const { player, loadBytes, pass } = openPlayer(filmOf(IDS, pictureAt));
  player.showScene(2);
  await pass(500);
  expect(loadBytes.mock.calls.map(([url]) => url)).toEqual(['c', 'd', 'b']);
  expect(openImages).toBe(3);
  player.showScene(4);
  await pass(500);
  expect(openImages).toBe(2);
  await player.close();
  expect(openImages).toBe(0);
});

test('it pauses when nobody can see it', async () => {
  const { player, pass, state } = openPlayer(filmOf(IDS));
  player.play();
  await pass(500);
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  await pass(100);
  const { positionMs } = state();
  await pass(5000);
  expect(state()).toMatchObject({ isPlaying: false, positionMs });
});
