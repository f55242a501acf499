import { expect, test } from 'vitest';
import { SCENE_PAUSE_RANGE_MS } from '../core/model.ts';
import { estimateSceneMs } from '../core/text/speech-estimate.ts';
import { createFliteEngine } from './flite-engine.ts';
import { KINDS_OF_TEXT } from './testing/kinds-of-text.ts';

/** For a film. A single scene may be off by twice as much. */
const TOLERANCE = 0.07;

test('the estimated duration is close to the default voice for each of twenty kinds of text', async () => {
  const engine = createFliteEngine();
  const voice = engine.voices[0]?.id ?? '';
  const { signal } = new AbortController();
  const errors = await Promise.all(
    Object.entries(KINDS_OF_TEXT).map(async ([kind, text]) => {
      const { audio } = await engine.synthesize({ text, voice, language: 'en', signal });
      const spokenMs = (audio.samples.length * 1000) / audio.sampleRateHz;
      const error = estimateSceneMs(text) / (spokenMs + SCENE_PAUSE_RANGE_MS.default) - 1;
      return [kind, Math.round(error * 1000) / 10] as const;
    }),
  );
  await engine.close();
  expect(errors).toHaveLength(20);
  expect(errors.filter(([, percent]) => Math.abs(percent) > TOLERANCE * 100)).toEqual([]);
});
