import type { Pipeline } from '../../src/pipeline/pipeline.ts';
import { PHASES } from '../../src/protocol/names.ts';

/** Makes a film of four scenes, titled “A lake”. */
export async function finishFilm(pipeline: Pipeline): Promise<string> {
  const { signal } = new AbortController();
  const text = 'A story about a lake. It is long.';
  const { generation } = await pipeline.create({ source: { text }, title: 'A lake' }, {});
  for (const phase of PHASES) {
    await pipeline.phase(generation.id, phase, {}, { timeBudgetMs: 600_000, signal });
  }
  return generation.id;
}
