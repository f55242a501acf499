import { encodeWav } from '../../core/wav.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import type { FinishedAsset } from '../../store/ledger.ts';
import type { SilenceRequestData, SpeechDetail, SpeechRequestData } from '../asset-requests.ts';
import type { CallCosts, Stages } from '../stages.ts';
import type { AssetMaker } from './asset-maker.ts';

/** As finished narrations are. */
const SAMPLE_RATE_HZ = 48_000;

/** Speaks narrations: 48 kHz mono WAV, with the time of each word beside it. */
export function createSpeechMaker(options: {
  readonly stages: Pick<Stages, 'narrator' | 'speechEngine'>;
  readonly blobs: BlobStore;
  readonly costs: CallCosts;
}): AssetMaker {
  const { stages, blobs, costs } = options;
  const price = costs.speech;
  return {
    engine: stages.speechEngine.id,
    estimateUsd: price && ((asset) => price(asset.request as SpeechRequestData)),
    async make(asset, signal) {
      const request = asset.request as SpeechRequestData;
      const { audio, words } = await stages.narrator.narrate({ ...request, signal });
      const kept = await keepSound(blobs, audio.samples, words);
      return { ...kept, costUsd: price?.(request) ?? 0 };
    },
  };
}

/** Keeps still for as long as a speech that could not be made would have taken. */
export function createSilenceMaker(blobs: BlobStore): AssetMaker {
  return {
    engine: 'scenecast:silence',
    make({ request }) {
      const { durationMs } = request as SilenceRequestData;
      return keepSound(blobs, new Float32Array(Math.round((durationMs * SAMPLE_RATE_HZ) / 1000)), []);
    },
  };
}

async function keepSound(
  blobs: BlobStore,
  samples: Float32Array,
  words: SpeechDetail['words'],
): Promise<FinishedAsset> {
  const blob = await blobs.put(encodeWav({ sampleRateHz: SAMPLE_RATE_HZ, channels: [samples] }));
  const detail: SpeechDetail = { words, sampleCount: samples.length };
  const durationMs = (samples.length * 1000) / SAMPLE_RATE_HZ;
  return { ...blob, extension: 'wav', durationMs, detail, costUsd: 0 };
}
