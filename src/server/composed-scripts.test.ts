import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../testing/fakes/pipeline-under-test.ts';
import { readBundle } from '../testing/films/read-bundle.ts';
import { SCRIPT_MODEL, useComposingPipeline } from './testing/composing-pipeline.ts';

const composing = useComposingPipeline();

test('an audience, a tone and a language reach the model, and are part of what is paid once', async () => {
  const text = documentOf('directed', 2);
  const directed = { audience: 'children of eight', tone: 'warm', language: 'de' };
  const first = await composing().written(text, directed);
  expect(first).toMatchObject({ status: 'storyboard', ...directed });
  expect(first.warnings).toEqual([]);
  const [told] = composing().instructions();
  expect(told).toMatch(/children of eight.*warm/s);
  expect(told).toContain('German');

  const again = await composing().written(text, directed);
  expect(again.cost.spentUsd).toBe(0);
  expect(composing().scriptCalls().calls).toBe(1);
  for (const other of [{ audience: 'experts' }, { tone: 'dry' }, { language: 'fr' }, {}]) {
    expect((await composing().written(text, other)).cost.spentUsd).toBeGreaterThan(0);
  }
  expect(composing().scriptCalls()).toMatchObject({ calls: 5, charged: 5, distinct: 5 });
});

test('a writer that only selects sentences refuses an audience before any work, and names models', async () => {
  const options = { models: {}, audience: 'children of eight' };
  await expect(composing().written(documentOf('selected', 1), options)).rejects.toMatchObject({
    code: 'composing_model_needed',
    advice: expect.stringContaining(SCRIPT_MODEL),
  });
  const estimated = composing().estimate({ source: { text: 'A sentence.' }, models: {}, tone: 'warm' });
  await expect(estimated).rejects.toMatchObject({ code: 'composing_model_needed' });
});

test('the title that the user chose is kept in a translated film', async () => {
  const { title } = await composing().written(documentOf('titled', 1), {
    language: 'de',
    title: 'Mein Film',
  });
  expect(title).toBe('Mein Film');
});

test('capabilities say which script models write', () => {
  const { models } = composing().pipeline.capabilities();
  const composes = (wanted: string) => models.script.find(({ label }) => label === wanted)?.composes;
  expect(composes('quick:writer')).toBeUndefined();
  expect(composes(SCRIPT_MODEL)).toBe(true);
});

test.each([SCRIPT_MODEL, 'ollama:llama3.3'])('an estimate does not call %s', async (script) => {
  const text = documentOf('estimated', 3);
  const { scenes } = await composing().estimate({
    source: { text },
    models: { script },
    audience: 'experts',
  });
  expect(scenes).toBeGreaterThan(0);
  expect(composing().scriptCalls().calls).toBe(0);
});

describe('a topic', () => {
  const TOPIC = { topic: 'How tides work' };

  test('becomes a film without a document, which says so and is paid for once', async () => {
    const all = ['script', 'audio', 'images', 'finalize'] as const;
    const film = await composing().made(TOPIC, { length: 'short' }, all);
    expect(film).toMatchObject({ status: 'complete', language: 'en' });
    expect(film.scenes).toHaveLength(6);
    expect(film.title).not.toBe('');
    expect(film.warnings).toEqual([expect.stringContaining('without a document')]);
    expect(
      composing()
        .simulator.charges()
        .requests.map(({ text }) => text),
    ).toEqual([TOPIC.topic]);
    const manifest = await composing().pipeline.file(film.id, 'manifest.json');
    expect(JSON.parse(await text(manifest.open()))).toMatchObject({
      topic: TOPIC.topic,
      warnings: film.warnings,
    });
    const files = await readBundle(await composing().pipeline.bundle(film.id, 'archive.zip'));
    expect(Object.keys(files).filter((path) => path.startsWith('document'))).toEqual([]);
    expect(JSON.parse(String(files['storyboard.json']))).toMatchObject({ source: TOPIC });

    const again = await composing().made(TOPIC, { length: 'short' }, ['script']);
    expect(again.cost.spentUsd).toBe(0);
    expect(composing().scriptCalls().calls).toBe(1);
    await composing().made(TOPIC, { length: 'short', audience: 'experts' }, ['script']);
    await composing().made({ topic: 'How tides were found' }, { length: 'short' }, ['script']);
    expect(composing().scriptCalls().charged).toBe(3);
  });

  test('costs about as much as was estimated, and never more', async () => {
    const { script, durationMs, scenes } = await composing().estimate({ source: TOPIC, length: 'short' });
    const { cost } = await composing().made(TOPIC, { length: 'short', tone: 'dry' }, ['script']);
    expect(script.costUsd).toBeGreaterThan(cost.spentUsd);
    expect(scenes).toBe(6);
    expect(durationMs).toBeGreaterThan(75_000);
    expect(durationMs).toBeLessThan(110_000);
  });

  test.each([
    ['a writer that selects sentences', { models: {} }, 'composing_model_needed'],
    ['a length without a document', { length: 'full' }, 'invalid_option'],
    ['a part of no document', { part: '3' }, 'invalid_option'],
  ] as const)('refuses %s before any work', async (_name, options, code) => {
    const request = { source: TOPIC, models: { script: SCRIPT_MODEL }, ...options };
    await expect(composing().pipeline.create(request, {})).rejects.toMatchObject({ code });
    await expect(composing().estimate(request)).rejects.toMatchObject({ code });
    expect(composing().scriptCalls().calls).toBe(0);
  });
});

