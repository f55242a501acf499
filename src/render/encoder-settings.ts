import { type Fps, SAMPLE_RATE_HZ } from './frame-rate.ts';
import { FRAME_STREAM_FORMAT } from './frame-stream.ts';
import { PACKET_SAMPLES } from './sound/place-sounds.ts';

/** Ticks a second of the film's clock: a whole number for each frame at every {@link Fps}. */
export const TRACK_TIMESCALE = 30_000;

/**
 * Frames come without cuts and move slowly, so that looking ahead and adapting the quantiser find little: at a
 * constant one, with fine key frames for the rest to be copied from, x264 takes half the time of `veryfast` crf
 * 20 for the same SSIM and no larger files. Every segment of a film has the same parameter sets, as stream copy
 * needs it: they depend on the quantiser too.
 */
const X264_ARGS = [
  '-c:v',
  'libx264',
  '-profile:v',
  'high',
  '-preset',
  'superfast',
  '-qp',
  '22',
  '-x264-params',
  'rc-lookahead=0:mbtree=0:scenecut=0:weightp=0:bframes=6:b-adapt=0:ipratio=2:pbratio=1.5:subme=2',
  // The count shapes the bytes, and cores are used by drawing several segments at once.
  '-threads',
  '1',
];

const BT709_ARGS = [
  '-pix_fmt',
  'yuv420p',
  '-colorspace',
  'bt709',
  '-color_primaries',
  'bt709',
  '-color_trc',
  'bt709',
  '-color_range',
  'tv',
];

const AAC_ARGS = ['-c:a', 'aac', '-b:a', '160k'];

const CONTAINER_ARGS = ['-video_track_timescale', `${TRACK_TIMESCALE}`, '-fflags', '+bitexact', '-f', 'mp4'];

/** Frames that change, on standard input, to one segment with all of its frames. */
export function segmentArgs({ fps, path }: { fps: Fps; path: string }): string[] {
  return [
    '-v',
    'error',
    '-y',
    '-f',
    FRAME_STREAM_FORMAT,
    '-i',
    'pipe:0',
    '-an',
    '-vf',
    `fps=${fps}`,
    ...X264_ARGS,
    ...BT709_ARGS,
    '-flags:v',
    '+bitexact',
    ...CONTAINER_ARGS,
    path,
  ];
}

export interface JoinFiles {
  /** What ffmpeg's `concat` reads. */
  readonly list: string;
  readonly path: string;
  /** Such as `title`; none is read from the segments. */
  readonly metadataArgs: readonly string[];
}

/** Stereo sound as 32-bit floats, on standard input, to a stream of AAC in ADTS. */
export function soundEncodingArgs(path: string): string[] {
  return [
    '-v',
    'error',
    '-y',
    '-f',
    'f32le',
    '-ar',
    `${SAMPLE_RATE_HZ}`,
    '-ac',
    '2',
    '-i',
    'pipe:0',
    ...AAC_ARGS,
    '-flags:a',
    '+bitexact',
    '-f',
    'adts',
    path,
  ];
}

/** Segments and sound by stream copy; the sound is a stream of AAC in ADTS on standard input. */
export function joinArgs({ list, path, metadataArgs }: JoinFiles): string[] {
  return [
    '-v',
    'error',
    '-y',
    '-f',
    'concat',
    '-safe',
    '0',
    '-i',
    list,
    // The first packet lies before all sound, as one does that ffmpeg has just encoded.
    '-itsoffset',
    `${-PACKET_SAMPLES / SAMPLE_RATE_HZ}`,
    '-f',
    'aac',
    '-i',
    'pipe:0',
    '-map',
    '0:v:0',
    '-map',
    '1:a:0',
    '-map_metadata',
    '-1',
    ...metadataArgs,
    '-c',
    'copy',
    '-bsf:a',
    'aac_adtstoasc',
    '-movflags',
    '+faststart',
    ...CONTAINER_ARGS,
    path,
  ];
}

/** The sound of a film alone, as it is. */
export function soundArgs({ film, path }: { film: string; path: string }): string[] {
  return [
    '-v',
    'error',
    '-y',
    '-i',
    film,
    '-map',
    '0:a:0',
    '-c',
    'copy',
    '-movflags',
    '+faststart',
    '-fflags',
    '+bitexact',
    '-f',
    'ipod',
    path,
  ];
}

/** Changes with everything above that shapes an encoded segment's bytes. */
export const ENCODER_KEY = [...X264_ARGS, ...BT709_ARGS, `timescale=${TRACK_TIMESCALE}`].join(' ');

/** Changes with everything that shapes the bytes of encoded sound, besides ffmpeg itself. */
export const SOUND_ENCODER_KEY = AAC_ARGS.join(' ');
