import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import type { PcmAudio } from '../../core/model.ts';

/** A film and the `ffmpeg` program that decodes it. */
export interface FilmFile {
  readonly path: string;
  readonly ffmpegPath: string;
}

/** The `ffmpeg` of the npm package, which every installation for development has. */
export function npmFfmpegPath(): string {
  const installer = createRequire(import.meta.url)('@ffmpeg-installer/ffmpeg') as { readonly path: string };
  return installer.path;
}

/** All that ffmpeg complains of while decoding every packet: empty for a sound file. */
export async function decodeComplaints(film: FilmFile): Promise<string> {
  const { stderr } = await run(film.ffmpegPath, ['-v', 'error', '-i', film.path, '-f', 'null', '-']);
  return stderr.toString().trim();
}

/** One decoded frame, measured at a width of 320 pixels. Luma is video range: 16 is black, 235 white. */
export interface FrameLuma {
  readonly timeMs: number;
  readonly mean: number;
  readonly lowest: number;
  readonly highest: number;
  /** The mean difference to the frame before, pixel by pixel: 0 when nothing moved. */
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
 * How long nothing moves, at most, in milliseconds. The threshold is above what re-encoding a resting picture
 * changes, and below one highlighted word.
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
  /** Over all of the film, gated, by EBU R 128. */
  readonly integratedLufs: number;
  readonly truePeakDbtp: number;
}

/** How loud a film is. */
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

/** The first channel of a film's sound, decoded at 48 kHz. Not a mix: ffmpeg's own adds 3 dB. */
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

/** One decoded frame as RGBA, at the film's own size: what a viewer sees at that moment. */
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