describe('passages', () => {
  const PROSE = ['The lake froze in 1963.', 'Zennor has a church. It is old.'].join('\n\n');

  test('are with their scenes on the wire, in the manifest and in the archive', async () => {
    const all = ['script', 'audio', 'images', 'finalize'] as const;
    const film = await composing().made({ text: PROSE }, {}, all);
    const kept = film.scenes.map(({ passages }) => passages ?? []);
    expect(kept.flat().length).toBeGreaterThan(0);
    for (const passage of kept.flat()) expect(PROSE).toContain(passage);
    const manifest = JSON.parse(
      await text((await composing().pipeline.file(film.id, 'manifest.json')).open()),
    );
    expect(manifest.scenes).toMatchObject(kept.map((passages) => ({ passages })));
    const files = await readBundle(await composing().pipeline.bundle(film.id, 'archive.zip'));
    expect(JSON.parse(String(files['storyboard.json'])).scenes).toMatchObject(
      kept.map((passages) => ({ passages })),
    );
  });

  test('do not support what is not in them, unless the script may add to the document', async () => {
    const { id, scenes } = await composing().written(PROSE);
    const [scene] = scenes;
    expect(scenes.filter(({ unsupported }) => unsupported)).toEqual([]);
    const narration = `${scene?.narration} It froze in 1964, said Mathey.`;
    const edited = await composing().pipeline.updateScene(id, scene?.id ?? '', { narration });
    const at = narration.indexOf('It froze');
    expect(edited.scenes[0]?.unsupported).toEqual([{ start: at, end: narration.length }]);
    const free = await composing().written(PROSE, { fidelity: 'free' });
    expect(free.fidelity).toBe('free');
    const changed = await composing().pipeline.updateScene(free.id, free.scenes[0]?.id ?? '', { narration });
    expect(changed.scenes[0]).not.toHaveProperty('unsupported');
    expect(changed.scenes[0]?.passages).toBeDefined();
  });

  test('survive splitting, merging, deleting and bringing back', async () => {
    const { id, scenes } = await composing().written(PROSE);
    const [scene] = scenes;
    if (!scene) throw new Error('no scene');
    const { passages = [], narration, title } = scene;
    const split = await composing().pipeline.splitScene(id, scene.id, { at: narration.indexOf('.') + 1 });
    expect(split.scenes.slice(0, 2).map((half) => half.passages)).toEqual([passages, passages]);
    const merged = await composing().pipeline.mergeScene(id, scene.id, {});
    expect(merged.scenes[0]?.passages).toEqual(passages);
    await composing().pipeline.deleteScene(id, scene.id);
    const back = { id: scene.id, afterSceneId: null, title, narration, passages };
    const again = await composing().pipeline.insertScene(id, back);
    expect(again.scenes[0]).toMatchObject({ id: scene.id, passages });
  });

  test('are known of a copy too', async () => {
    const { id, scenes } = await composing().written(PROSE);
    const { generation } = await composing().pipeline.copy(id, {}, {});
    expect(generation.scenes.map(({ passages }) => passages)).toEqual(scenes.map(({ passages }) => passages));
  });
});

