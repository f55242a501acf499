// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Translate } from '../i18n/i18n.ts';

const t = ((key: string) => key) as Translate;
/** Each test has a page of its own. */
let undoable: typeof import('./undoable.ts');
let toasts: typeof import('./toasts.ts');

beforeEach(async () => {
  vi.resetModules();
  await (await import('i18next')).default.init({ lng: 'en', resources: {} });
  [undoable, toasts] = await Promise.all([import('./undoable.ts'), import('./toasts.ts')]);
  // Loaded when there is something to say, which no clock of a test waits for.
  await Promise.all([import('sonner'), import('./toast-area.tsx')]);
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  onTestFinished(() => void vi.useRealTimers());
});

/** What is hidden now, on a page that also has a place for what is said. */
async function openPage({ hasToasts = true } = {}) {
  let hidden: ReadonlySet<string> = new Set();
  const container = document.body.appendChild(document.createElement('div'));
  function Page(props: { readonly hasToasts: boolean }) {
    const ToastArea = toasts.useToastArea();
    hidden = undoable.useRemoved();
    return props.hasToasts && ToastArea && <ToastArea onReady={toasts.toastAreaIsThere} />;
  }
  const root = createRoot(container);
  const draw = (isShown: boolean) => act(async () => root.render(<Page hasToasts={isShown} />));
  await draw(hasToasts);
  onTestFinished(async () => {
    await act(async () => root.unmount());
    container.remove();
  });
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  const button = (label: string) =>
    [...container.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  /** Removes something, and waits until the user is told. */
  const removeLater = async (removal: Omit<Parameters<typeof undoable.removeLater>[0], 't'>) => {
    let isTold = false;
    await act(async () => void undoable.removeLater({ ...removal, t }).then(() => (isTold = true)));
    while (!isTold) await pass(0);
  };
  return { hidden: () => [...hidden], container, pass, button, removeLater, showToasts: () => draw(true) };
}

test('what is removed is hidden at once, and removed when the time to take it back is over', async () => {
  const { hidden, pass, removeLater } = await openPage();
  const remove = vi.fn(async () => undefined);
  await removeLater({ key: 'a', text: 'A is deleted', remove });
  expect(hidden()).toEqual(['a']);
  await pass(undoable.UNDO_MS - 1);
  expect(remove).not.toHaveBeenCalled();
  await pass(1);
  expect(remove).toHaveBeenCalledTimes(1);
  expect(hidden()).toEqual([]);
});

test('the time to take it back begins when the user is shown how', async () => {
  const { hidden, pass, button, showToasts } = await openPage({ hasToasts: false });
  const remove = vi.fn(async () => undefined);
  await act(async () => void undoable.removeLater({ key: 'a', text: 'A is deleted', remove, t }));
  await pass(2 * undoable.UNDO_MS);
  expect([remove.mock.calls.length, hidden()]).toEqual([0, ['a']]);
  await showToasts();
  await pass(undoable.UNDO_MS - 100);
  await act(async () => button('board.undo')?.click());
  await pass(undoable.UNDO_MS);
  expect([remove.mock.calls.length, hidden()]).toEqual([0, []]);
});

test('taking it back brings it back and removes nothing, and nothing else comes back with it', async () => {
  const { hidden, pass, button, removeLater } = await openPage();
  const [remove, removeOther] = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
  await removeLater({ key: 'a', text: 'A is deleted', remove });
  await pass(100);
  const undo = button('board.undo');
  expect(undo).toBeDefined();
  await removeLater({ key: 'b', text: 'B is deleted', remove: removeOther });
  await act(async () => undo?.click());
  expect(hidden()).toEqual(['b']);
  await pass(undoable.UNDO_MS);
  expect([remove.mock.calls.length, removeOther.mock.calls.length]).toEqual([0, 1]);
  expect(hidden()).toEqual([]);
});

test('what cannot be removed is there again, and the user is told why', async () => {
  const { hidden, pass, container, removeLater } = await openPage();
  const remove = async () => {
    throw new Error('The disk is full.');
  };
  await removeLater({ key: 'a', text: 'A is deleted', remove });
  await pass(undoable.UNDO_MS);
  await pass(100);
  expect(hidden()).toEqual([]);
  expect(container.textContent).toContain('The disk is full.');
});

test('who leaves the page does not wait for it', async () => {
  const { pass, removeLater } = await openPage();
  const remove = vi.fn(async () => undefined);
  await removeLater({ key: 'a', text: 'A is deleted', remove });
  dispatchEvent(new Event('pagehide'));
  expect(remove).toHaveBeenCalledTimes(1);
  await pass(0);
});
