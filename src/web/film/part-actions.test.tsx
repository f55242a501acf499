// @vitest-environment happy-dom
import { act, type ComponentProps } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { ItemView } from '../../index.ts';
import { startI18n, withFilmTexts } from '../i18n/i18n.ts';
import { PartActions } from './part-actions.tsx';

const READY: ItemView = {
  status: 'ready',
  asset: { hash: 'a', url: '/a', mediaType: 'audio/wav', sizeBytes: 1, take: 1 },
};

let root: Root;
const onAgain = vi.fn(async () => undefined);

beforeAll(async () => {
  await startI18n();
  await withFilmTexts(Promise.resolve());
});
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  onAgain.mockClear();
  document.body.innerHTML = '<div></div>';
  root = createRoot(document.body.firstElementChild as Element);
});
afterEach(() => act(() => root.unmount()));

async function press(props: Partial<ComponentProps<typeof PartActions>>) {
  const own = { bringing: { status: 'idle' } } as ComponentProps<typeof PartActions>['own'];
  const shared = { kind: 'voice', owner: 'Speech', item: READY, takes: undefined, own, onAgain } as const;
  await act(() =>
    root.render(
      <PartActions {...shared} priceUsd={undefined} {...props}>
        takes
      </PartActions>,
    ),
  );
  const [button] = document.querySelectorAll('button');
  await act(async () => button?.click());
  return button;
}

test('another take is made of what is there, and the first one of what was edited', async () => {
  expect((await press({}))?.textContent).toBe('Regenerate');
  expect(onAgain).toHaveBeenCalledTimes(1);
  const button = await press({ item: { status: 'pending' }, priceUsd: 0.04 });
  expect(button?.textContent).toBe('Generate, about $0.04');
  expect(onAgain).toHaveBeenCalledTimes(2);
  expect(button?.title).toBe('Made at once. The film changes when you update it.');
});

test('where another take would be no other, none is made, and the user is told what helps', async () => {
  await press({ isAlwaysSame: true });
  expect(onAgain).not.toHaveBeenCalled();
  expect(document.querySelector('[role=status]')?.textContent).toContain('record it yourself');
  await press({ isAlwaysSame: true, item: { status: 'pending' } });
  expect(onAgain).toHaveBeenCalledOnce();
});