describe('a suggestion', () => {
  const wait = () => ({ timeBudgetMs: 20_000, signal: new AbortController().signal });
  const PROSE =
    'The lake froze in 1963. People crossed it on foot for weeks. In spring the ice broke with a roar.';
  const first = async (options = {}) => {
    const { id, scenes, cost } = await composing().written(PROSE, options);
    return { id, scene: scenes[0]?.id ?? '', narration: scenes[0]?.narration ?? '', spentUsd: cost.spentUsd };
  };

  test('is paid for once, is counted, and changes nothing until it is taken', async () => {
    const { id, scene, narration, spentUsd } = await first();
    const request = { kind: 'shorter' } as const;
    const before = composing().scriptCalls().charged;
    const look = await composing().pipeline.suggestion(id, scene, request);
    expect(look).toMatchObject({ ...request, variant: 1, status: 'pending' });
    expect(composing().scriptCalls().charged).toBe(before);

    const given = await composing().pipeline.suggest(id, scene, request, wait());
    expect(given).toMatchObject({ status: 'ready', expectedUsd: 0, model: look.model });
    expect(given.narration?.length).toBeLessThan(narration.length);
    expect(await composing().pipeline.suggest(id, scene, request, wait())).toEqual(given);
    expect(composing().scriptCalls().charged).toBe(before + 1);
    const { cost, scenes } = await composing().pipeline.get(id);
    expect(scenes[0]?.narration).toBe(narration);
    expect(cost.spentUsd).toBeGreaterThan(spentUsd);
    expect(cost.spentUsd - spentUsd).toBeLessThanOrEqual(look.expectedUsd ?? 0);

    const taken = await composing().pipeline.updateScene(id, scene, { narration: given.narration ?? '' });
    expect(taken.scenes[0]?.narration).toBe(given.narration);
    const undone = await composing().pipeline.updateScene(id, scene, { narration });
    expect(undone.scenes[0]?.narration).toBe(narration);
  });

  test('of another number, kind or narration is another one', async () => {
    const { id, scene, narration } = await first();
    const before = composing().scriptCalls().charged;
    await composing().pipeline.suggest(id, scene, { kind: 'simpler' }, wait());
    await composing().pipeline.suggest(id, scene, { kind: 'simpler', variant: 2 }, wait());
    await composing().pipeline.suggest(id, scene, { kind: 'opening' }, wait());
    await composing().pipeline.updateScene(id, scene, { narration: `${narration} It melted.` });
    await composing().pipeline.suggest(id, scene, { kind: 'simpler' }, wait());
    expect(composing().scriptCalls().charged).toBe(before + 4);
  });

  test('keeps to the budget, says why, and leaves the film as it was', async () => {
    const { id, scene, spentUsd } = await first({ audience: 'a budget', budgetUsd: 0.01 });
    await composing().pipeline.run(id, 'client', { budgetUsd: spentUsd });
    const refused = await composing().pipeline.suggest(id, scene, { kind: 'shorter', variant: 3 }, wait());
    expect(refused).toMatchObject({ status: 'failed', failure: { code: 'budget_exceeded' } });
    expect((await composing().pipeline.get(id)).status).toBe('storyboard');
  });

  test('is told the passages apart from the instructions, and a lost answer is asked for once more', async () => {
    const { id, scene } = await first();
    composing().simulator.reset();
    composing().simulator.behave({ faults: [{ fault: 'cut', kind: 'script', next: 1 }] });
    const given = await composing().pipeline.suggest(id, scene, { kind: 'opening', variant: 5 }, wait());
    expect(given.status).toBe('ready');
    expect(composing().scriptCalls()).toMatchObject({ charged: 2, distinct: 1 });
    for (const told of composing().instructions()) expect(told).not.toContain('lake');
    expect((await composing().pipeline.get(id)).cost.uncertainUsd).toBeGreaterThan(0);
  });

  test('needs a model that writes, which the request can name', async () => {
    const { id, scenes } = await composing().written(PROSE, { models: {} });
    const scene = scenes[0]?.id ?? '';
    const refused = composing().pipeline.suggest(id, scene, { kind: 'shorter' }, wait());
    await expect(refused).rejects.toMatchObject({ code: 'composing_model_needed' });
    const named = await composing().pipeline.suggest(
      id,
      scene,
      { kind: 'shorter', model: SCRIPT_MODEL },
      wait(),
    );
    expect(named.status).toBe('ready');
    await composing().pipeline.cancel(id);
    const stopped = composing().pipeline.suggest(id, scene, { kind: 'simpler', model: SCRIPT_MODEL }, wait());
    await expect(stopped).rejects.toMatchObject({ code: 'generation_cancelled' });
  });
});
