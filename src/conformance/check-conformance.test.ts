// Over 300 lines: each rule of the protocol that a backend can break has its broken backend here.
import { readFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { GenerationError } from '../core/errors.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import type { GenerationView } from '../protocol/generation.ts';
import type { PhaseResponse } from '../protocol/phase.ts';
import { createServerApp } from '../server/app.ts';
import { startServer } from '../server/serve.ts';
import { createFakePipeline } from '../testing/fakes/fake-pipeline.ts';
import { TEST_ESTIMATE } from '../testing/fakes/test-choices.ts';
import { checkConformance } from './check-conformance.ts';

async function judge(
  change: (pipeline: Pipeline) => Partial<Pipeline> = () => ({}),
  only?: readonly string[],
) {
  const { pipeline } = createFakePipeline({ itemMs: 5 });
  const app = createServerApp({ pipeline: { ...pipeline, ...change(pipeline) }, heartbeatMs: 20 });
  const server = await startServer({ app, port: 0, host: '127.0.0.1' });
  onTestFinished(() => server.close({ graceMs: 0 }));
  const { signal } = new AbortController();
  const verdicts = await checkConformance({ baseUrl: server.url, signal, ...(only && { only }) });
  const left = await pipeline.list({ limit: 100 });
  return {
    verdicts,
    left: left.generations,
    broken: verdicts.filter(({ outcome }) => outcome === 'broken').map(({ id }) => id),
  };
}

const UNSEEN = ['E-4', 'E-5', 'W-3', 'W-10', 'W-13', 'G-17', 'S-7', 'G-20'];

test('our own server keeps every rule that can be judged from outside, and is left tidy', async () => {
  const { verdicts, left } = await judge();
  expect(verdicts.filter(({ outcome }) => outcome === 'broken' || outcome === 'absent')).toEqual([]);
  const unseen = verdicts.filter(({ outcome }) => outcome === 'unseen').map(({ id }) => id);
  expect(unseen).toEqual(UNSEEN);
  expect(left).toEqual([]);

  const protocol = await readFile('docs/protocol.md', 'utf8');
  const written = [...protocol.matchAll(/^\*\*([A-Z]-\d+)\*\*/gm)].flatMap(([, id]) => id ?? []);
  expect(new Set(written).size).toBe(written.length);
  const judged = new Set(verdicts.map(({ id }) => id));
  const unjudged = ['D-1', 'D-2', 'D-3', 'D-4', 'D-5', 'D-6', 'D-7'];
  expect(written.filter((id) => !judged.has(id))).toEqual(unjudged);
});

test('a backend whose progress falls is found out', async () => {
  let calls = 0;
  const { broken } = await judge(
    (pipeline) => ({
      phase: async (...call) => ({ ...(await pipeline.phase(...call)), progress: 100 - (calls++ % 100) }),
    }),
    ['G-6'],
  );
  expect(broken.toSorted()).toEqual(['G-6']);
});

test('a backend that pays again, or forgets keys, is found out', async () => {
  let spentUsd = 0;
  const { broken } = await judge(
    (pipeline) => ({
      create: (request) => pipeline.create(request, {}),
      async get(id) {
        const generation = await pipeline.get(id);
        return { ...generation, cost: { ...generation.cost, spentUsd: spentUsd++ } };
      },
    }),
    ['I-2', 'I-4'],
  );
  expect(broken.toSorted()).toEqual(['I-2', 'I-4']);
});

test('a backend that loses updates of parallel windows is found out', async () => {
  const { broken } = await judge(
    (pipeline) => ({
      async get(id) {
        const generation = await pipeline.get(id);
        const [first, ...others] = generation.scenes;
        if (!first || generation.video.status !== 'ready') return generation;
        return { ...generation, scenes: [{ ...first, audio: { status: 'pending' } }, ...others] };
      },
    }),
    ['W-9', 'G-8'],
  );
  expect(broken.toSorted()).toEqual(['G-8', 'W-9']);
});

test('a backend whose windows are wrong is found out', async () => {
  const { broken } = await judge(
    (pipeline) => ({
      async phase(...call) {
        const answer = await pipeline.phase(...call);
        return { ...answer, startIndex: 0, total: answer.total + 1, scenes: [] };
      },
    }),
    ['W-2', 'W-7', 'W-8'],
  );
  expect(broken.toSorted()).toEqual(['W-2', 'W-7', 'W-8']);
});

test('a backend that begins what was not asked for is found out', async () => {
  const { broken } = await judge(
    (pipeline) => ({
      async phase(id, phase, window, wait) {
        if (phase === 'script') {
          await pipeline.phase(id, phase, window, wait);
          await pipeline.phase(id, 'audio', {}, wait);
        }
        return pipeline.phase(id, phase, window, wait);
      },
    }),
    ['R-5', 'G-4'],
  );
  expect(broken.toSorted()).toEqual(['G-4', 'R-5']);
});

test('a backend that does not keep to a budget is found out', async () => {
  const { broken } = await judge(
    (pipeline) => ({
      async create(request, key) {
        const { generation } = await pipeline.create(
          'upload' in request ? request : { source: request.source },
          key,
        );
        return { generation: { ...generation, cost: { ...generation.cost, budgetUsd: 0 } }, created: true };
      },
    }),
    ['R-1', 'R-2', 'R-3', 'R-5', 'R-6', 'R-7'],
  );
  expect(broken).toEqual(['R-7']);
});

test('a backend that keeps failing for a budget that was lifted is found out', async () => {
  const { broken } = await judge(
    (pipeline) => ({
      async run(id) {
        const generation = await pipeline.get(id);
        return { ...generation, cost: { ...generation.cost, budgetUsd: null } };
      },
    }),
    ['R-7'],
  );
  expect(broken).toEqual(['R-7']);
});

test('a backend that pays again because of a decision about nothing is found out', async () => {
  const { broken } = await judge(
    (pipeline) => {
      let paidAgainUsd = 0;
      return {
        run(...call) {
          paidAgainUsd = 1;
          return pipeline.run(...call);
        },
        async get(id) {
          const generation = await pipeline.get(id);
          const { cost } = generation;
          return { ...generation, cost: { ...cost, spentUsd: cost.spentUsd + paidAgainUsd } };
        },
      };
    },
    ['I-5'],
  );
  expect(broken).toEqual(['I-5']);
});

test.each<[string, (pipeline: Pipeline) => Partial<Pipeline>]>([
  [
    'overwrites what somebody else wrote',
    (pipeline) => ({
      updateScene: (id, sceneId, changes) => pipeline.updateScene(id, sceneId, changes),
    }),
  ],
  [
    'removes what somebody else wrote',
    (pipeline) => ({ deleteScene: (id, sceneId) => pipeline.deleteScene(id, sceneId) }),
  ],
  [
    'moves scenes against the order of somebody else',
    (pipeline) => ({ orderScenes: (id, sceneIds) => pipeline.orderScenes(id, sceneIds) }),
  ],
  [
    'takes what was made for a change',
    (pipeline) => ({
      async updateScene(id, sceneId, changes, options) {
        const { scenes } = await pipeline.get(id);
        const isAsSeen = scenes.some(({ revision }) => revision === options?.ifRevision);
        if (options?.ifRevision !== undefined && !isAsSeen) throw new GenerationError('edit_conflict', 'No.');
        return pipeline.updateScene(id, sceneId, changes, options);
      },
    }),
  ],
])('a backend that %s is found out', async (_, worsened) => {
  const { broken } = await judge(worsened, ['S-1', 'S-2', 'S-3', 'S-4', 'S-5']);
  expect(broken).toEqual(['S-5']);
});

test.each<[string, (pipeline: Pipeline) => Partial<Pipeline>]>([
  [
    'overwrites the settings of somebody else',
    (pipeline) => ({ update: (id, change) => pipeline.update(id, change) }),
  ],
  [
    'makes a change that it is only asked about',
    (pipeline) => ({
      async estimateChange(id, change) {
        await pipeline.update(id, change);
        return pipeline.estimateChange(id, change);
      },
    }),
  ],
])('a backend that %s is found out too', async (_, worsened) => {
  const { broken } = await judge(worsened, ['S-5', 'S-6']);
  expect(broken).toEqual(['S-6']);
});

test('a backend that searches as it likes, or lists what is not there, is found out', async () => {
  const { broken } = await judge(
    (pipeline) => ({
      list: ({ status: _, ...page }) => pipeline.list(page),
      async file() {
        throw new GenerationError('not_ready', 'It is not there.');
      },
    }),
    ['G-3', 'G-11', 'G-12'],
  );
  expect(broken).toEqual(['G-11', 'G-12']);
});

test('a backend that takes any model, voice, style and audience is found out', async () => {
  const { broken } = await judge(
    (pipeline) => ({
      create: (request, key) =>
        pipeline.create('upload' in request ? request : { source: request.source }, key),
    }),
    ['G-1', 'C-1', 'C-2', 'C-3'],
  );
  expect(broken).toEqual(['C-2', 'C-3']);
});

test.each([
  ['more passages than there may be', { passages: Array(13).fill('A passage.') }],
  ['unsupported sentences without passages', { unsupported: [{ start: 0, end: 1 }] }],
  ['unsupported sentences beyond the narration', { passages: [], unsupported: [{ start: 0, end: 9999 }] }],
])('a backend that has %s is found out', async (_name, extra) => {
  const { broken } = await judge(
    (pipeline) => ({
      async get(id) {
        const generation = await pipeline.get(id);
        return { ...generation, scenes: generation.scenes.map((scene) => ({ ...scene, ...extra })) };
      },
    }),
    ['G-17'],
  );
  expect(broken).toEqual(['G-17']);
});

test.each<[string, (pipeline: Pipeline) => Partial<Pipeline>]>([
  ['keeps no cast', () => ({ cast: async () => ({ cast: [] }) })],
  [
    'keeps a cast that was removed',
    (pipeline) => ({
      update: (id, { cast, ...change }, options) =>
        pipeline.update(id, { ...change, ...(cast?.length && { cast }) }, options),
    }),
  ],
])('a backend that %s is found out by its cast', async (_, worsened) => {
  const { broken } = await judge(worsened, ['S-8', 'S-9']);
  expect(broken).toEqual(['S-8']);
});

test('a backend that shows a draft of a script that is written is found out', async () => {
  const draft = { scenes: [{ title: 'The lamp', narration: 'It is lit.' }] };
  const { broken } = await judge(() => ({ draft: async () => draft }), ['S-8', 'S-9']);
  expect(broken).toEqual(['S-9']);
});

const COMPOSER = { id: 'test:composer', label: 'Composer', paid: false, available: true, composes: true };

/** A backend with a model that translates, in that it changes the language of a copy. */
function translating(
  change: (copy: GenerationView, pipeline: Pipeline) => GenerationView | Promise<GenerationView> = (copy) =>
    copy,
) {
  return (pipeline: Pipeline): Partial<Pipeline> => {
    const copies = new Map<string, GenerationView>();
    const { models, ...others } = pipeline.capabilities();
    return {
      capabilities: () => ({ ...others, models: { ...models, script: [...models.script, COMPOSER] } }),
      estimateTranslation: async (id) => ({
        ...TEST_ESTIMATE,
        scenes: (await pipeline.get(id)).scenes.length,
      }),
      async copy(id, request, options) {
        const { language, models: wanted } = request;
        if (language === undefined || wanted?.script !== COMPOSER.id)
          return pipeline.copy(id, request, options);
        const { generation } = await pipeline.copy(id, {});
        const copy = await change({ ...generation, language }, pipeline);
        copies.set(copy.id, copy);
        return { generation: copy, created: true };
      },
      get: async (id) => copies.get(id) ?? pipeline.get(id),
    };
  };
}

test('a backend that translates is judged by its copy', async () => {
  const { verdicts } = await judge(translating(), ['G-20']);
  expect(verdicts.map(({ id, outcome }) => [id, outcome])).toEqual([['G-20', 'holds']]);
});

test.each<[string, (pipeline: Pipeline) => Partial<Pipeline>]>([
  [
    'gives a translation other shots',
    translating((copy) => ({
      ...copy,
      scenes: copy.scenes.map((scene) => ({
        ...scene,
        shots: scene.shots.map((shot) => ({ ...shot, id: `${shot.id}-2` })),
      })),
    })),
  ],
  ['leaves a translation in its language', translating(({ language: _, ...copy }) => copy)],
  [
    'changes the original',
    translating(async (copy, pipeline) => {
      const { generations } = await pipeline.list({ limit: 100 });
      for (const { id } of generations) if (id !== copy.id) await pipeline.update(id, { title: 'Changed' });
      return copy;
    }),
  ],
  [
    'tells another number of scenes before',
    (pipeline) => ({
      ...translating()(pipeline),
      estimateTranslation: async () => ({ ...TEST_ESTIMATE, scenes: 99 }),
    }),
  ],
])('a backend that %s is found out', async (_, worsened) => {
  const { broken } = await judge(worsened, ['G-20']);
  expect(broken).toEqual(['G-20']);
});

test('what does not fit the protocol is told with its place', async () => {
  const { verdicts } = await judge(
    (pipeline) => ({
      async phase(...call) {
        const { nextStartIndex: _, ...answer } = await pipeline.phase(...call);
        return answer as PhaseResponse;
      },
    }),
    ['W-1'],
  );
  expect(verdicts[0]?.detail).toMatch(/does not fit: nextStartIndex: Invalid input/);
});

test('a base URL that goes too far is told at once', async () => {
  const { pipeline } = createFakePipeline();
  const server = await startServer({ app: createServerApp({ pipeline }), port: 0, host: '127.0.0.1' });
  onTestFinished(() => server.close({ graceMs: 0 }));
  const { signal } = new AbortController();
  const checked = checkConformance({ baseUrl: `${server.url}/api`, signal });
  await expect(checked).rejects.toMatchObject({ advice: 'Use the part of the URL before /api.' });
});

test('a backend that is not there is told at once', async () => {
  const { signal } = new AbortController();
  await expect(checkConformance({ baseUrl: 'http://127.0.0.1:1', signal })).rejects.toThrow('no backend');
});
