// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useTimeLeft } from './use-time-left.ts';

let root: Root;
let leftMs: number | undefined;

function Page({ progress }: { readonly progress: number }) {
  leftMs = useTimeLeft(progress);
  return null;
}
const show = (progress: number) => act(() => root.render(<Page progress={progress} />));
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.createElement('div'));
});
afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
});

test('nothing is guessed before there is something to guess from', async () => {
  await show(0);
  await pass(60_000);
  await show(3.9);
  expect(leftMs).toBeUndefined();
});

test('what is left takes as long as what was done since the page was opened, in proportion', async () => {
  await show(40);
  await pass(10_000);
  await show(50);
  expect(leftMs).toBe(50_000);
  await show(100);
  expect(leftMs).toBe(0);
});

test('what is left becomes less with time, and never more: where the work takes longer, it stands still', async () => {
  await show(40);
  await pass(10_000);
  await show(50);
  await pass(10_000);
  expect(leftMs).toBe(40_000);
  // At this pace, 89 s are left.
  await show(51);
  await pass(10_000);
  expect(leftMs).toBe(40_000);
  await show(90);
  expect(leftMs).toBe(6_000);
});
