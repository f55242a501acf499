import type { Size } from '../core/frame.ts';
import { runFfmpeg } from './ffmpeg-process.ts';

/** What a finished film can be made into. */
export type Conversion =
  /** H.264 in a smaller frame. The sound is not encoded again. */
  | { readonly kind: 'mp4'; readonly size: Size }
  /** VP9 and Opus, in the film's own frame. */
  | { readonly kind: 'webm' }
  /** The first moments without sound, as an animation that plays in mails and chats. */
  | { readonly kind: 'gif'; readonly size: Size; readonly lengthMs: number };

/** Converts a finished film. Captions that are burned in stay in the picture. */
export async function convertFilm(
  filmPath: string,
  conversion: Conversion,
  {
    ffmpegPath,
    path,
    signal,
  }: { readonly ffmpegPath: string; readonly path: string; readonly signal: AbortSignal },
): Promise<void> {
  const input = ['-v', 'error', '-y', ...lengthArgs(conversion), '-i', filmPath];
  await runFfmpeg({ path: ffmpegPath, args: [...input, ...outputArgs(conversion), path], signal });
}

function lengthArgs(conversion: Conversion): string[] {
  return conversion.kind === 'gif' ? ['-t', (conversion.lengthMs / 1000).toFixed(3)] : [];
}

const BOTH_TRACKS = ['-map', '0:v:0', '-map', '0:a:0', '-pix_fmt', 'yuv420p', '-fflags', '+bitexact'];

/** Few enough for a file that can be sent in a mail. */
const GIF_FPS = 10;

function outputArgs(conversion: Conversion): string[] {
  switch (conversion.kind) {
    case 'mp4':
      return [
        ...BOTH_TRACKS,
        ...['-vf', scaled(conversion.size)],
        ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23', '-c:a', 'copy'],
        ...['-movflags', '+faststart', '-f', 'mp4'],
      ];
    case 'webm':
      return [
        ...BOTH_TRACKS,
        // The slower settings of VP9 take many times the length of the film.
        ...['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '6', '-row-mt', '1'],
        ...['-b:v', '0', '-crf', '34', '-c:a', 'libopus', '-b:a', '96k', '-f', 'webm'],
      ];
    case 'gif':
      return [
        '-filter_complex',
        // One palette for all frames, chosen from what changes.
        `[0:v]fps=${GIF_FPS},${scaled(conversion.size)},split[shown][counted];` +
          '[counted]palettegen=stats_mode=diff[palette];' +
          '[shown][palette]paletteuse=dither=bayer:bayer_scale=4',
        ...['-fflags', '+bitexact', '-f', 'gif'],
      ];
  }
}

function scaled({ widthPx, heightPx }: Size): string {
  return `scale=${widthPx}:${heightPx}:flags=lanczos`;
}
