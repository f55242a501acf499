// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { Action, ActionMenu, ActionMenus } from './action-menu.tsx';

test('all buttons of a list share one menu, which shows the actions of the one that was pressed', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<div id="content"></div>';
  const root = createRoot(document.body.firstElementChild as Element);
  const chosen: string[] = [];
  await act(() =>
    root.render(
      <ActionMenus>
        {['one', 'two', 'three'].map((name) => (
          <ActionMenu key={name} label={name}>
            <Action icon={null} onClick={() => chosen.push(name)}>
              Take {name}
            </Action>
          </ActionMenu>
        ))}
      </ActionMenus>,
    ),
  );
  // The first press only shows it.
  expect(document.querySelectorAll('[role=menu]')).toHaveLength(1);
  const items = () => [...document.querySelectorAll<HTMLElement>('[role=menuitem]')];
  for (const name of ['two', 'three']) {
    await act(async () => document.querySelector<HTMLElement>(`[aria-label=${name}]`)?.click());
    expect(items().map(({ textContent }) => textContent)).toEqual([`Take ${name}`]);
    await act(async () => items()[0]?.click());
  }
  expect(chosen).toEqual(['two', 'three']);
  await act(() => root.unmount());
});
