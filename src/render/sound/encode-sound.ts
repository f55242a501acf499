import { readFile, rm, writeFile } from 'node:fs/promises';
import { soundEncodingArgs } from '../encoder-settings.ts';
import { runFfmpeg } from '../ffmpeg-process.ts';
import { readTape, type Stretch } from '../music/tape.ts';
import type { SoundRequest } from '../renderer.ts';
import { adtsPackets } from './adts.ts';
import { type Ending, mixSound } from './mix-sound.ts';
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
/** How many samples are mixed at once: so few that nothing else on this thread waits for long. */
const BLOCK_SAMPLES = 12_000;

/** Packets of the scene, from its first; what lies before and after them belongs to its neighbours. */
interface EncodedStretch {
  readonly ending: Ending;
  readonly firstPacket: number;
  readonly packetCount: number;
}

/** Encodes a scene's part of the sound, with both of its endings: see `sound-file.ts`. */
export async function encodeSound(
  request: SoundRequest,
  { ffmpegPath, path, signal }: EncodeCall,
): Promise<void> {
  const { speechPath, leadSamples, sampleCount } = request;
  const fewest = fewestPackets(request);
  const tape = await tapeAround(request, fewest);
  const open = mixSound(request, await readSpeech(speechPath, sampleCount - leadSamples), tape);
  const stretches: readonly EncodedStretch[] = [
    { ending: 'long', firstPacket: 0, packetCount: fewest + 1 },
    { ending: 'short', firstPacket: fewest - SOUND_ENDING_PACKETS, packetCount: SOUND_ENDING_PACKETS },
  ];
  const encoded = `${path}.encoded.aac`;
  try {
    await runFfmpeg({
      path: ffmpegPath,
      args: soundEncodingArgs(encoded),
      signal,
      feed: async (write) => {
        for (const { ending, firstPacket, packetCount } of stretches) {
          const mix = open((firstPacket - CONTEXT_PACKETS) * PACKET_SAMPLES, ending);
          for (
            let left = (packetCount + 2 * CONTEXT_PACKETS) * PACKET_SAMPLES;
            left > 0;
            left -= BLOCK_SAMPLES
          ) {
            signal.throwIfAborted();
            await write(new Uint8Array(mix.read(Math.min(BLOCK_SAMPLES, left)).buffer));
          }
        }
      },
    });
    await writeFile(path, Buffer.concat(withoutContext(adtsPackets(await readFile(encoded)), stretches)));
  } finally {
    await rm(encoded, { force: true });
  }
}

/** The user's own music around a scene, as far as its packets and their context reach. */
async function tapeAround({ music, tapePath }: SoundRequest, fewest: number): Promise<Stretch | undefined> {
  if (!music || !('tape' in music) || tapePath === undefined) return undefined;
  const firstSample = music.startSample - CONTEXT_PACKETS * PACKET_SAMPLES;
  const endSample = music.startSample + (fewest + 1 + CONTEXT_PACKETS) * PACKET_SAMPLES;
  return readTape(tapePath, music.tape, { firstSample, endSample });
}

/**
 * Of each stretch the packets that begin in the packet before it, up to the one that ends in the packet behind it:
 * each packet of AAC spans two, and the encoder's first one lies before all sound.
 */
function withoutContext(packets: readonly Uint8Array[], stretches: readonly EncodedStretch[]): Uint8Array[] {
  let begin = 0;
  return stretches.flatMap(({ packetCount }) => {
    const first = begin + CONTEXT_PACKETS;
    begin = first + packetCount + CONTEXT_PACKETS;
    return packets.slice(first, first + packetCount + 1);
  });
}
