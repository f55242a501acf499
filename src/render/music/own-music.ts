import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { EngineError, InputError } from '../../core/errors.ts';
import { type DecodedMusic, MUSIC_LIMITS, type MusicDecoder } from '../../core/music-decoder.ts';
import { decodeWav, encodeWav, WavFormatError } from '../../core/wav.ts';
import { whyNoDecoder } from '../clips/decode-clip.ts';
import type { Ffmpeg } from '../ffmpeg.ts';
import { runFfmpeg } from '../ffmpeg-process.ts';
import { SAMPLE_RATE_HZ } from '../frame-rate.ts';
import { evenOut } from './even-out.ts';

const run = promisify(execFile);

const TIME_LIMIT_MS = 60_000;
const CPU_SECONDS = 50;
const MEMORY_KB = 2_500_000;
const ADVICE = 'Use a WAV, MP3, FLAC, Ogg or M4A file of at least five seconds.';

type Channels = readonly [Float32Array, Float32Array];

/** The formats that a recent ffmpeg may be given, by how their files begin. No others are tried. */
const FORMATS: readonly { readonly demuxer: string; readonly begins: (head: Buffer) => boolean }[] = [
  { demuxer: 'flac', begins: (head) => head.toString('latin1', 0, 4) === 'fLaC' },
  { demuxer: 'ogg', begins: (head) => head.toString('latin1', 0, 4) === 'OggS' },
  { demuxer: 'mov', begins: (head) => head.toString('latin1', 4, 8) === 'ftyp' },
  {
    demuxer: 'mp3',
    begins: (head) =>
      head.toString('latin1', 0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0),
  },
];

/** WAV files are read here; for others, the program has to be recent enough, as for clips. */
export function createMusicDecoder(finding: Promise<Ffmpeg>): MusicDecoder {
  return {
    async decode(bytes, signal) {
      const ffmpeg = await finding;
      const channels = isWav(bytes)
        ? await readWav(bytes, { ffmpeg, signal })
        : await decodeOther(bytes, { ffmpeg, signal });
      if (channels[0].length < MUSIC_LIMITS.minSeconds * SAMPLE_RATE_HZ) throw unreadable('is too short');
      if (!(await evenOut(channels, signal))) throw unreadable('is silent');
      return encoded(channels, signal);
    },
  };
}

/** How many samples are written before others get their turn. */
const SAMPLES_AT_ONCE = 1_000_000;

/** A WAV file, written in turns: six minutes are 70 MB. */
async function encoded([left, right]: Channels, signal: AbortSignal): Promise<DecodedMusic> {
  const sampleCount = left.length;
  const nothing = [new Float32Array(), new Float32Array()];
  const header = encodeWav({ sampleRateHz: SAMPLE_RATE_HZ, channels: nothing });
  const bytes = new Uint8Array(header.length + 4 * sampleCount);
  bytes.set(header);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, bytes.length - 8, true);
  view.setUint32(40, 4 * sampleCount, true);
  for (let index = 0; index < sampleCount; index++) {
    if (index % SAMPLES_AT_ONCE === 0) {
      await setImmediate();
      signal.throwIfAborted();
    }
    view.setInt16(header.length + 4 * index, toInt16(left[index] ?? 0), true);
    view.setInt16(header.length + 4 * index + 2, toInt16(right[index] ?? 0), true);
  }
  return { bytes, sampleCount };
}

function toInt16(sample: number): number {
  return Math.max(-0x8000, Math.min(0x7fff, Math.round(sample * 0x8000)));
}

function isWav(bytes: Uint8Array): boolean {
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(12, bytes.length)).toString('latin1', 0, 4) ===
    'RIFF'
  );
}

interface Decoding {
  readonly ffmpeg: Ffmpeg;
  readonly signal: AbortSignal;
}

