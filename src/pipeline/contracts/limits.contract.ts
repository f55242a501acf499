import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../store/database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { busyFor } from '../../testing/fakes/quick-stages.ts';

/** What the pipeline promises about limits on the cost of a generation. */
export function describeLimits(name: string, database: () => Database): void {
  describe(`limits on ${name}`, () => {
    let it: PipelineUnderTest;
    beforeAll(async () => {
      const bounds = { maxScenes: 3, maxNarrationSeconds: 60, maxFilmMinutes: 2, maxCardItems: 10 };
      it = await PipelineUnderTest.start(database(), {}, bounds);
    });
    beforeEach(() => it.reset());
    afterAll(() => it.stop({ forget: true }));

    const written = async (text: string) => {
      const id = await it.create(text);
      await it.phase(id, 'script');
      return { id, view: await it.get(id) };
    };
    const refusal = (setting: string) => ({
      code: 'limit_exceeded',
      retryable: false,
      advice: expect.stringContaining(setting),
    });

    test('a script of more scenes fails its generation before anything is spoken or drawn', async () => {
      const id = await it.create(documentOf('many', 4), { run: 'background' });
      const { failure } = await it.until(id, ({ status }) => status === 'failed');
      expect(failure).toMatchObject({
        code: 'document_too_large',
        advice: expect.stringContaining('SCENECAST_MAX_SCENES'),
      });
      expect(it.calls.filter((call) => !call.startsWith('script'))).toEqual([]);
    });

    test('an edit may not pass the limits of a scene, and then changes nothing', async () => {
      const { id, view } = await written(documentOf('edited', 2));
      const letters = 'x'.repeat(1000);
      const tooLong = refusal('SCENECAST_MAX_NARRATION_SECONDS');
      const update = (narration: string) => it.pipeline.updateScene(id, 'scene-1', { narration });
      await expect(update(letters)).rejects.toMatchObject(tooLong);
      await expect(it.pipeline.insertScene(id, { narration: letters })).rejects.toMatchObject(tooLong);
      const items = Array.from({ length: 11 }, (_, index) => `Item ${index}`);
      const cards = [
        [{ kind: 'list', ordered: false, items }, 'SCENECAST_MAX_CARD_ITEMS'],
        [{ kind: 'quote', text: 'word '.repeat(2000) }, 'SCENECAST_MAX_CARD_CHARACTERS'],
      ] as const;
      for (const [card, setting] of cards) {
        const change = { shots: [{ id: 'shot-1', card }] };
        await expect(it.pipeline.updateScene(id, 'scene-1', change)).rejects.toMatchObject(refusal(setting));
      }
      expect(await it.get(id)).toEqual(view);
    });

    test('a film may not grow beyond its scenes and minutes, by adding, splitting or merging', async () => {
      const { id } = await written(documentOf('grown', 2));
      await it.pipeline.insertScene(id, { narration: 'The third.' });
      const tooMany = refusal('SCENECAST_MAX_SCENES');
      await expect(it.pipeline.insertScene(id, { narration: 'The fourth.' })).rejects.toMatchObject(tooMany);
      await expect(it.pipeline.splitScene(id, 'scene-1', { at: 9 })).rejects.toMatchObject(tooMany);
      const almostAMinute = 'This is one of the sentences that are told here. '.repeat(17);
      await it.pipeline.updateScene(id, 'scene-1', { narration: almostAMinute });
      await it.pipeline.updateScene(id, 'scene-2', { narration: almostAMinute });
      const last = (await it.get(id)).scenes[2]?.id ?? '';
      await expect(it.pipeline.updateScene(id, last, { narration: almostAMinute })).rejects.toMatchObject(
        refusal('SCENECAST_MAX_FILM_MINUTES'),
      );
      await expect(it.pipeline.mergeScene(id, 'scene-1')).rejects.toMatchObject(
        refusal('SCENECAST_MAX_NARRATION_SECONDS'),
      );
      expect((await it.get(id)).scenes).toHaveLength(3);
    });

    test('free work for words that were replaced is stopped, unless another generation wants it', async () => {
      const stopped: string[] = [];
      it.behave = async (kind, subject, signal) => {
        if (kind !== 'speech') return;
        signal.addEventListener('abort', () => stopped.push(subject));
        await busyFor(120_000, signal);
      };
      const { id, view } = await written(documentOf('replaced', 1));
      const { id: other } = await written(documentOf('replaced', 1));
      const old = view.scenes[0]?.narration ?? '';
      const isSpoken = (narration: string) => expect.poll(() => it.calls).toContain(`speech ${narration}`);
      await it.phase(id, 'audio', {}, 0);
      await it.phase(other, 'audio', {}, 0);
      await isSpoken(old);
      await it.pipeline.updateScene(id, 'scene-1', { narration: 'Other words.' });
      expect(stopped).toEqual([]);
      await it.phase(id, 'audio', {}, 0);
      await isSpoken('Other words.');
      await it.pipeline.updateScene(id, 'scene-1', { narration: 'Words again.' });
      await expect.poll(() => stopped).toEqual(['Other words.']);
      await it.pipeline.updateScene(other, 'scene-1', { narration: 'Words again.' });
      await expect.poll(() => stopped).toEqual(['Other words.', old]);
      // The old words are spoken when they are restored.
      it.behave = () => {};
      await it.pipeline.updateScene(id, 'scene-1', { narration: old });
      await it.phase(id, 'audio');
      expect((await it.get(id)).scenes[0]?.audio.status).toBe('ready');
    });
  });
}
