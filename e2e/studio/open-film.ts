import { afterAll, beforeAll, beforeEach } from 'vitest';
import { embeddedDatabase } from '../../src/testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../src/testing/fakes/pipeline-under-test.ts';
import { useStudio } from './open-studio.ts';

interface FilmOptions {
  readonly scenes?: number;
  readonly locale?: string;
}

/** The current studio over a pipeline that a test can observe, with pictures that cost something. */
export function useFilms() {
  const studio = useStudio();
  const database = embeddedDatabase();
  let underTest: PipelineUnderTest;
  beforeAll(async () => {
    underTest = await PipelineUnderTest.start(database(), { picture: () => 0.04 });
  });
  beforeEach(() => underTest.reset());
  afterAll(async () => {
    await underTest?.stop();
  });
  return {
    underTest: () => underTest,
    /** A finished film of scenes with two shots each, open on its page. */
    async openFilm(name: string, { scenes = 2, locale = 'en-US' }: FilmOptions = {}) {
      const id = await underTest.create(documentOf(name, scenes));
      await underTest.phases(id);
      underTest.reset();
      const { open, url } = await studio.serve(underTest.pipeline);
      const page = await open(`/films/${id}`, { locale });
      const card = page.getByRole('article').first();
      await card.waitFor();
      return { id, page, card, url, get: () => underTest.get(id) };
    },
  };
}
