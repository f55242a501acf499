import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { peaksOf, peaksQuery } from './peaks.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('of cards that scroll by no sound is loaded, only of one at which the user stays', async () => {
  const loaded: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    loaded.push(url);
    return new Response('', { status: 404 });
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const show = (url: string) => new QueryObserver(client, peaksQuery(url)).subscribe(() => {});
  for (const url of ['/one', '/two', '/three']) {
    const leave = show(url);
    await vi.advanceTimersByTimeAsync(100);
    leave();
  }
  show('/four');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(loaded).toEqual(['/four']);
});

test('each part is as high as its loudest sample, and the loudest part is 1', () => {
  expect(peaksOf(Float32Array.of(0.1, -0.25, 0, 0, 0.5, 0.2), 3)).toEqual([0.5, 0, 1]);
});
