// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { HttpError, type SceneView } from '../../index.ts';
import { startI18n, withFilmTexts } from '../i18n/i18n.ts';
import type { Painter } from './painter.ts';
import { PICTURE } from './scene-changes.ts';
import { SceneEditor, sceneDraftName } from './scene-editor.tsx';
import type { Board } from './use-board.ts';

const PENDING = { status: 'pending' } as const;
const SCENE: SceneView = {
  id: 'scene',
  revision: 3,
  title: 'A lake',
  narration: 'Once.',
  audio: PENDING,
  segment: PENDING,
  shots: [{ id: 'a', visualPrompt: 'A lake.', picture: PENDING }],
};
const THEIRS: SceneView = { ...SCENE, revision: 5, title: 'A sea', narration: 'Theirs.' };

let root: Root;
const board = { edit: vi.fn(), latest: vi.fn() };
const onClose = vi.fn();

beforeAll(async () => {
  await startI18n();
  await withFilmTexts(Promise.resolve());
});
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.resetAllMocks();
  localStorage.clear();
});
afterEach(() => act(() => root.unmount()));

async function open({ scene = SCENE, painter = 'current' as Painter } = {}) {
  document.body.innerHTML = '<div></div>';
  root = createRoot(document.body.firstElementChild as Element);
  const props = { facts: { id: 'film', painter }, scene, board: board as unknown as Board, onClose };
  await act(() => root.render(<SceneEditor {...props} />));
}
async function reopen() {
  await act(() => root.unmount());
  await open();
}
const field = (name: string) =>
  document.querySelector<HTMLTextAreaElement>(`[name="${name}"]`) ?? expect.fail(`no field ${name}`);
const type = (name: string, value: string) =>
  act(() => {
    field(name).value = value;
    field(name).dispatchEvent(new Event('input', { bubbles: true }));
  });
async function press(label: string) {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  await act(async () => (button ?? expect.fail(`no button ${label}`)).click());
}
const isAskedBeforeLeaving = () => {
  const leaving = new Event('beforeunload', { cancelable: true });
  dispatchEvent(leaving);
  return leaving.defaultPrevented;
};

describe('when somebody else has saved meanwhile', () => {
  beforeEach(async () => {
    const problem = { code: 'edit_conflict', detail: 'Changed.', retryable: false };
    board.edit.mockRejectedValueOnce(
      new HttpError(409, { problem: { ...problem, type: 'about:blank', title: 'Conflict', status: 409 } }),
    );
    board.latest.mockResolvedValue(THEIRS);
    await open();
    await type('narration', 'Mine.');
    await press('Save');
    expect(document.body.textContent).toContain('Theirs.');
  });

  test('saving one’s own saves it over theirs, and leaves what one did not change', async () => {
    await press('Save mine instead');
    expect(board.edit.mock.lastCall).toEqual([THEIRS, { narration: 'Mine.' }]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('taking theirs saves nothing and drops one’s own', async () => {
    await press('Take theirs');
    expect(board.edit).toHaveBeenCalledTimes(1);
    expect(onClose).toHaveBeenCalledOnce();
    await reopen();
    expect(field('narration').value).toBe('Once.');
  });
});

describe('what was typed and not saved', () => {
  test('is there again when the scene is opened again, and is saved as what it changes', async () => {
    await open();
    await type('narration', 'Typed.');
    await act(() =>
      field('narration').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    );
    expect(onClose).toHaveBeenCalledOnce();
    await reopen();
    expect(document.body.textContent).toContain('Your unsaved changes are back.');
    expect(field('narration').value).toBe('Typed.');
    expect(field('title').value).toBe('A lake');
    await press('Save');
    expect(board.edit.mock.lastCall).toEqual([SCENE, { narration: 'Typed.' }]);
    await reopen();
    expect(field('narration').value).toBe('Once.');
  });

  test('keeps the kind of card that was chosen, with its fields', async () => {
    await open();
    const kind = field('kind:a');
    await act(() => {
      kind.value = 'quote';
      kind.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await type('card:a:attribution', 'A fisher');
    await reopen();
    expect(field('kind:a').value).toBe('quote');
    expect(field('card:a:attribution').value).toBe('A fisher');
  });

  test('is dropped by cancelling, and by discarding it', async () => {
    await open();
    await type('narration', 'Typed.');
    await press('Cancel');
    await reopen();
    expect(field('narration').value).toBe('Once.');
    await type('narration', 'Typed again.');
    await reopen();
    await press('Discard');
    expect(field('narration').value).toBe('Once.');
    await reopen();
    expect(field('narration').value).toBe('Once.');
  });

  test('makes the browser ask before the page is left', async () => {
    await open();
    expect(isAskedBeforeLeaving()).toBe(false);
    await type('narration', 'Typed.');
    expect(isAskedBeforeLeaving()).toBe(true);
    await type('narration', 'Once.');
    expect(isAskedBeforeLeaving()).toBe(false);
  });

  test('is not offered where what is kept is no draft', async () => {
    localStorage.setItem(`scenecast:draft:${sceneDraftName('film', 'scene')}`, '{"narration":7');
    await open();
    expect(field('narration').value).toBe('Once.');
  });
});

test('a description is offered where a model paints it; elsewhere the editor says what to set up', async () => {
  const card = { kind: 'statement', text: 'Once.' } as const;
  const scene: SceneView = {
    ...SCENE,
    shots: [{ id: 'a', visualPrompt: 'A lake.', picture: PENDING, card }],
  };
  const kinds = () => [...document.querySelectorAll('option')].map(({ value }) => value);
  await open({ scene });
  expect(kinds()).toContain(PICTURE);
  expect(document.querySelector('a')).toBeNull();
  await act(() => root.unmount());
  await open({ scene, painter: 'missing' });
  expect(kinds()).not.toContain(PICTURE);
  expect(document.querySelector('a')?.getAttribute('href')).toBe('/settings');
  // What was chosen is shown as it is.
  await act(() => root.unmount());
  await open({ painter: 'other' });
  expect(kinds()).toContain(PICTURE);
  expect(document.body.textContent).toContain('film settings');
});
