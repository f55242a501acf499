import { rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { joinArgs } from './encoder-settings.ts';
import type { Ffmpeg } from './ffmpeg.ts';
import { runFfmpeg, type WriteBytes } from './ffmpeg-process.ts';
import { filmFrameCount, placeScenes } from './film.ts';
import type { Fps } from './frame-rate.ts';
import { languageCode } from './language-code.ts';
import type { FilmRequest, FilmScene } from './renderer.ts';
import { soundTrack, type TrackPart } from './sound-track.ts';
import { samplesPerFrame, transitionFrames } from './timeline.ts';

export interface JoinCall {
  readonly ffmpeg: Ffmpeg;
  readonly path: string;
  readonly signal: AbortSignal;
}

/** Joins segments without encoding them again, and encodes the sound once over the whole film. */
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
      feed: (write) => writeSound(request.scenes, { fps, write, signal }),
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

async function writeSound(
  scenes: readonly FilmScene[],
  { fps, write, signal }: { fps: Fps; write: WriteBytes; signal: AbortSignal },
): Promise<void> {
  const plans = scenes.map((scene) => scene.plan);
  const perFrame = samplesPerFrame(fps);
  const parts = placeScenes(plans).flatMap(({ firstFrame }, index): TrackPart[] => {
    const scene = scenes[index];
    if (scene === undefined) return [];
    const { sound } = scene.plan;
    const [firstSample, endSample] = [firstFrame + sound.first, firstFrame + sound.end];
    return [
      {
        speechPath: scene.speechPath,
        firstSample: firstSample * perFrame,
        endSample: endSample * perFrame,
      },
    ];
  });
  for await (const block of soundTrack(parts, filmFrameCount(plans) * perFrame)) {
    signal.throwIfAborted();
    await write(block);
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
