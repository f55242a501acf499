import { afterAll, beforeAll, expect, test } from 'vitest';
import { EngineError } from '../core/errors.ts';
import type { Speech } from '../core/model.ts';
import { integratedLoudness } from '../core/sound/loudness.ts';
import { createFliteEngine } from './flite-engine.ts';
import { createNarrator, type Narrator } from './narrator.ts';
import { LEAD_MS, TRAIL_MS } from './sound/set-margins.ts';
import { toDecibels, truePeak } from './sound/true-peak.ts';
import { bytesOf, expectWordsInOrder } from './speech-engine.contract.ts';
import type { SpeechEngine } from './speech-engine.ts';

const NARRATION = 'The well was never covered. By morning, the village lay under 40 feet of water!';

let flite: SpeechEngine;
let narrator: Narrator;
beforeAll(() => {
  flite = createFliteEngine();
  narrator = createNarrator();
});
afterAll(() => Promise.all([flite.close(), narrator.close()]));

function request(narration: string, voice = 'slt', engine: SpeechEngine = flite) {
  return { engine, narration, voice, language: 'en', signal: new AbortController().signal };
}

test.each(['slt', 'rms', 'awb'])(
  'speech of %s has the right sample rate, loudness, peaks, margins and words',
  async (voice) => {
    const { audio, words } = await narrator.narrate(request(NARRATION, voice));
    const durationMs = audio.samples.length / 48;
    expect(audio.sampleRateHz).toBe(48_000);
    expect(Math.abs(integratedLoudness(audio.samples) + 16)).toBeLessThanOrEqual(0.1);
    expect(toDecibels(truePeak(audio.samples))).toBeLessThanOrEqual(-1.499);
    expectWordsInOrder(NARRATION, words, durationMs);
    expect(words[0]?.startMs).toBeGreaterThanOrEqual(LEAD_MS);
    expect(words[0]?.startMs).toBeLessThan(LEAD_MS + 60);
    expect(durationMs - (words.at(-1)?.endMs ?? 0)).toBeLessThan(TRAIL_MS + 60);
  },
);

test('the same narration and voice give the same samples and times', async () => {
  const [first, second] = await Promise.all([1, 2].map(() => narrator.narrate(request(NARRATION))));
  expect(second?.words).toEqual(first?.words);
  expect(first && second && bytesOf(first.audio).equals(bytesOf(second.audio))).toBe(true);
});

test.each(['', '🙂', '水'])('%j becomes a short silence', async (narration) => {
  const { audio, words } = await narrator.narrate(request(narration));
  expect(audio.samples.length).toBe((LEAD_MS + TRAIL_MS) * 48);
  expect(audio.samples.every((sample) => sample === 0)).toBe(true);
  expectWordsInOrder(narration, words, LEAD_MS + TRAIL_MS);
});

/** Narrates with an engine that speaks like flite but does not report when each word is spoken. */
async function narrateWithoutTimings(options: {
  readonly narration: string;
  readonly language?: string;
  readonly reference?: SpeechEngine;
}): Promise<Speech> {
  const { narration, language = 'en', ...references } = options;
  const engine: SpeechEngine = {
    ...flite,
    synthesize: async (spoken) => ({ audio: (await flite.synthesize({ ...spoken, text: NARRATION })).audio }),
  };
  const other = createNarrator(references);
  const speech = await other.narrate({ ...request(narration, 'rms', engine), language });
  await other.close();
  expectWordsInOrder(narration, speech.words, speech.audio.samples.length / 48);
  return speech;
}

test('words of an engine without timings are timed by a reference', async () => {
  const exact = await narrator.narrate(request(NARRATION, 'rms'));
  const found = await narrateWithoutTimings({ narration: NARRATION, reference: flite });
  const errors = exact.words.map((word, index) =>
    Math.abs(word.startMs - (found.words[index]?.startMs ?? 0)),
  );
  expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(80);
});

test('words are timed by pauses in a language that the reference cannot speak', async () => {
  const chinese = { narration: '从前有一口井。 井里有水。', language: 'zh' };
  const found = await narrateWithoutTimings({ ...chinese, reference: flite });
  expect(found.words).toEqual((await narrateWithoutTimings(chinese)).words);
  expect(found.words.every(({ startMs, endMs }) => endMs > startMs)).toBe(true);
});

test('if the reference fails, the timings are less precise but the speech succeeds', async () => {
  const failing: SpeechEngine = {
    ...flite,
    synthesize: async () => {
      throw new EngineError('speech_failed', 'The reference failed.');
    },
  };
  const found = await narrateWithoutTimings({ narration: NARRATION, reference: failing });
  expect(found.words).toEqual((await narrateWithoutTimings({ narration: NARRATION })).words);
});

test.each([
  ['a sample rate of 0', { sampleRateHz: 0, samples: new Float32Array(100) }],
  ['samples that are no numbers', { sampleRateHz: 16_000, samples: new Float32Array([0, Number.NaN]) }],
])('%s from an engine is reported as a speech error', async (_name, audio) => {
  const broken: SpeechEngine = { ...flite, synthesize: async () => ({ audio }) };
  await expect(narrator.narrate(request(NARRATION, 'slt', broken))).rejects.toMatchObject({
    code: 'speech_failed',
    retryable: true,
  });
});

test('an unknown voice is rejected before anything is spoken', async () => {
  await expect(narrator.narrate(request(NARRATION, 'slr'))).rejects.toMatchObject({
    code: 'unknown_voice',
  });
});

test('an abort also stops the finishing', async () => {
  const controller = new AbortController();
  const engine: SpeechEngine = {
    ...flite,
    synthesize: async () => {
      setImmediate(() => controller.abort(new Error('changed my mind')));
      return { audio: { sampleRateHz: 48_000, samples: new Float32Array(48_000 * 60).fill(0.1) } };
    },
  };
  const other = createNarrator();
  const narrating = other.narrate({ ...request(NARRATION, 'slt', engine), signal: controller.signal });
  await expect(narrating).rejects.toThrow('changed my mind');
  await other.close();
});

test('audio longer than the words can take is rejected before it is finished', async () => {
  const long: SpeechEngine = {
    ...flite,
    id: 'long:winded',
    voices: flite.voices,
    synthesize: async () => ({ audio: { sampleRateHz: 8_000, samples: new Float32Array(8_000 * 7_200) } }),
  };
  const narrating = narrator.narrate({
    ...request('Nine seconds of words.', 'slt', long),
    maxDurationMs: 36_000,
  });
  await expect(narrating).rejects.toMatchObject({
    name: 'ProviderError',
    retryable: false,
    message: 'long:winded gave 7200 seconds of sound; these words take at most 36.',
  });
});
