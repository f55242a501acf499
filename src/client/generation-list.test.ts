import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { GenerationStatus } from '../protocol/names.ts';
import { NetworkError } from './errors.ts';
import { createGenerationList } from './generation-list.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const summaryOf = (id: string, status: GenerationStatus = 'complete') => ({
  ...{ id, revision: 1, status, run: 'client' as const, title: id, progress: 0 },
  cost: { spentUsd: 0, uncertainUsd: 0, estimateUsd: null, budgetUsd: null },
});

/** A list over films that a test can change, two per page. */
function setUp(films = ['a', 'b', 'c'].map((id) => summaryOf(id))) {
  const server = { films, isGone: false };
  const listGenerations = vi.fn(async ({ cursor = '0' }: { readonly cursor?: string | undefined } = {}) => {
    if (server.isGone) throw new NetworkError('network_failed', 'Gone.');
    const end = Number(cursor) + 2;
    const nextCursor = end < server.films.length ? String(end) : null;
    return { generations: server.films.slice(Number(cursor), end), nextCursor };
  });
  const list = createGenerationList({ api: { listGenerations } });
  const ids = () => list.getSnapshot().generations.map(({ id }) => id);
  return { server, list, listGenerations, ids };
}

test('asks only while somebody listens, and the more often while something is made', async () => {
  const { server, list, listGenerations } = setUp();
  await vi.advanceTimersByTimeAsync(100_000);
  expect(listGenerations).not.toHaveBeenCalled();
  const stop = list.subscribe(() => {});
  await vi.advanceTimersByTimeAsync(29_000);
  expect(listGenerations).toHaveBeenCalledTimes(1);
  server.films = [summaryOf('new', 'generating'), ...server.films];
  await vi.advanceTimersByTimeAsync(1000);
  expect(list.getSnapshot().generations[0]).toMatchObject({ id: 'new', status: 'generating' });
  await vi.advanceTimersByTimeAsync(12_000);
  expect(listGenerations).toHaveBeenCalledTimes(5);
  stop();
  await vi.advanceTimersByTimeAsync(100_000);
  expect(listGenerations).toHaveBeenCalledTimes(5);
});

test('brings page after page, and each film once when others came before it', async () => {
  const { server, list, ids } = setUp();
  list.subscribe(() => {});
  await vi.advanceTimersByTimeAsync(0);
  expect([ids(), list.getSnapshot().hasMore]).toEqual([['a', 'b'], true]);
  server.films = [summaryOf('new'), ...server.films];
  await list.loadMore();
  expect([ids(), list.getSnapshot().hasMore]).toEqual([['new', 'a', 'b', 'c'], false]);
});

test('keeps what it knows while the server is gone, and is current soon after it is back', async () => {
  const { server, list, ids } = setUp();
  list.subscribe(() => {});
  await vi.advanceTimersByTimeAsync(0);
  server.isGone = true;
  await list.refresh();
  expect(list.getSnapshot().error?.code).toBe('network_failed');
  expect(ids()).toEqual(['a', 'b']);
  server.isGone = false;
  await vi.advanceTimersByTimeAsync(4000);
  expect(list.getSnapshot().error).toBeUndefined();
});
