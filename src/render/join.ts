import { readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { joinArgs } from './encoder-settings.ts';
import type { Ffmpeg } from './ffmpeg.ts';
import { runFfmpeg, type WriteBytes } from './ffmpeg-process.ts';
import type { Fps } from './frame-rate.ts';
import { languageCode } from './language-code.ts';
import type { FilmRequest, FilmScene } from './renderer.ts';
import { placeSounds } from './sound/place-sounds.ts';
import { packetsFor } from './sound/sound-file.ts';
import { transitionFrames } from './timeline.ts';

export interface JoinCall {
  readonly ffmpeg: Ffmpeg;
  readonly path: string;
  readonly signal: AbortSignal;
}

/** Joins segments and sounds by stream copy. */
export async function joinFilm(request: FilmRequest, { ffmpeg, path, signal }: JoinCall): Promise<void> {
  const fps = request.scenes[0]?.plan.fps;
  if (fps === undefined) throw new RangeError('a film needs at least one scene');
  // Beside the film, where there is room for it, and where what a killed process leaves is swept.
  const list = `${path}.segments.txt`;
  try {
    await writeFile(list, concatList(request.scenes, fps));
    await runFfmpeg({
      path: ffmpeg.path,
      args: joinArgs({ list, path, metadataArgs: metadataArgs(request) }),
      signal,
      feed: (write) => writeSound(request.scenes, { write, signal }),
    });
  } finally {
    await rm(list, { force: true });
  }
}

function metadataArgs({ title, language }: FilmRequest): string[] {
  // Chapters are left out: ffmpeg writes them as a track of text that players take for unknown data.
  return [
    '-metadata',
    `title=${title.replace(/[\p{Cc}\s]+/gu, ' ').trim()}`,
    '-metadata:s:a:0',
    `language=${languageCode(language)}`,
  ];
}

/** The packets of all sounds, one scene's in memory at a time. */
async function writeSound(
  scenes: readonly FilmScene[],
  { write, signal }: { write: WriteBytes; signal: AbortSignal },
): Promise<void> {
  const places = placeSounds(scenes.map((scene) => scene.plan));
  for (const [index, { soundPath }] of scenes.entries()) {
    signal.throwIfAborted();
    const packetCount = places[index]?.packetCount ?? 0;
    const packets = packetsFor(await readFile(soundPath), packetCount, soundPath);
    const isLast = index === scenes.length - 1;
    // The packet in which a sound ends is the one in which the next begins.
    await write(Buffer.concat(packets.slice(0, isLast ? packetCount + 1 : packetCount)));
  }
}

/**
 * The list that ffmpeg's `concat` reads. Times come from frame counts, rounded as sums and not one by one: what
 * a container says of its own length may be off by a frame, and errors would add up.
 */
export function concatList(scenes: readonly FilmScene[], fps: Fps): string {
  const lines = ['ffconcat version 1.0'];
  let frames = 0;
  const add = (path: string, frameCount: number) => {
    const startUs = toMicroseconds(frames, fps);
    frames += frameCount;
    const durationUs = toMicroseconds(frames, fps) - startUs;
    lines.push(
      `file '${resolve(path).replaceAll("'", "'\\''")}'`,
      `duration ${(durationUs / 1e6).toFixed(6)}`,
    );
  };
  for (const { plan, segmentPath, transitionPath } of scenes) {
    add(segmentPath, plan.segment.end - plan.segment.first);
    if (transitionPath !== undefined) add(transitionPath, transitionFrames(fps));
  }
  return `${lines.join('\n')}\n`;
}

function toMicroseconds(frames: number, fps: Fps): number {
  return Math.round((frames * 1e6) / fps);
}
