/** How a sample is stored: signed 16-bit integers, or 32-bit floats. */
export type WavSampleFormat = 'int16' | 'float32';

/** Sound with one array of samples between −1 and 1 per channel, all of equal length. */
export interface WavAudio {
  readonly sampleRateHz: number;
  readonly channels: readonly Float32Array[];
}

/** The bytes are not a readable WAV file. The message says why. */
export class WavFormatError extends Error {
  override readonly name = 'WavFormatError';
}

const INTEGER_PCM = 1;
const FLOAT_PCM = 3;
const EXTENSIBLE = 0xfffe;
const MAX_CHANNELS = 8;
const HEADER_BYTES = 44;

/**
 * Encodes sound as a RIFF WAV file.
 *
 * @param format `int16` by default, which clips samples outside −1 to 1; `float32` keeps them.
 * @throws RangeError if there is no channel, channels differ in length, or the file would exceed 4 GiB.
 */
export function encodeWav(audio: WavAudio, format: WavSampleFormat = 'int16'): Uint8Array<ArrayBuffer> {
  const frames = audio.channels[0]?.length;
  if (frames === undefined || audio.channels.some((channel) => channel.length !== frames)) {
    throw new RangeError('a WAV file needs at least one channel, and all of one length');
  }
  const sampleBytes = format === 'int16' ? 2 : 4;
  const frameBytes = audio.channels.length * sampleBytes;
  const dataBytes = frames * frameBytes;
  if (HEADER_BYTES + dataBytes > 0xffffffff) throw new RangeError('a WAV file cannot be larger than 4 GiB');

  const view = new DataView(new ArrayBuffer(HEADER_BYTES + dataBytes));
  writeTag(view, 0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
  writeTag(view, 8, 'WAVE');
  writeTag(view, 12, 'fmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, format === 'int16' ? INTEGER_PCM : FLOAT_PCM, true);
  view.setUint16(22, audio.channels.length, true);
  view.setUint32(24, audio.sampleRateHz, true);
  view.setUint32(28, audio.sampleRateHz * frameBytes, true);
  view.setUint16(32, frameBytes, true);
  view.setUint16(34, sampleBytes * 8, true);
  writeTag(view, 36, 'data');
  view.setUint32(40, dataBytes, true);

  for (const [index, channel] of audio.channels.entries()) {
    let offset = HEADER_BYTES + index * sampleBytes;
    for (const sample of channel) {
      if (format === 'int16') view.setInt16(offset, toInt16(sample), true);
      else view.setFloat32(offset, sample, true);
      offset += frameBytes;
    }
  }
  return new Uint8Array(view.buffer);
}

/**
 * Decodes a RIFF WAV file of 16-bit integers or 32-bit floats. Sizes in the file are limited to the bytes that exist,
 * so a truncated file, or one streamed with unknown sizes, gives the sound that it contains. Samples that are not a
 * number become silence.
 *
 * @throws WavFormatError if it is no WAV file, or of a kind not listed here.
 */
export function decodeWav(bytes: Uint8Array): WavAudio {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 12 || readTag(view, 0) !== 'RIFF' || readTag(view, 8) !== 'WAVE') {
    throw new WavFormatError('the sound does not begin as a WAV file does');
  }
  let layout: SampleLayout | undefined;
  for (let offset = 12; offset + 8 <= view.byteLength; ) {
    const tag = readTag(view, offset);
    const start = offset + 8;
    const size = Math.min(view.getUint32(offset + 4, true), view.byteLength - start);
    if (tag === 'fmt ') layout = readLayout(view, start, size);
    if (tag === 'data') {
      if (layout === undefined) break;
      return readSamples(view, { start, size, layout });
    }
    offset = start + size + (size % 2);
  }
  throw new WavFormatError(`the WAV file has no ${layout === undefined ? 'format' : 'sound'} in it`);
}

interface SampleLayout {
  readonly sampleRateHz: number;
  readonly channelCount: number;
  readonly format: WavSampleFormat;
}

function readLayout(view: DataView, start: number, size: number): SampleLayout {
  if (size < 16) throw new WavFormatError("the WAV file's format is cut short");
  const tag = view.getUint16(start, true);
  const kind = tag === EXTENSIBLE && size >= 26 ? view.getUint16(start + 24, true) : tag;
  const channelCount = view.getUint16(start + 2, true);
  const sampleRateHz = view.getUint32(start + 4, true);
  const bits = view.getUint16(start + 14, true);
  if (channelCount < 1 || channelCount > MAX_CHANNELS) {
    throw new WavFormatError(`the WAV file has ${channelCount} channels; 1 to ${MAX_CHANNELS} can be read`);
  }
  if (sampleRateHz === 0) throw new WavFormatError('the WAV file has a sample rate of 0');
  if (kind === INTEGER_PCM && bits === 16) return { sampleRateHz, channelCount, format: 'int16' };
  if (kind === FLOAT_PCM && bits === 32) return { sampleRateHz, channelCount, format: 'float32' };
  throw new WavFormatError(
    `the WAV file has ${bits}-bit samples of kind ${kind}; 16-bit integers (1) and 32-bit floats (3) can be read`,
  );
}

function readSamples(
  view: DataView,
  { start, size, layout }: { start: number; size: number; layout: SampleLayout },
): WavAudio {
  const sampleBytes = layout.format === 'int16' ? 2 : 4;
  const frameBytes = layout.channelCount * sampleBytes;
  const frames = Math.floor(size / frameBytes);
  const channels = Array.from({ length: layout.channelCount }, (_, index) => {
    const channel = new Float32Array(frames);
    for (let frame = 0, offset = start + index * sampleBytes; frame < frames; frame++, offset += frameBytes) {
      if (layout.format === 'int16') channel[frame] = view.getInt16(offset, true) / 0x8000;
      else channel[frame] = finite(view.getFloat32(offset, true));
    }
    return channel;
  });
  return { sampleRateHz: layout.sampleRateHz, channels };
}

/** Inverts {@link readSamples}, so that decoding and encoding again changes nothing. */
function toInt16(sample: number): number {
  return Math.max(-0x8000, Math.min(0x7fff, Math.round(finite(sample) * 0x8000)));
}

function finite(sample: number): number {
  return Number.isFinite(sample) ? sample : 0;
}

function writeTag(view: DataView, offset: number, tag: string): void {
  for (let index = 0; index < 4; index++) view.setUint8(offset + index, tag.charCodeAt(index));
}

function readTag(view: DataView, offset: number): string {
  return String.fromCharCode(...Array.from({ length: 4 }, (_, index) => view.getUint8(offset + index)));
}
