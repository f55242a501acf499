import { readFile, rm, writeFile } from 'node:fs/promises';
import { soundEncodingArgs } from '../encoder-settings.ts';
import { runFfmpeg, type WriteBytes } from '../ffmpeg-process.ts';
import type { SoundRequest } from '../renderer.ts';
import { adtsPackets } from './adts.ts';
import { fewestPackets, PACKET_SAMPLES } from './place-sounds.ts';
import { readSpeech } from './read-speech.ts';
import { SOUND_ENDING_PACKETS } from './sound-file.ts';

export interface EncodeCall {
  readonly ffmpegPath: string;
  readonly path: string;
  readonly signal: AbortSignal;
}

/**
 * How much of what lies before and after a stretch is encoded with it, and then left out. The encoder knows then what
 * it would know in the middle of a film: its packets are, but for how finely they are quantised, those of one
 * encoding of the whole.
 */
const CONTEXT_PACKETS = 8;
/** How many samples are made stereo at once. */
const BLOCK_SAMPLES = 48_000;

/** Samples of the scene, from its first; those before and after it belong to its neighbours. */
interface Stretch {
  readonly firstPacket: number;
  readonly packetCount: number;
}

/** Encodes a scene's part of the sound, with both of its endings: see `sound-file.ts`. */
export async function encodeSound(
  { speechPath, leadSamples, sampleCount }: SoundRequest,
  { ffmpegPath, path, signal }: EncodeCall,
): Promise<void> {
  const fewest = fewestPackets({ sampleCount });
  const speech = await readSpeech(speechPath, sampleCount - leadSamples);
  const stretches: readonly Stretch[] = [
    { firstPacket: 0, packetCount: fewest + 1 },
    { firstPacket: fewest - SOUND_ENDING_PACKETS, packetCount: SOUND_ENDING_PACKETS },
  ];
  const encoded = `${path}.encoded.aac`;
  try {
    await runFfmpeg({
      path: ffmpegPath,
      args: soundEncodingArgs(encoded),
      signal,
      feed: async (write) => {
        for (const stretch of stretches) await writeStretch(stretch, { speech, leadSamples, write, signal });
      },
    });
    await writeFile(path, Buffer.concat(withoutContext(adtsPackets(await readFile(encoded)), stretches)));
  } finally {
    await rm(encoded, { force: true });
  }
}

async function writeStretch(
  { firstPacket, packetCount }: Stretch,
  options: {
    readonly speech: Float32Array;
    readonly leadSamples: number;
    readonly write: WriteBytes;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const { speech, leadSamples, write, signal } = options;
  const end = (firstPacket + packetCount + CONTEXT_PACKETS) * PACKET_SAMPLES;
  for (let first = (firstPacket - CONTEXT_PACKETS) * PACKET_SAMPLES; first < end; first += BLOCK_SAMPLES) {
    signal.throwIfAborted();
    const block = new Float32Array(2 * Math.min(BLOCK_SAMPLES, end - first));
    for (let index = 0; index < block.length / 2; index++) {
      // Both channels play the same, unchanged: a speech's loudness is that of stereo already.
      const sample = speech[first + index - leadSamples] ?? 0;
      block[2 * index] = sample;
      block[2 * index + 1] = sample;
    }
    await write(new Uint8Array(block.buffer));
  }
}

/**
 * Of each stretch the packets that begin in the packet before it, up to the one that ends in the packet behind it:
 * each packet of AAC spans two, and the encoder's first one lies before all sound.
 */
function withoutContext(packets: readonly Uint8Array[], stretches: readonly Stretch[]): Uint8Array[] {
  let begin = 0;
  return stretches.flatMap(({ packetCount }) => {
    const first = begin + CONTEXT_PACKETS;
    begin = first + packetCount + CONTEXT_PACKETS;
    return packets.slice(first, first + packetCount + 1);
  });
}
