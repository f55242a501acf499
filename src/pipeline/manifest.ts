import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Script } from '../core/model.ts';
import type { MadeScene } from './make-scenes.ts';
import type { OutputFiles } from './output-files.ts';
import { sizeOf, type VideoSettings } from './settings.ts';
import type { Stages } from './stages.ts';

interface DescribeOptions {
  readonly stages: Stages;
  readonly script: Script;
  readonly scenes: readonly MadeScene[];
  readonly settings: VideoSettings;
  readonly warnings: readonly string[];
  readonly files: OutputFiles;
  readonly durationMs: number;
  /** When each scene is first seen, in milliseconds. */
  readonly starts: readonly number[];
}

/** Changes when a field changes its meaning. */
const MANIFEST_VERSION = 1;

/**
 * What a film is made of: every scene, shot and asset with its text, engine, seed, hash and licence. Holds no
 * time of making and no path, so that the same film has the same manifest.
 */
export async function describeVideo(options: DescribeOptions) {
  const { stages, script, scenes, settings, durationMs, starts, warnings } = options;
  return {
    manifestVersion: MANIFEST_VERSION,
    title: script.title,
    language: script.language,
    durationMs: Math.round(durationMs),
    settings: { ...settings, ...sizeOf(settings) },
    engines: {
      script: stages.writer.id,
      speech: stages.speechEngine.id,
      pictures: stages.illustrator.id,
      renderer: `${stages.renderer.id} ${stages.renderer.settingsKey}`,
    },
    video: { sha256: await hashFile(options.files.video) },
    warnings,
    scenes: await Promise.all(
      scenes.map((made, index) => describeScene(made, { stages, settings, startMs: starts[index] ?? 0 })),
    ),
  };
}

interface SceneContext {
  readonly stages: Stages;
  readonly settings: VideoSettings;
  readonly startMs: number;
}

async function describeScene(made: MadeScene, { stages, settings, startMs }: SceneContext) {
  const { scene, speech, pictures, body, transition } = made;
  return {
    id: scene.id,
    title: scene.title,
    startMs: Math.round(startMs),
    narration: scene.narration,
    speech: {
      key: speech.key,
      engine: stages.speechEngine.id,
      voice: settings.voice,
      licence: stages.speechEngine.licence,
      durationMs: Math.round((speech.sampleCount * 1000) / 48_000),
      sha256: await hashFile(speech.wavPath),
    },
    shots: await Promise.all(
      scene.shots.map(async (shot, index) => {
        const picture = pictures[index];
        return {
          id: shot.id,
          narrationStart: shot.narrationStart,
          visualPrompt: shot.visualPrompt,
          ...(shot.card && { card: shot.card }),
          ...(picture && {
            picture: {
              key: picture.key,
              engine: stages.illustrator.id,
              seed: picture.seed,
              licence: stages.illustrator.licence,
              description: picture.description,
              sha256: await hashFile(picture.path),
            },
          }),
        };
      }),
    ),
    segment: { key: body.key, sha256: await hashFile(body.path) },
    ...(transition && { transition: { key: transition.key, sha256: await hashFile(transition.path) } }),
  };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
