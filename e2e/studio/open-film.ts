import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { embeddedDatabase } from '../../src/testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../src/testing/fakes/pipeline-under-test.ts';
import type { QuickPrices } from '../../src/testing/fakes/quick-stages.ts';
import { useStudio } from './open-studio.ts';

interface FilmOptions extends Pick<BrowserContextOptions, 'locale' | 'viewport'> {
  readonly scenes?: number;
  /** What is done with the storyboard before the film is made. */
  readonly prepare?: (id: string) => Promise<unknown>;
}

/** The current studio over a pipeline that a test can observe, with pictures that cost something. */
export function useFilms(prices: QuickPrices = { picture: () => 0.04 }) {
  const studio = useStudio();
  const database = embeddedDatabase();
  let underTest: PipelineUnderTest;
  beforeAll(async () => {
    underTest = await PipelineUnderTest.start(database(), prices);
  });
  beforeEach(() => underTest.reset());
  afterAll(async () => {
    await underTest?.stop();
  });
  return {
    underTest: () => underTest,
    /** A finished film of scenes with two shots each, open on its page. */
    async openFilm(name: string, { scenes = 2, prepare, ...window }: FilmOptions = {}) {
      const id = await underTest.create(documentOf(name, scenes));
      await underTest.phase(id, 'script');
      await prepare?.(id);
      const made = await underTest.phases(id);
      underTest.reset();
      const { open, url } = await studio.serve(underTest.pipeline);
      const page = await open(`/films/${id}`, window);
      const card = page.getByRole('article').first();
      await card.waitFor();
      return { id, made, page, card, url, get: () => underTest.get(id) };
    },
  };
}
