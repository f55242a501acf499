// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { GenerationSummary } from '../../index.ts';
import { startI18n, withFilmTexts } from '../i18n/i18n.ts';
import { holdForReview } from '../start/review.ts';
import { FilmTile } from './film-tile.tsx';

const FILM: GenerationSummary = {
  id: 'film',
  revision: 1,
  status: 'generating',
  run: 'client',
  title: 'A lake',
  progress: 70,
  cost: { spentUsd: 0, uncertainUsd: 0, estimateUsd: null, budgetUsd: null },
};

beforeAll(async () => {
  await startI18n();
  await withFilmTexts(Promise.resolve());
});
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  localStorage.clear();
});

async function textOf(film: GenerationSummary): Promise<string> {
  const page = document.createElement('div');
  const root = createRoot(page);
  const nothing = () => undefined;
  await act(() =>
    root.render(<FilmTile film={film} onTag={nothing} onTenant={nothing} onEditTags={nothing} />),
  );
  const { textContent } = page;
  await act(() => root.unmount());
  return textContent;
}

test('a film that is made says how far it is', async () => {
  expect(await textOf(FILM)).toMatch(/Generating speech and pictures70%/);
});

test('one that waits for the user is a storyboard, as on its own page', async () => {
  holdForReview('film');
  const text = await textOf(FILM);
  expect(text).toContain('Storyboard');
  expect(text).not.toContain('%');
});

test('one that is made again is not all done', async () => {
  expect(await textOf({ ...FILM, progress: 100 })).not.toContain('%');
});

test('a film says for whom it is made, if anybody said so', async () => {
  expect(await textOf({ ...FILM, tenant: 'acme' })).toContain('acme');
  expect(await textOf(FILM)).not.toContain('acme');
});
