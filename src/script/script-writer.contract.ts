import { describe, expect, test } from 'vitest';
import { type Block, type Document, LENGTHS, type Length, type Scene } from '../core/model.ts';
import { estimateSpeechMs } from '../core/text/speech-estimate.ts';
import type { ScriptWriter } from './script-writer.ts';

/** The contract suite of every script writer. */
export function describeScriptWriter(name: string, create: () => ScriptWriter | Promise<ScriptWriter>): void {
  describe(name, () => {
    test('has an id in the form provider:model', async () => {
      expect((await create()).id).toMatch(/^[a-z0-9-]+:\S+$/u);
    });

    test.each(Object.keys(LENGTHS) as Length[])('writes complete, distinct scenes for %s', async (length) => {
      const writer = await create();
      const script = await writer.write(article, { length });
      expect(script.title).toBe(article.title);
      expect(script.language).toBe('en');
      expectDistinctIds(script.scenes);
      for (const scene of script.scenes) expectWhole(scene);
    });

    test.each(['short', 'brief', 'presentation'] as const)('%s is close to its length', async (length) => {
      const { scenes } = await (await create()).write(article, { length });
      const durationMs = scenes.reduce((sum, { narration }) => sum + estimateSpeechMs(narration), 0);
      expect(scenes.length).toBeGreaterThanOrEqual(LENGTHS[length].scenes * 0.75);
      expect(scenes.length).toBeLessThanOrEqual(LENGTHS[length].scenes * 1.25);
      expect(durationMs).toBeGreaterThan(LENGTHS[length].durationMs * 0.7);
      expect(durationMs).toBeLessThan(LENGTHS[length].durationMs * 1.15);
    });

    test('the same document gives the same script', async () => {
      const first = await (await create()).write(article, { length: 'short' });
      const second = await (await create()).write(article, { length: 'short' });
      expect(second).toEqual(first);
    });

    test('a document of one sentence is one scene', async () => {
      const { scenes } = await (await create()).write(documentOf([paragraph('The sea is wide.')]), {
        length: 'short',
      });
      expect(scenes).toHaveLength(1);
      expectWhole(scenes[0] as Scene);
    });

    test('a document without text is rejected', async () => {
      const written = (await create()).write(documentOf([paragraph(' … ')]), { length: 'short' });
      await expect(written).rejects.toMatchObject({ code: 'document_empty' });
    });

    test('rejects with the reason of an abort', async () => {
      const signal = AbortSignal.abort(new Error('enough'));
      await expect((await create()).write(article, { length: 'short', signal })).rejects.toThrow('enough');
    });
  });
}

/**
 * Checks that narration and title exist, and that the shots cover the narration in order from its first word.
 */
export function expectWhole(scene: Scene): void {
  expect(scene.narration.trim()).not.toBe('');
  expect(scene.narration).toBe(scene.narration.trim());
  expect(scene.title.trim()).not.toBe('');
  const starts = scene.shots.map((shot) => shot.narrationStart);
  expect(starts[0]).toBe(0);
  for (const [at, shot] of scene.shots.entries()) {
    expect(shot.visualPrompt.trim()).not.toBe('');
    expect(shot.narrationStart).toBeLessThan(scene.narration.length);
    expect(scene.narration.charAt(shot.narrationStart)).toMatch(/\S/u);
    if (at > 0) expect(shot.narrationStart).toBeGreaterThan(starts[at - 1] ?? 0);
  }
}

export function expectDistinctIds(scenes: readonly Scene[]): void {
  const ids = scenes.flatMap((scene) => [scene.id, ...scene.shots.map((shot) => shot.id)]);
  expect(scenes.length).toBeGreaterThan(0);
  expect(new Set(ids).size).toBe(ids.length);
}

export function documentOf(blocks: readonly Block[], title = 'The Sea'): Document {
  return { title, language: 'en', blocks, warnings: [] };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

/** About 15 minutes of speech in ten sections, with no two sentences alike. */
const article: Document = documentOf(
  Array.from({ length: 10 }, (_, section): Block[] => [
    { kind: 'heading', level: 2, text: `Harbour ${section + 1}` },
    ...Array.from({ length: 5 }, (_, at) =>
      paragraph(
        `The keeper of harbour ${section + 1} counted ${at + 3} grey boats before the storm came in from the west. ` +
          `Every boat carried ${section + at + 2} barrels of salt and one lantern for the long way home. ` +
          `When night fell, the people of the town lit a fire on the hill, so that nobody would be lost.`,
      ),
    ),
  ]).flat(),
);
