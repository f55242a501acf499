import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import type { ClipDecoder } from '../../core/clip-decoder.ts';
import { EngineError, InputError } from '../../core/errors.ts';
import { videoContainer } from '../../core/video-header.ts';
import { loadPictureImage } from '../compose/load-picture-image.ts';
import type { Ffmpeg } from '../ffmpeg.ts';
import { SAMPLE_RATE_HZ } from '../frame-rate.ts';
import { isClipSound } from './clip-sound.ts';

const run = promisify(execFile);

/** Older releases have known holes in their decoders. */
const OLDEST_YEAR = 2024;
export const CLIP_FPS = 25;
/** No shot is longer; a longer clip is cut. */
const MAX_SECONDS = 20;
const LONG_SIDE_PX = 1280;
const MAX_FRAME_BYTES = 36_000_000;
/** Of the clip itself: 4K and a bit. */
const MAX_PIXELS = 9_500_000;
const MAX_ALLOCATION_BYTES = 268_435_456;
const TIME_LIMIT_MS = 90_000;
const CPU_SECONDS = 80;
const MEMORY_KB = 2_500_000;

/** Decodes with a program whose release is recent enough. The one in the npm package is from 2018. */
export function createClipDecoder(ffmpeg: Pick<Ffmpeg, 'path' | 'version' | 'year' | 'origin'>): ClipDecoder {
  const missing = whyNoDecoder(ffmpeg, 'Clips');
  return {
    missing,
    async decode(bytes, signal) {
      if (missing !== undefined) {
        throw new InputError('clips_unavailable', missing, {
          advice: 'Install a current ffmpeg on the server, or use a picture.',
        });
      }
      const container = videoContainer(bytes);
      if (container === undefined) throw unreadable('The file is not an MP4, MOV or WebM video.');
      const { frames, sound } = await decoded(bytes, { path: ffmpeg.path, container, signal });
      const [image] = frames;
      if (!image) throw unreadable('The video has no picture.');
      const { width: widthPx, height: heightPx } = await loadPictureImage(image).catch((cause: unknown) => {
        throw unreadable('The video cannot be decoded.', cause);
      });
      const description = 'A clip of the user’s own.';
      const clip = { fps: CLIP_FPS, frames, ...(sound && { sound }) };
      return { kind: 'flat', widthPx, heightPx, image, description, clip };
    },
  };
}

/** Decodes with a program that is still looked for. */
export function clipDecoderOf(finding: Promise<Ffmpeg>): ClipDecoder {
  let missing: string | undefined = 'Clips need an ffmpeg, which has not been found yet.';
  const decoder = finding.then(createClipDecoder);
  decoder.then(
    (found) => {
      missing = found.missing;
    },
    () => {},
  );
  return {
    get missing() {
      return missing;
    },
    decode: async (bytes, signal) => (await decoder).decode(bytes, signal),
  };
}

/** Why a program may not decode what others encoded, if it may not. */
export function whyNoDecoder(
  { origin, version, year }: Pick<Ffmpeg, 'version' | 'year' | 'origin'>,
  what: string,
): string | undefined {
  if (origin === 'package') return `${what} need an ffmpeg that is installed on the server. There is none.`;
  if (year !== undefined && year >= OLDEST_YEAR) return undefined;
  return `${what} need an ffmpeg of ${OLDEST_YEAR} or later. The server has ${version}${year ? `, of ${year}` : ''}.`;
}

interface DecodingCall {
  readonly path: string;
  readonly container: 'mp4' | 'webm';
  readonly signal: AbortSignal;
}

