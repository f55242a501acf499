// @vitest-environment happy-dom
// Over 300 lines: all tests share one page and its backend.
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createTestBackend, problem } from '../../client/testing/test-backend.ts';
import type { GenerationView, SceneView } from '../../index.ts';
import { startI18n, withFilmTexts } from '../i18n/i18n.ts';
import { toastAreaIsThere, useToastArea } from '../shell/toasts.ts';
import { isHeldForReview } from '../start/review.ts';
import { historyOf } from './history.ts';
import { HistoryBar } from './history-bar.tsx';
import { useBoard } from './use-board.ts';
import { type Film, useFilm } from './use-film.ts';

type Intercept = (request: Request, next: () => Promise<Response>) => Promise<Response>;
const plainly: Intercept = (_, next) => next();
let intercept: Intercept;
const backend = createTestBackend({
  sceneCount: 3,
  shotsPerScene: 1,
  intercept: (request, next) => intercept(request, next),
});

let root: Root;
let page: HTMLElement;
/** What the page has in its hands. */
let hands: ReturnType<typeof useBoard> & { readonly film: Film; readonly generation: GenerationView };
let drawn: (typeof hands)[];

beforeAll(async () => {
  await startI18n();
  await withFilmTexts(Promise.resolve());
});
beforeEach(() => {
  intercept = plainly;
  drawn = [];
  vi.stubGlobal('fetch', backend.fetch);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(async () => {
  await act(() => root.unmount());
  page.remove();
  localStorage.clear();
});

function Page({ id }: { readonly id: string }) {
  const ToastArea = useToastArea();
  const film = useFilm(id);
  const { generation } = film.state;
  return (
    <>
      {generation && <Board film={film} generation={generation} />}
      {ToastArea && <ToastArea onReady={toastAreaIsThere} />}
    </>
  );
}

function Board({ film, generation }: { readonly film: Film; readonly generation: GenerationView }) {
  hands = { ...useBoard(film, generation), film, generation };
  drawn.push(hands);
  return <HistoryBar generationId={generation.id} steps={hands.steps} />;
}

/** A finished film of three scenes with a picture each, on its page. */
async function openFilm(options: Partial<GenerationView> = {}) {
  const request = { source: { text: 'A story.' }, run: 'background' };
  const answer = await backend.fetch('/api/generations', { method: 'POST', body: JSON.stringify(request) });
  const { id } = (await answer.json()) as GenerationView;
  const get = () => backend.generations.get(id) ?? never();
  await expect.poll(() => get().status).toBe('complete');
  backend.generations.set(id, { ...get(), run: 'client', ...options });
  await act(async () => root.render(<Page id={id} />));
  await waitUntil(() => expect(hands.generation.id).toBe(id));
  backend.payments.clear();
  return { id, get, sceneAt: (index: number) => hands.generation.scenes[index] ?? never() };
}

function never(): never {
  throw new Error('there is none');
}

/** React does in between what there is to do. */
const waitUntil = (check: () => void) => vi.waitFor(() => act(async () => check()), { timeout: 240_000 });
const press = async (label: string) => {
  const find = () => [...page.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  await waitUntil(() => expect(find()).toBeDefined());
  await act(async () => find()?.click());
};
const shows = (text: string) => waitUntil(() => expect(page.textContent).toContain(text));
const narrations = ({ scenes }: GenerationView) => scenes.map(({ narration }) => narration);

test('an edit is shown at once and makes nothing, and its toast takes it back', async () => {
  const { id, get, sceneAt } = await openFilm();
  const before = narrations(get());
  await act(() => hands.board.edit(sceneAt(0), { narration: 'Changed.' }));
  await waitUntil(() => expect(narrations(hands.generation)).toEqual(['Changed.', ...before.slice(1)]));
  expect(isHeldForReview(id)).toBe(true);
  await shows('Scene 1 changed');
  await press('Undo');
  await waitUntil(() => expect(narrations(hands.generation)).toEqual(before));
  expect(narrations(get())).toEqual(before);
  expect([...backend.payments.keys()]).toEqual([]);
});

// Another scene than above: what was said there is still to be read.
test('who takes something back that somebody else has changed is shown theirs, and loses none of it', async () => {
  const { id, get, sceneAt } = await openFilm();
  await act(() => hands.board.edit(sceneAt(1), { narration: 'Mine.' }));
  await shows('Scene 2 changed');
  const { scenes, ...rest } = get();
  const revision = rest.revision + 1;
  const theirs = scenes.map((scene, index): SceneView => {
    return index === 1 ? { ...scene, revision, narration: 'Theirs.' } : scene;
  });
  backend.generations.set(id, { ...rest, revision, scenes: theirs });
  await press('Undo');
  await shows('You now see the latest version.');
  await waitUntil(() => expect(sceneAt(1).narration).toBe('Theirs.'));
  expect(get().scenes[1]?.narration).toBe('Theirs.');
});

test('changes are undone and made again by keys, and in a text the keys are the browser’s', async () => {
  const { id, get, sceneAt } = await openFilm();
  const before = narrations(get());
  await act(() => hands.board.edit(sceneAt(0), { narration: 'One.' }));
  await waitUntil(() => expect(sceneAt(0).narration).toBe('One.'));
  await act(() => hands.board.edit(sceneAt(1), { narration: 'Two.' }));
  await waitUntil(() => expect(sceneAt(1).narration).toBe('Two.'));
  const strike = (target: EventTarget, how: object = {}) => {
    const keys = { key: 'z', ctrlKey: true, bubbles: true, ...how };
    return act(() => target.dispatchEvent(new KeyboardEvent('keydown', keys)));
  };
  await strike(page.appendChild(document.createElement('textarea')));
  // Faster than the server answers.
  await strike(document.body);
  await strike(document.body);
  await waitUntil(() => expect(narrations(get())).toEqual(before));
  await strike(document.body);
  await shows('There is nothing to undo.');
  await strike(document.body, { key: 'Z', shiftKey: true });
  await waitUntil(() => expect(narrations(get())).toEqual(['One.', ...before.slice(1)]));
  await strike(document.body, { key: 'y' });
  await waitUntil(() => expect(narrations(get())).toEqual(['One.', 'Two.', ...before.slice(2)]));
  await strike(document.body);
  await waitUntil(() => expect(narrations(get())).toEqual(['One.', ...before.slice(1)]));
  // After another change, what was undone is gone.
  await act(() => hands.board.edit(sceneAt(2), { narration: 'Three.' }));
  expect(historyOf(id).undone).toEqual([]);
});

test('an undo that is pressed before a change was answered undoes that change', async () => {
  const { get, sceneAt } = await openFilm();
  await act(() => hands.board.edit(sceneAt(0), { title: 'First' }));
  await waitUntil(() => expect(sceneAt(0).title).toBe('First'));
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  intercept = async (request, next) => {
    if (request.method === 'PATCH') await held;
    return next();
  };
  const edited = hands.board.edit(sceneAt(0), { title: 'Second' });
  const undone = hands.steps.undo();
  answer();
  await act(() => Promise.all([edited, undone]));
  expect(get().scenes[0]?.title).toBe('First');
  expect(historyOf(get().id)).toMatchObject({ done: [{}], undone: [{}] });
});

test('the history goes back and forth over several changes at once', async () => {
  const { id, get, sceneAt } = await openFilm();
  const before = narrations(get());
  for (const [index, narration] of ['One.', 'Two.', 'Three.'].entries()) {
    await act(() => hands.board.edit(sceneAt(index), { narration }));
    await waitUntil(() => expect(sceneAt(index).narration).toBe(narration));
  }
  await act(() => hands.steps.goTo(0));
  expect(narrations(get())).toEqual(before);
  expect(historyOf(id).undone.map(({ text }) => text)).toEqual([
    'Scene 3 changed',
    'Scene 2 changed',
    'Scene 1 changed',
  ]);
  await act(() => hands.steps.goTo(2));
  expect(narrations(get())).toEqual(['One.', 'Two.', ...before.slice(2)]);
});

test('what did not reach the server stays in the history, and what was refused does not', async () => {
  const { id, sceneAt } = await openFilm();
  await act(() => hands.board.edit(sceneAt(0), { narration: 'One.' }));
  await waitUntil(() => expect(sceneAt(0).narration).toBe('One.'));
  intercept = async () => problem(400, 'limit_exceeded');
  await act(() => hands.steps.undo());
  expect(historyOf(id)).toEqual({ done: [], undone: [] });
});

test('a deleted scene is brought back with its own id, after the scene that it followed', async () => {
  const { id, get, sceneAt } = await openFilm();
  const [first, second] = [sceneAt(0), sceneAt(1)];
  const asked: unknown[] = [];
  intercept = async (request, next) => {
    const isInsertion = request.url.endsWith('/scenes');
    if (request.method !== 'DELETE' && !isInsertion) return next();
    asked.push(isInsertion ? await request.json() : request.method);
    const { revision, scenes } = get();
    const left = scenes.filter((scene) => scene.id !== second.id);
    backend.generations.set(id, { ...get(), revision: revision + 1, scenes: isInsertion ? scenes : left });
    return Response.json(get());
  };
  await act(async () => hands.board.remove(second));
  await shows('Scene 2 deleted');
  await waitUntil(() => expect(hands.generation.scenes).toHaveLength(2));
  await press('Undo');
  await waitUntil(() => expect(asked).toHaveLength(2));
  expect(asked).toEqual(['DELETE', expect.objectContaining({ id: second.id, afterSceneId: first.id })]);
});

test('a new take is a step of the history', async () => {
  const { id, sceneAt } = await openFilm();
  await act(() => hands.board.again(sceneAt(0), { audio: true }));
  expect(historyOf(id).done.map(({ text }) => text)).toEqual(['New voice for scene 1']);
});

test('a picture is left behind by an edited narration until that is taken back, kept or followed', async () => {
  const { id, sceneAt } = await openFilm();
  const scene = sceneAt(2);
  const [shot = never()] = scene.shots;
  const kept = () => localStorage.getItem(`scenecast:left-behind:${id}/${scene.id}/${shot.id}`);
  await act(() => hands.board.edit(scene, { title: 'Another title' }));
  expect(kept()).toBeNull();
  await act(() => hands.board.edit(sceneAt(2), { narration: 'Snow falls.' }));
  expect(kept()).toBe('Snow falls.');
  await waitUntil(() => expect(sceneAt(2).narration).toBe('Snow falls.'));
  const asked: unknown[] = [];
  intercept = async (request, next) => {
    if (request.method === 'PATCH') asked.push(await request.clone().json());
    if (request.url.includes('/phases/')) asked.push(request.url.split('/').at(-1));
    return next();
  };
  await act(() => hands.board.follow(sceneAt(2), shot));
  expect(asked).toEqual([{ shots: [{ id: shot.id, visualPrompt: 'Snow falls.' }] }, 'images']);
  expect(kept()).toBeNull();
});

test('what somebody else has saved is shown as soon as it was asked for', async () => {
  const { id, get, sceneAt } = await openFilm();
  const { scenes, ...rest } = get();
  const revision = rest.revision + 1;
  const theirs = scenes.map((scene) => ({ ...scene, revision, narration: 'Theirs.' }));
  backend.generations.set(id, { ...rest, revision, scenes: theirs });
  const latest = await act(() => hands.board.latest(sceneAt(0).id));
  expect(latest).toMatchObject({ revision, narration: 'Theirs.' });
  await waitUntil(() => expect(sceneAt(0).narration).toBe('Theirs.'));
});

test('an order is shown before the server has heard of it, and the old one again when it refuses', async () => {
  const { sceneAt } = await openFilm();
  const ids = hands.generation.scenes.map((scene) => scene.id);
  const [first = '', second = '', third = ''] = ids;
  let answer = (_: Response) => {};
  intercept = (request, next) =>
    request.url.endsWith('/scenes/order')
      ? new Promise((resolve) => {
          answer = resolve;
        })
      : next();
  let moved: Promise<void> | undefined;
  await act(async () => {
    moved = hands.board.move(sceneAt(0), 1);
  });
  expect(hands.order).toEqual([second, first, third]);
  answer(problem(409, 'scenes_changed'));
  await act(() => moved);
  expect(hands.order).toBeUndefined();
  await shows('Someone else added');
});

test('another take is made by itself while other edits wait, and those go on waiting', async () => {
  const { id, get, sceneAt } = await openFilm();
  const { revision, scenes } = get();
  const waiting = scenes.map((scene, index): SceneView => {
    return index === 1 ? { ...scene, revision: revision + 1, audio: { status: 'pending' } } : scene;
  });
  backend.generations.set(id, { ...get(), revision: revision + 1, status: 'storyboard', scenes: waiting });
  await act(async () => hands.film.applyChange(get()));
  await waitUntil(() => expect(sceneAt(1).audio.status).toBe('pending'));
  const phases: (string | undefined)[] = [];
  intercept = (request, next) => {
    if (request.url.includes('/phases/')) phases.push(request.url.split('/').at(-1));
    return next();
  };
  await act(() => hands.board.again(sceneAt(0), { audio: true }));
  await waitUntil(() => expect(sceneAt(0).audio.status).toBe('ready'));
  expect(phases).toEqual(['audio']);
  expect([...backend.payments.keys()]).toEqual([`${id}/audio/${sceneAt(0).id}/all`]);

  // What was edited is made at once too, if the user asks: its first take, and not one more.
  const path = `/api/generations/${id}/scenes/${sceneAt(2).id}/regenerate`;
  await backend.fetch(path, { method: 'POST', body: JSON.stringify({ audio: true }) });
  await act(async () => hands.film.applyChange(get()));
  await waitUntil(() => expect(sceneAt(2).audio.status).toBe('pending'));
  const asked: string[] = [];
  intercept = (request, next) => {
    if (request.method === 'POST') asked.push(request.url.split('/').slice(-2).join('/'));
    return next();
  };
  await act(() => hands.board.again(sceneAt(2), { audio: true }));
  await waitUntil(() => expect(sceneAt(2).audio.status).toBe('ready'));
  expect(new Set(asked)).toEqual(new Set(['phases/audio']));
});

test('another take makes no film: that waits for the user, also after a reload', async () => {
  const { id, sceneAt } = await openFilm();
  const phases: (string | undefined)[] = [];
  intercept = (request, next) => {
    if (request.url.includes('/phases/')) phases.push(request.url.split('/').at(-1));
    return next();
  };
  await act(() => hands.board.again(sceneAt(0), { shots: [sceneAt(0).shots[0]?.id ?? never()] }));
  expect(phases).toEqual(['images']);
  expect(isHeldForReview(id)).toBe(true);
});

test('a film that the server makes by itself is taken over before it is edited', async () => {
  const { get, sceneAt } = await openFilm({ run: 'background' });
  const asked: unknown[] = [];
  intercept = async (request, next) => {
    if (request.method === 'PATCH') asked.push('edit');
    if (!request.url.endsWith('/run')) return next();
    asked.push(await request.json());
    return Response.json(get());
  };
  await act(() => hands.board.edit(sceneAt(0), { narration: 'Changed.' }));
  expect(asked).toEqual([{ run: 'client' }, 'edit']);
});

test('the board stays the same object while scenes change, so that no card is drawn again for another', async () => {
  const { sceneAt } = await openFilm();
  const { board } = hands;
  await act(() => board.edit(sceneAt(2), { narration: 'Changed.' }));
  await waitUntil(() => expect(sceneAt(2).narration).toBe('Changed.'));
  // What it does is done to the scenes as they are now.
  await act(() => board.edit(sceneAt(2), { narration: 'Again.' }));
  await waitUntil(() => expect(sceneAt(2).narration).toBe('Again.'));
  expect(new Set(drawn.map((each) => each.board)).size).toBe(1);
});
