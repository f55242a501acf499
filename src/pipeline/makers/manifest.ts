import type { Credit, Shot } from '../../core/model.ts';
import { type Renderer, SAMPLE_RATE_HZ } from '../../render/index.ts';
import type { StoredSettings } from '../../store/index.ts';
import type { Origin } from '../plan/asset-requests.ts';
import { sizeOf, speakerOf } from '../plan/settings.ts';

/** A file that a film is made of: its asset key, and the SHA-256 of its bytes. */
export interface FilmPart {
  readonly key: string;
  readonly sha256: string;
}

export interface DescribedScene {
  readonly id: string;
  readonly title: string;
  readonly narration: string;
  /** The passages of the document that it rests on, if they are known. */
  readonly passages: readonly string[] | undefined;
  /** When the scene is first seen, in milliseconds. */
  readonly startMs: number;
  readonly speech: FilmPart & Origin & { readonly sampleCount: number };
  readonly shots: readonly {
    readonly shot: Shot;
    readonly picture: FilmPart &
      Origin & { readonly seed: string; readonly description: string; readonly credit?: Credit };
  }[];
  readonly segment: FilmPart;
  /** To the next scene; absent for the last. */
  readonly transition?: FilmPart;
}

export interface DescribeOptions {
  readonly renderer: Pick<Renderer, 'id' | 'settingsKey'>;
  readonly title: string;
  /** Instead of a document. */
  readonly topic: string | undefined;
  readonly language: string;
  readonly settings: StoredSettings;
  readonly warnings: readonly string[];
  readonly videoSha256: string;
  readonly durationMs: number;
  readonly scenes: readonly DescribedScene[];
}

/** What {@link describeFilm} lists. */
export type FilmManifest = ReturnType<typeof describeFilm>;

/** Raised when a field changes its meaning. */
const MANIFEST_VERSION = 1;

/**
 * Lists what a film is made of: every scene, shot and asset with its text, engine, seed, hash and licence. Contains
 * no dates and no paths, so that the same film has the same manifest.
 */
export function describeFilm(options: DescribeOptions) {
  const { renderer } = options;
  const { models, leavesVoiceOpen: _, ...settings } = options.settings;
  const speaker = speakerOf(options.settings);
  return {
    manifestVersion: MANIFEST_VERSION,
    title: options.title,
    ...(options.topic !== undefined && { topic: options.topic }),
    language: options.language,
    durationMs: Math.round(options.durationMs),
    settings: { ...settings, ...sizeOf(settings) },
    engines: {
      script: models.script,
      speech: speaker.model,
      pictures: models.picture,
      renderer: `${renderer.id} ${renderer.settingsKey}`,
    },
    video: { sha256: options.videoSha256 },
    warnings: options.warnings,
    scenes: options.scenes.map((scene) => describeScene(scene, options)),
  };
}

function describeScene(scene: DescribedScene, { settings }: DescribeOptions) {
  const { sampleCount, ...speech } = scene.speech;
  return {
    id: scene.id,
    title: scene.title,
    startMs: Math.round(scene.startMs),
    narration: scene.narration,
    ...(scene.passages && { passages: scene.passages }),
    speech: {
      key: speech.key,
      engine: speech.engine,
      voice: speakerOf(settings).voice,
      licence: speech.licence,
      durationMs: Math.round((sampleCount * 1000) / SAMPLE_RATE_HZ),
      sha256: speech.sha256,
    },
    shots: scene.shots.map(({ shot, picture }) => ({
      id: shot.id,
      narrationStart: shot.narrationStart,
      visualPrompt: shot.visualPrompt,
      ...(shot.card && { card: shot.card }),
      picture: {
        key: picture.key,
        engine: picture.engine,
        seed: picture.seed,
        licence: picture.licence,
        description: picture.description,
        ...(picture.credit && { credit: picture.credit }),
        sha256: picture.sha256,
      },
    })),
    segment: { key: scene.segment.key, sha256: scene.segment.sha256 },
    ...(scene.transition && {
      transition: { key: scene.transition.key, sha256: scene.transition.sha256 },
    }),
  };
}
