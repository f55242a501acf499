import type { Limits } from '../../core/limits.ts';
import type { Delivery } from '../../core/model.ts';
import { estimateSceneMs } from '../../core/text/speech-estimate.ts';
import { encodeWav } from '../../core/wav.ts';
import { SAMPLE_RATE_HZ } from '../../render/index.ts';
import type { Narrator } from '../../speech/index.ts';
import type { BlobStore } from '../../store/index.ts';
import type { Models } from '../models/stages.ts';
import type { SilenceRequestData, SpeechDetail, SpeechRequestData } from '../plan/asset-requests.ts';
import { type AssetMaker, freeMaker } from './asset-maker.ts';

const SPEECH_MARGIN_MS = 5_000;
const SILENCE_ENGINE = 'scenecast:silence';

/** Speaks narrations as 48 kHz mono WAV, with the time of each word. */
export function createSpeechMaker(options: {
  readonly models: Models['speech'];
  readonly narrator: Narrator;
  readonly blobs: BlobStore;
  readonly bounds: Limits;
}): AssetMaker {
  const { models, narrator, blobs, bounds } = options;
  return {
    prepare(asset, signal) {
      const { engine, narration, voice, language, ...delivery } = asset.request as SpeechRequestData;
      return {
        engine,
        quote: models.quote(engine, { narration }),
        async make(job) {
          const speaker = models.find(engine);
          const { audio, words } = await narrator.narrate({
            narration,
            voice,
            language,
            delivery,
            engine: speaker,
            job,
            signal,
            maxDurationMs: longestSpeechMs({ narration, delivery, maxPercent: bounds.maxSpeechPercent }),
          });
          const kept = await keepSound(blobs, audio.samples, { engine, licence: speaker.licence, words });
          const { costUsd } = models.quote(engine, { narration, durationMs: kept.durationMs });
          return { ...kept, costUsd };
        },
        cancelJob: async (jobId) => (await models.find(engine).cancelJob?.(jobId)) ?? 'may_continue',
        lookup: () => models.find(engine).lookup?.({ ...delivery, text: narration, voice, language }),
      };
    },
  };
}

/** Allows for voices slower than the estimate, and for the silence around a single word. */
export function longestSpeechMs(options: {
  readonly narration: string;
  readonly delivery: Delivery;
  readonly maxPercent: number;
}): number {
  const { narration, delivery, maxPercent } = options;
  return (estimateSceneMs(narration, delivery) * maxPercent) / 100 + SPEECH_MARGIN_MS;
}

/** Makes silence as long as the missing speech would have been. */
export function createSilenceMaker(blobs: BlobStore): AssetMaker {
  return freeMaker(SILENCE_ENGINE, ({ request }) => {
    const { durationMs } = request as SilenceRequestData;
    const samples = new Float32Array(Math.round((durationMs * SAMPLE_RATE_HZ) / 1000));
    return keepSound(blobs, samples, { engine: SILENCE_ENGINE, licence: 'free to use', words: [] });
  });
}

/** Stores finished sound, 48 kHz mono. */
export async function keepSound(
  blobs: BlobStore,
  samples: Float32Array,
  facts: Omit<SpeechDetail, 'sampleCount'>,
) {
  const blob = await blobs.put(encodeWav({ sampleRateHz: SAMPLE_RATE_HZ, channels: [samples] }));
  const detail: SpeechDetail = { ...facts, sampleCount: samples.length };
  return { ...blob, extension: 'wav', durationMs: (samples.length * 1000) / SAMPLE_RATE_HZ, detail };
}
