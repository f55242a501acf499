import type { PcmAudio } from '../../core/model.ts';

/** Sound from bare samples: 16 bits each, little-endian, mono. */
export function soundOf16Bits(bytes: Uint8Array, sampleRateHz: number): PcmAudio {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const samples = Float32Array.from(
    { length: Math.floor(bytes.byteLength / 2) },
    (_, index) => view.getInt16(index * 2, true) / 32_768,
  );
  return { sampleRateHz, samples };
}
