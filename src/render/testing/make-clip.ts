import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagedFfmpeg } from '../ffmpeg.ts';
import { runFfmpeg } from '../ffmpeg-process.ts';

/** An MP4 whose frames are grey, a little brighter each, with a tone. */
export async function makeClip(
  options: {
    readonly frames?: number;
    readonly fps?: number;
    readonly widthPx?: number;
    readonly heightPx?: number;
    readonly hasSound?: boolean;
  } = {},
): Promise<Uint8Array> {
  const { frames = 20, fps = 25, widthPx = 320, heightPx = 180, hasSound = true } = options;
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-made-clip-'));
  const path = join(folder, 'clip.mp4');
  const args = [
    ...['-v', 'error', '-f', 'rawvideo', '-pix_fmt', 'gray', '-s', `${widthPx}x${heightPx}`, '-r', `${fps}`],
    ...['-i', 'pipe:0', ...(hasSound ? ['-f', 'lavfi', '-i', 'sine=frequency=440', '-shortest'] : [])],
    ...['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-c:a', 'aac', path],
  ];
  try {
    await runFfmpeg({
      path: packagedFfmpeg() ?? 'ffmpeg',
      args,
      signal: new AbortController().signal,
      async feed(write) {
        for (let index = 0; index < frames; index++) {
          await write(Buffer.alloc(widthPx * heightPx, 40 + Math.round((index * 160) / frames)));
        }
      },
    });
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
