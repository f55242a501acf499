import type { Block } from '../../core/model.ts';
import { beatsOf } from '../beats.ts';
import type { SceneContext } from '../context.ts';
import type { SpokenLine } from '../spoken.ts';
import { createReader } from '../words/reading.ts';
import { spokenLine } from './spoken-line.ts';

type Told = Partial<SpokenLine> & { readonly text: string };

/** What a rule knows about a scene with these lines. */
export async function contextOf(
  told: readonly Told[],
  {
    headings = [],
    blocks = [],
  }: { readonly headings?: readonly string[]; readonly blocks?: readonly Block[] } = {},
): Promise<SceneContext> {
  let start = 0;
  const lines = told.map((own): SpokenLine => {
    const line = spokenLine({ opensBlock: true, ...own, start });
    start += own.text.length + 1;
    return line;
  });
  const scene = { title: 'The tower', lines };
  return {
    material: {
      title: 'The tower',
      language: 'en',
      kind: 'article',
      blocks,
      scenes: [scene],
      headingsOf: () => headings,
    },
    scene,
    sceneIndex: 0,
    beats: beatsOf(lines, 'en'),
    reader: await createReader('en'),
    terms: new Map(),
  };
}
