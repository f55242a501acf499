import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Script } from '../core/model.ts';
import type { CaptionCue } from '../render/captions/caption-cue.ts';
import { toSrt } from '../render/captions/srt.ts';
import { toVtt } from '../render/captions/vtt.ts';
import { filmFrameCount, placeScenes } from '../render/film.ts';
import { sceneCaptions } from '../render/scene-captions.ts';
import { planScene } from '../render/timeline.ts';
import type { AssetFolder } from '../store/asset-folder.ts';
import { explainDiskErrors } from '../store/disk.ts';
import type { MadeScene } from './make-scenes.ts';
import { type DescribedScene, describeVideo } from './manifest.ts';
import { filesBeside, type OutputFiles } from './output-files.ts';
import { renderSettings, sizeOf, type VideoSettings } from './settings.ts';
import type { Stages } from './stages.ts';

export interface JoinScenesOptions {
  readonly stages: Stages;
  readonly folder: AssetFolder;
  readonly script: Script;
  readonly scenes: readonly MadeScene[];
  readonly settings: VideoSettings;
  readonly warnings: readonly string[];
  readonly signal: AbortSignal;
}

export interface JoinedFilm {
  /** Whole, but not yet where the user wants them. */
  readonly files: OutputFiles;
  readonly durationMs: number;
  /** Removes the files, unless they were moved away. */
  discard(): Promise<void>;
}

/** Joins finished scenes to a film, with its captions and its manifest beside it. */
export async function joinScenes(options: JoinScenesOptions): Promise<JoinedFilm> {
  const { stages, folder, script, scenes, settings, signal } = options;
  const plans = scenes.map(({ timed }) => planScene(timed, settings.fps));
  const places = placeScenes(plans);
  const durationMs = (filmFrameCount(plans) * 1000) / settings.fps;
  const files = filesBeside(await folder.unfinishedPath('mp4'), { captions: settings.captions !== 'none' });
  const discard = async () => {
    for (const path of Object.values(files)) await rm(path, { force: true });
  };
  try {
    const film = scenes.map(({ scene, speech, body, transition }, index) => ({
      title: scene.title,
      plan: at(plans, index),
      speechPath: speech.wavPath,
      bodyPath: body.path,
      ...(transition && { transitionPath: transition.path }),
    }));
    const { title, language } = script;
    await stages.renderer.joinFilm({ scenes: film, title, language }, { path: files.video, signal });

    const cues: CaptionCue[] = scenes.flatMap(({ timed }, index) =>
      sceneCaptions({
        scene: timed,
        plan: at(plans, index),
        size: sizeOf(settings),
        style: renderSettings(settings).style,
        speechStartMs: at(places, index).speechStartMs,
      }),
    );
    const write = (path: string, text: string) => explainDiskErrors(path, () => writeFile(path, text));
    if (files.srt !== undefined) await write(files.srt, toSrt(cues));
    if (files.vtt !== undefined) await write(files.vtt, toVtt(cues, { language }));
    const starts = places.map(({ firstFrame }) => (firstFrame * 1000) / settings.fps);
    const manifest = describeVideo({
      ...{ stages, title, language, settings, durationMs },
      warnings: options.warnings,
      videoSha256: await hashFile(files.video),
      scenes: await Promise.all(scenes.map((made, index) => described(made, starts[index] ?? 0))),
    });
    await write(files.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
    return { files, durationMs, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function described(made: MadeScene, startMs: number): Promise<DescribedScene> {
  const { scene, speech, pictures, body, transition } = made;
  const { id, title, narration } = scene;
  const hashed = async ({ key, path }: { readonly key: string; readonly path: string }) => ({
    key,
    sha256: await hashFile(path),
  });
  return {
    ...{ id, title, narration, startMs },
    speech: { ...(await hashed({ key: speech.key, path: speech.wavPath })), sampleCount: speech.sampleCount },
    shots: await Promise.all(
      pictures.map(async (picture, index) => ({
        shot: at(scene.shots, index),
        picture: { ...(await hashed(picture)), seed: picture.seed, description: picture.description },
      })),
    ),
    segment: await hashed(body),
    ...(transition && { transition: await hashed(transition) }),
  };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`there is no item ${index}`);
  return item;
}
