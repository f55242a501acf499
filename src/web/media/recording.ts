import { encodeWav } from '../../index.ts';

const SAMPLE_RATE_HZ = 48_000;
const SAMPLE_BYTES = 2;

/** Converts any sound that the browser can decode to a mono WAV file. @throws if it cannot */
export async function recordingOf(file: Blob): Promise<Blob> {
  const sound = await decodeSound(await file.arrayBuffer(), SAMPLE_RATE_HZ);
  const channels = Array.from({ length: sound.numberOfChannels }, (_, index) => sound.getChannelData(index));
  const wav = encodeWav({ sampleRateHz: SAMPLE_RATE_HZ, channels: [mixed(channels)] });
  return new Blob([wav], { type: 'audio/wav' });
}

/** Length in milliseconds of a file of this size from {@link recordingOf}. */
export function recordingDurationMs(sizeBytes: number): number {
  return (sizeBytes / SAMPLE_BYTES / SAMPLE_RATE_HZ) * 1000;
}

/** @throws DOMException if the browser cannot decode it */
export function decodeSound(bytes: ArrayBuffer, sampleRateHz: number): Promise<AudioBuffer> {
  return new OfflineAudioContext(1, 1, sampleRateHz).decodeAudioData(bytes);
}

function mixed(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array()] = channels;
  if (channels.length < 2) return first;
  return first.map(
    (_, at) => channels.reduce((sum, samples) => sum + (samples[at] ?? 0), 0) / channels.length,
  );
}