async function decoded(bytes: Uint8Array, call: DecodingCall) {
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-clip-'));
  try {
    await writeFile(join(folder, 'clip'), bytes);
    await decodeIn(folder, call, pictureArgs());
    return { frames: await readFrames(folder), sound: await soundIn(folder, call) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Many clips have no sound. One that cannot be decoded is left out, too: a film is shown, not heard, by its clips. */
async function soundIn(folder: string, call: DecodingCall): Promise<Uint8Array | undefined> {
  try {
    await decodeIn(folder, call, SOUND_ARGS);
    const sound = await readFile(join(folder, 'sound.wav'));
    return isClipSound(sound) ? sound : undefined;
  } catch {
    call.signal.throwIfAborted();
    return undefined;
  }
}

function pictureArgs(): string[] {
  const side = `trunc(min(${LONG_SIDE_PX}\\,max(iw\\,ih))/max(iw\\,ih)`;
  return [
    ...['-map', '0:v:0', '-an', '-sn', '-dn', '-r', `${CLIP_FPS}`, '-frames:v', `${MAX_SECONDS * CLIP_FPS}`],
    ...['-vf', `scale=w=${side}*iw/2)*2:h=${side}*ih/2)*2`, '-pix_fmt', 'yuvj420p', '-q:v', '4'],
    ...['-threads', '1', '-f', 'image2', 'frame-%04d.jpg'],
  ];
}

const SOUND_ARGS = [
  ...['-map', '0:a:0', '-vn', '-sn', '-dn', '-t', `${MAX_SECONDS}`, '-ac', '1', '-ar', `${SAMPLE_RATE_HZ}`],
  ...['-c:a', 'pcm_s16le', '-fflags', '+bitexact', '-f', 'wav', 'sound.wav'],
];

/** Without environment, network and other formats, with limits on time, memory and size, and in an empty folder. */
async function decodeIn(
  folder: string,
  { path, container, signal }: DecodingCall,
  outputArgs: readonly string[],
): Promise<void> {
  const args = [
    ...['-nostdin', '-hide_banner', '-v', 'error', '-max_alloc', `${MAX_ALLOCATION_BYTES}`],
    ...['-protocol_whitelist', 'file', '-threads', '1', '-max_pixels', `${MAX_PIXELS}`],
    ...['-f', container === 'mp4' ? 'mov' : 'matroska', '-t', `${MAX_SECONDS}`, '-i', 'clip'],
    ...outputArgs,
  ];
  try {
    await run(...limited(path, args), {
      cwd: folder,
      env: {},
      signal,
      timeout: TIME_LIMIT_MS,
      killSignal: 'SIGKILL',
      maxBuffer: 1_000_000,
    });
  } catch (error) {
    signal.throwIfAborted();
    const { code, killed } = error as { code?: unknown; killed?: boolean };
    if (typeof code === 'string' && code !== 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') {
      throw new EngineError('ffmpeg_missing', `The ffmpeg at ${path} cannot be started.`, { cause: error });
    }
    throw unreadable(
      killed ? 'The video takes too long to decode.' : 'The video is damaged, or too large to decode.',
      error,
    );
  }
}

/** The shell sets limits that hold for the program that takes its place. Windows has no such shell. */
function limited(path: string, args: readonly string[]): [string, string[]] {
  if (process.platform === 'win32') return [path, [...args]];
  const script = `ulimit -t ${CPU_SECONDS}; ulimit -v ${MEMORY_KB} 2>/dev/null; exec "$0" "$@"`;
  return ['/bin/sh', ['-c', script, path, ...args]];
}

async function readFrames(folder: string): Promise<Uint8Array[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith('frame-')).sort();
  const frames: Uint8Array[] = [];
  let sizeBytes = 0;
  for (const name of names) {
    const frame = await readFile(join(folder, name));
    sizeBytes += frame.length;
    // What is left is played; a longer shot begins it anew.
    if (sizeBytes > MAX_FRAME_BYTES) break;
    frames.push(frame);
  }
  return frames;
}

function unreadable(message: string, cause?: unknown): InputError {
  return new InputError('clip_unreadable', message, {
    cause,
    advice: 'Use an MP4 (H.264), MOV or WebM video of up to 20 seconds.',
  });
}
