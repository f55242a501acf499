import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Size } from '../../core/frame.ts';

/** The path of an ffmpeg to read films with. */
export type FilmReader = string;

export interface DecodedFilm {
  /** As yuv420p. */
  readonly frames: Buffer[];
  /** The left channel at 48 kHz; empty without sound. */
  readonly sound: Float32Array;
  /** What the reader says of the file. */
  readonly description: string;
  /** What the reader found wrong with it. */
  readonly complaints: string;
}

export async function decodeFilm(
  path: string,
  { reader, size }: { reader: FilmReader; size: Size },
): Promise<DecodedFilm> {
  const description = (await read(reader, ['-i', path])).messages;
  const picture = await read(reader, ['-v', 'warning', '-i', path, '-map', '0:v', '-f', 'rawvideo', '-']);
  const hasSound = description.includes('Audio:');
  const sound = hasSound ? await readSound(path, reader) : { bytes: Buffer.of(), messages: '' };
  const frameBytes = size.widthPx * size.heightPx * 1.5;
  const frames = Array.from({ length: Math.ceil(picture.bytes.length / frameBytes) }, (_, index) =>
    picture.bytes.subarray(index * frameBytes, (index + 1) * frameBytes),
  );
  return {
    frames,
    sound: leftChannel(sound.bytes),
    description,
    complaints: picture.messages + sound.messages,
  };
}

/** The left channel of a sound at 48 kHz. */
export async function decodeSound(path: string, reader: FilmReader): Promise<Float32Array> {
  return leftChannel((await readSound(path, reader)).bytes);
}

function readSound(path: string, reader: FilmReader) {
  return read(reader, ['-v', 'warning', '-i', path, '-map', '0:a', '-f', 'f32le', '-ac', '2', '-']);
}

function leftChannel(stereo: Buffer): Float32Array {
  return new Float32Array(new Uint8Array(stereo).buffer).filter((_, index) => index % 2 === 0);
}

async function read(
  reader: FilmReader,
  args: readonly string[],
): Promise<{ bytes: Buffer; messages: string }> {
  const child = spawn(reader, ['-nostdin', '-hide_banner', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const bytes: Buffer[] = [];
  let messages = '';
  child.stdout.on('data', (chunk: Buffer) => bytes.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => {
    messages += chunk.toString();
  });
  await once(child, 'close');
  return { bytes: Buffer.concat(bytes), messages };
}
