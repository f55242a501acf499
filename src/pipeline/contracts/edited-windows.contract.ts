import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phase, PhaseRequest } from '../../protocol/index.ts';
import type { Database } from '../../store/database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';

const SCENES = 3;
const HOUR_MS = 60 * 60 * 1000;

const EDITS = ['words', 'prompt', 'regenerate', 'insert', 'delete', 'reorder', 'split', 'merge'] as const;
const anEdit = fc.record({ kind: fc.constantFrom(...EDITS), place: fc.nat({ max: 7 }) });
type Edit = { readonly kind: (typeof EDITS)[number]; readonly place: number };

/** Windows that overlap. Where a scene has two items, they end between the two. */
const WINDOWS: Record<Exclude<Phase, 'script'>, readonly PhaseRequest[]> = {
  audio: [{ endIndex: 2 }, { startIndex: 1, endIndex: 3 }],
  images: [{ endIndex: 3 }, { startIndex: 2 }],
  finalize: [{ endIndex: 1 }, {}],
};

/** What the pipeline promises about phase calls whose scenes are edited while they wait, on every database. */
export function describeEditedWindows(name: string, database: () => Database): void {
  describe(`edited windows on ${name}`, () => {
    let it: PipelineUnderTest;
    beforeAll(async () => {
      it = await PipelineUnderTest.start(database());
    });
    afterAll(() => it.stop({ forget: true }));

    const edit = async (id: string, { kind, place }: Edit) => {
      const { pipeline } = it;
      const { scenes } = await it.get(id);
      const index = place % scenes.length;
      const scene = scenes[index];
      const shot = scene?.shots[0];
      if (!scene || !shot) throw new Error('there is nothing to edit');
      const words = `Edited ${place}. And more.`;
      switch (kind) {
        case 'words':
          return pipeline.updateScene(id, scene.id, { narration: words });
        case 'prompt':
          return pipeline.updateScene(id, scene.id, { shots: [{ id: shot.id, visualPrompt: words }] });
        case 'regenerate':
          return pipeline.regenerate(id, scene.id, {});
        case 'insert':
          return pipeline.insertScene(id, { narration: words });
        case 'delete':
          return scenes.length > 1 ? pipeline.deleteScene(id, scene.id) : undefined;
        case 'reorder':
          return pipeline.orderScenes(id, scenes.map(({ id }) => id).toReversed());
        case 'split':
          return pipeline.splitScene(id, scene.id, { at: scene.narration.length >> 1 });
        case 'merge':
          return index + 1 < scenes.length ? pipeline.mergeScene(id, scene.id) : undefined;
      }
    };

    let documents = 0;
    test.each([['audio'], ['images'], ['finalize']] as const)(
      'a call for %s ends with all of its window settled, whatever is edited while it waits',
      async (phase) => {
        const edits = fc.array(anEdit, { minLength: 1, maxLength: 3 });
        const property = fc.asyncProperty(edits, async (edits) => {
          it.reset();
          const id = await it.create(documentOf(`windows of ${name} ${++documents}`, SCENES));
          await it.phase(id, 'script');
          let release = () => {};
          const held = new Promise<void>((resolve) => {
            release = resolve;
          });
          it.behave = (kind) => (kind === 'speech' || kind === 'picture' ? held : undefined);
          const answers = WINDOWS[phase].map((window) => it.phase(id, phase, window, HOUR_MS));
          await expect.poll(() => it.calls.some((call) => /^(speech|picture)/.test(call))).toBe(true);
          for (const each of edits) await edit(id, each);
          release();
          for (const answer of await Promise.all(answers)) {
            expect(answer).toMatchObject({ hasMore: false, failed: [] });
          }
        });
        await fc.assert(property, { numRuns: 2 });
      },
    );
  });
}
