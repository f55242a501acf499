import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import type { PcmAudio } from '../../core/model.ts';

/** A film and the `ffmpeg` program that decodes it. */
export interface FilmFile {
  readonly path: string;
  readonly ffmpegPath: string;
}

/** The `ffmpeg` of the npm package, which every development install has. */
export function npmFfmpegPath(): string {
  const installer = createRequire(import.meta.url)('@ffmpeg-installer/ffmpeg') as { readonly path: string };
  return installer.path;
}

/** Everything that ffmpeg reports while it decodes all packets: empty for a valid file. */
export async function decodeComplaints(film: FilmFile): Promise<string> {
  const { stderr } = await run(film.ffmpegPath, ['-v', 'error', '-i', film.path, '-f', 'null', '-']);
  return stderr.toString().trim();
}

/** One decoded frame, measured at a width of 320 pixels. Luma has video range: 16 is black, 235 white. */
export interface FrameLuma {
  readonly timeMs: number;
  readonly mean: number;
  readonly lowest: number;
  readonly highest: number;
  /** The mean difference from the previous frame, per pixel: 0 if nothing moved. */
  readonly change: number;
}

/** Decodes every frame of a film. */
export async function frameLumas({ path, ffmpegPath }: FilmFile): Promise<FrameLuma[]> {
  const filter = 'scale=320:-2,signalstats,metadata=print:file=-';
  const { stdout } = await run(ffmpegPath, [
    '-v',
    'error',
    '-i',
    path,
    '-map',
    '0:v:0',
    '-vf',
    filter,
    '-f',
    'null',
    '-',
  ]);
  return stdout
    .toString()
    .split(/^frame:/mu)
    .slice(1)
    .map((block) => {
      const value = (name: string) => Number(new RegExp(`${name}[:=](\\S+)`, 'u').exec(block)?.[1]);
      return {
        timeMs: value('pts_time') * 1000,
        mean: value('signalstats.YAVG'),
        lowest: value('signalstats.YMIN'),
        highest: value('signalstats.YMAX'),
        change: value('signalstats.YDIF'),
      };
    });
}

/** Whether a frame shows nothing: no pixel is brighter than a very dark grey. */
export function isBlack(frame: FrameLuma): boolean {
  return frame.highest < 40;
}

/**
 * The longest time without motion, in milliseconds. The threshold is above the noise of encoding a still picture, and
 * below one highlighted word.
 */
export function longestRestMs(frames: readonly FrameLuma[]): number {
  let longestMs = 0;
  let restSinceMs = frames[0]?.timeMs ?? 0;
  for (const [index, frame] of frames.entries()) {
    if (index > 0 && frame.change > 0.004) restSinceMs = frame.timeMs;
    longestMs = Math.max(longestMs, frame.timeMs - restSinceMs);
  }
  return longestMs;
}

export interface Loudness {
  /** Over the whole film, gated, by EBU R 128. */
  readonly integratedLufs: number;
  readonly truePeakDbtp: number;
}

/** The loudness of a film. */
export async function measureLoudness({ path, ffmpegPath }: FilmFile): Promise<Loudness> {
  const { stderr } = await run(ffmpegPath, [
    '-hide_banner',
    '-nostats',
    '-i',
    path,
    '-map',
    '0:a:0',
    '-af',
    'ebur128=peak=true',
    '-f',
    'null',
    '-',
  ]);
  const summary = stderr.toString().split('Summary:').at(-1) ?? '';
  return {
    integratedLufs: Number(/I:\s+(\S+) LUFS/u.exec(summary)?.[1]),
    truePeakDbtp: Number(/Peak:\s+(\S+) dBFS/u.exec(summary)?.[1]?.replace('-inf', '-Infinity')),
  };
}

/** The first channel of a film's sound, decoded at 48 kHz. Not a mix, because ffmpeg's adds 3 dB. */
export async function decodeSound({ path, ffmpegPath }: FilmFile): Promise<PcmAudio> {
  const sampleRateHz = 48_000;
  const { stdout } = await run(ffmpegPath, [
    '-v',
    'error',
    '-i',
    path,
    '-map',
    '0:a:0',
    '-af',
    'pan=mono|c0=c0',
    '-ar',
    String(sampleRateHz),
    '-f',
    'f32le',
    '-',
  ]);
  return { sampleRateHz, samples: new Float32Array(new Uint8Array(stdout).buffer) };
}

/** One decoded frame as RGBA, at the film's own size. */
export async function decodeFrame({ path, ffmpegPath }: FilmFile, frameIndex: number): Promise<Uint8Array> {
  const filter = `select=eq(n\\,${frameIndex})`;
  const { stdout } = await run(ffmpegPath, [
    '-v',
    'error',
    '-i',
    path,
    '-map',
    '0:v:0',
    '-vf',
    filter,
    '-vsync',
    '0',
    '-frames:v',
    '1',
    '-pix_fmt',
    'rgba',
    '-f',
    'rawvideo',
    '-',
  ]);
  return stdout;
}

const MAX_OUTPUT_BYTES = 1 << 30;

function run(
  program: string,
  programArguments: readonly string[],
): Promise<{ stdout: Buffer; stderr: Buffer }> {
  return promisify(execFile)(program, programArguments, { encoding: 'buffer', maxBuffer: MAX_OUTPUT_BYTES });
}