/** Only our own samples reach the program that changes their rate, so that any of its releases will do. */
async function readWav(bytes: Uint8Array, { ffmpeg, signal }: Decoding): Promise<Channels> {
  const { sampleRateHz, channels } = decoded(bytes);
  if (sampleRateHz < 8_000 || sampleRateHz > 192_000) throw unreadable('has an odd sample rate');
  const length = Math.min(channels[0]?.length ?? 0, MUSIC_LIMITS.maxSeconds * sampleRateHz);
  const [left = new Float32Array(), right = left] = channels.map((channel) => channel.subarray(0, length));
  if (sampleRateHz === SAMPLE_RATE_HZ) return [left.slice(), right.slice()];
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-music-'));
  try {
    const path = join(folder, 'music');
    await runFfmpeg({
      path: ffmpeg.path,
      args: [
        ...['-v', 'error', '-f', 'f32le', '-ar', `${sampleRateHz}`, '-ac', '2', '-i', 'pipe:0'],
        ...['-f', 'f32le', '-ar', `${SAMPLE_RATE_HZ}`, '-ac', '2', path],
      ],
      signal,
      feed: (write) => write(new Uint8Array(interleaved([left, right]).buffer)),
    });
    return await readSamples(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function decoded(bytes: Uint8Array) {
  try {
    return decodeWav(bytes);
  } catch (error) {
    if (error instanceof WavFormatError) throw unreadable(`cannot be read: ${error.message}`, error);
    throw error;
  }
}

/** Without environment, network and other formats, with limits on time, memory and size, and in an empty folder. */
async function decodeOther(bytes: Uint8Array, { ffmpeg, signal }: Decoding): Promise<Channels> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.length));
  const format = FORMATS.find(({ begins }) => begins(head));
  if (format === undefined) throw unreadable('is no sound that is known here');
  const missing = whyNoDecoder(ffmpeg, 'Music files other than WAV');
  if (missing !== undefined) {
    throw new InputError('music_undecodable', missing, {
      advice: 'Save the music as a WAV file, or install a current ffmpeg on the server.',
    });
  }
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-music-'));
  try {
    await writeFile(join(folder, 'music'), bytes);
    const args = [
      ...['-nostdin', '-hide_banner', '-v', 'error', '-protocol_whitelist', 'file', '-threads', '1'],
      ...['-f', format.demuxer, '-t', `${MUSIC_LIMITS.maxSeconds}`, '-i', 'music'],
      ...['-map', '0:a:0', '-vn', '-sn', '-dn', '-t', `${MUSIC_LIMITS.maxSeconds}`],
      ...['-f', 'f32le', '-ar', `${SAMPLE_RATE_HZ}`, '-ac', '2', 'samples'],
    ];
    await decodeIn(folder, { path: ffmpeg.path, args, signal });
    return await readSamples(join(folder, 'samples'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function decodeIn(
  folder: string,
  {
    path,
    args,
    signal,
  }: { readonly path: string; readonly args: readonly string[]; readonly signal: AbortSignal },
): Promise<void> {
  // The shell sets limits that hold for the program that takes its place. Windows has no such shell.
  const script = `ulimit -t ${CPU_SECONDS}; ulimit -v ${MEMORY_KB} 2>/dev/null; exec "$0" "$@"`;
  const [command, all] =
    process.platform === 'win32' ? [path, [...args]] : ['/bin/sh', ['-c', script, path, ...args]];
  try {
    const limits = { timeout: TIME_LIMIT_MS, killSignal: 'SIGKILL', maxBuffer: 1_000_000 } as const;
    await run(command, all, { cwd: folder, env: {}, signal, ...limits });
  } catch (error) {
    signal.throwIfAborted();
    if ((error as { code?: unknown }).code === 'ENOENT') {
      throw new EngineError('ffmpeg_missing', `The ffmpeg at ${path} cannot be started.`, { cause: error });
    }
    throw unreadable('is damaged, or takes too long to decode', error);
  }
}

async function readSamples(path: string): Promise<Channels> {
  const file = await readFile(path).catch((cause: unknown) => {
    throw unreadable('has no sound', cause);
  });
  const frames = Math.floor(file.length / 8);
  const both = new Float32Array(file.buffer.slice(file.byteOffset, file.byteOffset + 8 * frames));
  const [left, right] = [new Float32Array(frames), new Float32Array(frames)];
  for (let frame = 0; frame < frames; frame++) {
    left[frame] = finite(both[2 * frame] ?? 0);
    right[frame] = finite(both[2 * frame + 1] ?? 0);
  }
  return [left, right];
}

function interleaved([left, right]: Channels): Float32Array<ArrayBuffer> {
  const both = new Float32Array(2 * left.length);
  for (let frame = 0; frame < left.length; frame++) {
    both[2 * frame] = left[frame] ?? 0;
    both[2 * frame + 1] = right[frame] ?? 0;
  }
  return both;
}

function finite(sample: number): number {
  return Number.isFinite(sample) ? sample : 0;
}

function unreadable(what: string, cause?: unknown): InputError {
  return new InputError('music_unreadable', `The music ${what}.`, { cause, advice: ADVICE });
}
