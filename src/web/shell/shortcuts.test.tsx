// @vitest-environment happy-dom
import { act, useCallback, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startI18n, withFilmTexts } from '../i18n/i18n.ts';
import { Shortcuts } from './shortcuts.tsx';
import { useHelpKey } from './use-help-key.ts';

let root: Root;
beforeAll(async () => {
  await startI18n();
  await withFilmTexts(Promise.resolve());
});
beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<div></div>';
  root = createRoot(document.body.firstElementChild as Element);
  await act(() => root.render(<Page />));
});
afterEach(() => act(() => root.unmount()));

function Page() {
  const [isShown, setIsShown] = useState(false);
  useHelpKey(useCallback(() => setIsShown(true), []));
  return (
    <>
      <textarea />
      {isShown && <Shortcuts onClose={() => setIsShown(false)} />}
    </>
  );
}

const press = (target: EventTarget, more: KeyboardEventInit = {}) =>
  act(() => target.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, ...more })));
const dialog = () => document.querySelector('dialog');

test('? shows the keys, and the button closes them again', async () => {
  await press(document.body);
  expect(dialog()?.textContent).toContain('Keyboard shortcuts');
  expect(dialog()?.textContent).not.toContain('keys.');
  await act(() => dialog()?.querySelector('button')?.click());
  expect(dialog()).toBeNull();
});

test('? in a text is a question mark, and with another key it is the browser’s', async () => {
  await press(document.querySelector('textarea') as Element);
  await press(document.body, { ctrlKey: true });
  expect(dialog()).toBeNull();
});
