import { expect, onTestFinished, test } from 'vitest';
import { DEFAULT_LIMITS } from '../core/limits.ts';
import { readDocument } from '../documents/read-document.ts';
import { createEmbeddedIllustrator } from '../pictures/embedded-illustrator.ts';
import { estimateFor } from '../pipeline/plan/estimate.ts';
import { createEmbeddedWriter } from '../script/embedded-writer.ts';
import { createFliteEngine } from '../speech/flite-engine.ts';
import { createModels } from './models.ts';

const GERMAN =
  'Es war einmal ein Fischer und seine Frau, die wohnten zusammen in einer kleinen Hütte am Meer.';

test('a text that the voice cannot speak is refused before anything is made of it', async () => {
  const [speechEngine, illustrator] = [createFliteEngine(), createEmbeddedIllustrator()];
  onTestFinished(async () => {
    await Promise.all([speechEngine.close(), illustrator.close()]);
  });
  const models = createModels(
    { writer: createEmbeddedWriter(), speechEngine, illustrator },
    {
      providers: { openai: { apiKey: 'sk-a-key' } },
      models: { script: undefined, speech: undefined, picture: undefined },
    },
  );
  const estimate = (text: string, speech?: string) =>
    estimateFor(
      { source: { text }, ...(speech !== undefined && { models: { speech } }) },
      { stages: { readDocument, models }, bounds: DEFAULT_LIMITS, signal: new AbortController().signal },
    );
  await expect(estimate(GERMAN)).rejects.toMatchObject({
    code: 'unspeakable_text',
    message: 'The embedded voice speaks English only; this text is German.',
  });
  expect(await estimate(GERMAN, 'openai:tts-1')).toMatchObject({ scenes: 1 });
  expect(await estimate('Once there was a fisherman and his wife.')).toMatchObject({ scenes: 1 });
});
