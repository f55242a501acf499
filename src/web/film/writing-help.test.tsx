// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { SceneView } from '../../index.ts';
import { startI18n, withFilmTexts } from '../i18n/i18n.ts';
import { queryClient } from '../shell/query.ts';
import { MarkedNarration, Passages } from './passages.tsx';
import { Suggestions } from './suggestions.tsx';

let root: Root;
/** What the server answers to requests for suggestions, in order. */
let answers: object[];
let sent: unknown[];

beforeAll(async () => {
  await startI18n();
  await withFilmTexts(Promise.resolve());
});
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  sent = [];
  vi.stubGlobal('fetch', async (_url: string, { method, body }: RequestInit = {}) => {
    if (method === 'POST') sent.push(JSON.parse(String(body)));
    return Response.json(method === 'POST' ? answers.shift() : { ...SUGGESTION, status: 'pending' });
  });
  queryClient.clear();
  document.body.innerHTML = '<div></div>';
  root = createRoot(document.body.firstElementChild as Element);
});
afterEach(() => act(() => root.unmount()));

const SUGGESTION = { kind: 'shorter', variant: 1, model: 'cloud:writer', expectedUsd: 0.001 };
const PENDING = { status: 'pending' } as const;
const SCENE: SceneView = {
  ...{ id: 's', revision: 1, title: '', narration: 'It froze in 1964. It melted.' },
  ...{ audio: PENDING, segment: PENDING, shots: [] },
};

const show = (content: ReactNode) =>
  act(async () => root.render(<QueryClientProvider client={queryClient}>{content}</QueryClientProvider>));
const press = (label: string) =>
  act(async () => {
    const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
    if (!found) throw new Error(`There is no button “${label}”.`);
    found.click();
    await new Promise((resolve) => setTimeout(resolve));
  });
const text = () => document.body.textContent ?? '';

test('sentences that their passages do not support are marked and counted, and the others are not', async () => {
  const scene = { ...SCENE, passages: ['It froze in 1963.'], unsupported: [{ start: 0, end: 17 }] };
  await show([<MarkedNarration key="n" scene={scene} />, <Passages key="p" scene={scene} />]);
  expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
    'It froze in 1964.',
  ]);
  expect(text()).toContain(SCENE.narration);
  expect(text()).toContain('1 sentence has figures or names');
  expect(text()).toContain('Rests on 1 passage of the original');
  expect(text()).toContain('It froze in 1963.');
});

test('a scene of the document’s own sentences says nothing of passages', async () => {
  await show(<Passages scene={SCENE} />);
  expect(text()).toBe('');
  await show(<Passages scene={{ ...SCENE, passages: [] }} />);
  expect(text()).toBe('Rests on no passage of the original.');
});

test('a suggestion is asked for until it is there, and is taken only by the user', async () => {
  const onTake = vi.fn(async () => undefined);
  const target = { generationId: 'g', sceneId: 's' };
  answers = [
    { ...SUGGESTION, status: 'running' },
    { ...SUGGESTION, status: 'ready', narration: 'It froze.' },
    {
      ...SUGGESTION,
      variant: 2,
      status: 'failed',
      failure: { code: 'budget_exceeded', detail: 'The budget is spent.', retryable: false },
    },
  ];
  await show(<Suggestions target={target} model="cloud:writer" onTake={onTake} />);
  expect(sent).toEqual([]);
  await press('Shorter');
  await expect.poll(text).toContain('It froze.');
  expect(sent).toEqual(Array(2).fill({ kind: 'shorter', variant: 1, model: 'cloud:writer' }));
  expect(onTake).not.toHaveBeenCalled();
  await press('Use it');
  expect(onTake).toHaveBeenCalledWith('It froze.');
  await press('Another one');
  await expect.poll(text).toContain('The budget is spent.');
  expect(sent.at(-1)).toMatchObject({ variant: 2 });
  await press('Dismiss');
  expect(text()).not.toContain('The budget is spent.');
});
