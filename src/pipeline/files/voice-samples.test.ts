import { afterAll, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../core/limits.ts';
import { decodeWav } from '../../core/wav.ts';
import { createFliteEngine } from '../../speech/flite-engine.ts';
import { createNarrator } from '../../speech/index.ts';
import { ModelRegistry, soleModel } from '../models/model-registry.ts';
import type { Models } from '../models/stages.ts';
import { VoiceSamples } from './voice-samples.ts';

const flite = createFliteEngine();
const paid = { ...flite, id: 'dear:voice' };
const narrator = createNarrator({ reference: flite });
const speech: Models['speech'] = new ModelRegistry({
  kind: 'speech',
  providers: [soleModel(flite), soleModel(paid, () => 0.01)],
});
const samples = new VoiceSamples({
  stages: { models: { speech } as Models, narrator },
  bounds: DEFAULT_LIMITS,
});
const never = new AbortController().signal;
const text = 'The keeper climbed two hundred steps each evening.';

afterAll(async () => {
  await narrator.close();
  await flite.close();
});

test('a voice speaks the sentence as a film would, at the speed that was chosen', async () => {
  const [usual, slow] = await Promise.all([
    samples.make({ text, voice: 'slt' }, never),
    samples.make({ text, voice: 'Clara', speed: 0.7 }, never),
  ]);
  const [seconds, slowSeconds] = [usual, slow].map((wav) => {
    const { sampleRateHz, channels } = decodeWav(wav);
    return (channels[0]?.length ?? 0) / sampleRateHz;
  }) as [number, number];
  expect(seconds).toBeGreaterThan(2);
  expect(seconds).toBeLessThan(5);
  expect(slowSeconds).toBeGreaterThan(seconds * 1.2);
});

test.each([
  [{ text, voice: 'rms', model: 'dear:voice' }, 'invalid_option'],
  [{ text, voice: 'nobody' }, 'unknown_voice'],
  [{ text, voice: 'rms', model: 'nobody:nothing' }, 'unknown_model'],
  [{ text: 'Смотритель маяка поднялся по лестнице.', voice: 'rms' }, 'unspeakable_text'],
])('%j is refused with %s', async (request, code) => {
  await expect(samples.make(request, never)).rejects.toMatchObject({ code });
});

test('who leaves before its turn costs no work, and the next is heard', async () => {
  const leaving = new AbortController();
  const first = samples.make({ text, voice: 'rms' }, never);
  const left = samples.make({ text, voice: 'slt' }, leaving.signal);
  const last = samples.make({ text: 'Nobody saw him.', voice: 'awb' }, never);
  leaving.abort(new Error('left'));
  await expect(left).rejects.toThrow('left');
  expect((await Promise.all([first, last])).every((wav) => wav.length > 10_000)).toBe(true);
});
