import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ComposingWriter, ScriptWork, ScriptWriter } from '../../script/index.ts';
import type { SpeechEngine, SpeechWork } from '../../speech/index.ts';
import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { ModelRegistry, soleModel } from '../models/model-registry.ts';

/** Translates by a sign around each text. */
function translating(writer: ScriptWriter): ComposingWriter {
  const unused = async () => {
    throw new Error('not used here');
  };
  return {
    ...writer,
    callsFor: () => ({ outline: undefined, parts: [{ textBytes: 1 }] }),
    writeAbout: unused,
    writeOutline: unused,
    writePart: unused,
    suggest: unused,
    translate: async (texts) => ({ texts: texts.map(({ text }) => `«${text}»`) }),
  };
}

/** Whether the program that speaks German is installed. */
let isInstalled = true;
const database = embeddedDatabase();
let it: PipelineUnderTest;
beforeAll(async () => {
  it = await PipelineUnderTest.start(database());
  it.stages = (quick) => {
    const spoken = quick.models.speech.find();
    const english: SpeechEngine = {
      ...spoken,
      unspeakable: (_text, language) =>
        language === 'de' ? [{ severity: 'error', message: 'English only.', advice: 'Install one.' }] : [],
    };
    const german: SpeechEngine = {
      ...spoken,
      id: 'local:de',
      voices: [{ id: 'mann', name: 'Mann', language: 'de', description: 'plain' }],
      synthesize: (request) => spoken.synthesize({ ...request, voice: spoken.voices[0]?.id ?? '' }),
    };
    const speech = new ModelRegistry<SpeechEngine, SpeechWork>({
      kind: 'speech',
      providers: [
        { id: 'quick', models: ['speech'], engine: () => english },
        {
          id: 'local',
          models: ['de'],
          missing: isInstalled ? undefined : 'Install it.',
          engine: (model) => (model === 'de' ? german : undefined),
          modelFor: (language) => (language === 'de' ? 'de' : undefined),
        },
      ],
    });
    const script = new ModelRegistry<ScriptWriter, ScriptWork>({
      kind: 'script',
      providers: [soleModel(translating(quick.models.script.find()))],
    });
    return { ...quick, models: { ...quick.models, script, speech } };
  };
  await it.restart();
});
beforeEach(() => it.reset());
afterAll(async () => {
  await it.stop();
});

test('a document in another language is spoken by a voice of this machine, and the film says so', async () => {
  const id = await it.create(documentOf('deutsch', 2), { language: 'de' });
  const view = await it.phases(id);
  expect(view).toMatchObject({ status: 'complete', voice: 'mann', models: { speech: 'local:de' } });
  expect(view.warnings?.some((warning) => warning.startsWith('local:de speaks'))).toBe(true);
});

test('a voice or a model that the request names is kept, and an English document has the default', async () => {
  const named = await it.create(documentOf('named', 1), {
    language: 'de',
    models: { speech: 'quick:speech' },
  });
  await expect(it.phases(named)).rejects.toThrow('English only.');
  const english = await it.create(documentOf('english', 1));
  expect(await it.phases(english)).toMatchObject({ models: { speech: 'quick:speech' } });
});

test('the same request with the same key is the same film, also once its voice is chosen', async () => {
  const request = { source: { text: documentOf('again', 1) }, language: 'de' };
  const first = await it.pipeline.create(request, { idempotencyKey: 'one' });
  await it.phases(first.generation.id);
  const second = await it.pipeline.create(request, { idempotencyKey: 'one' });
  expect(second.generation.id).toBe(first.generation.id);
});

test('a film in another language is spoken by its own voice if it can, else by one of this machine', async () => {
  const id = await it.create(documentOf('translated', 1));
  await it.phases(id);
  const german = await it.pipeline.copy(id, { language: 'de' });
  expect(german.generation).toMatchObject({ voice: 'mann', models: { speech: 'local:de' } });
  expect(await it.phases(german.generation.id)).toMatchObject({ status: 'complete', language: 'de' });
  const french = await it.pipeline.copy(id, { language: 'fr' });
  expect(french.generation).toMatchObject({ voice: 'one', models: { speech: 'quick:speech' } });
  const asked = it.pipeline.copy(id, { language: 'de', models: { speech: 'quick:speech' } });
  await expect(asked).rejects.toMatchObject({ code: 'unspeakable_text', advice: 'Install one.' });
  await it.phases(french.generation.id);
});

test('without such a voice, the film says what to install', async () => {
  isInstalled = false;
  await it.restart();
  const id = await it.create(documentOf('stumm', 1), { language: 'de' });
  await expect(it.phases(id)).rejects.toThrow('English only.');
});

test('without such a voice, a film cannot be translated, and nothing is begun', async () => {
  const id = await it.create(documentOf('stays', 1));
  await it.phases(id);
  it.reset();
  const refused = it.pipeline.copy(id, { language: 'de' });
  await expect(refused).rejects.toMatchObject({ code: 'unspeakable_text' });
  expect(it.calls).toEqual([]);
});
