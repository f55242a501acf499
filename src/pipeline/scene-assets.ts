import { readFile } from 'node:fs/promises';
import type { Picture, Scene, Shot, WordTiming } from '../core/model.ts';
import { encodeWav } from '../core/wav.ts';
import type { AssetFolder } from '../store/asset-folder.ts';
import { assetKey } from './asset-key.ts';
import { decodePicture, encodePicture } from './picture-file.ts';
import { sizeOf, type VideoSettings } from './settings.ts';
import type { Stages } from './stages.ts';

/** A scene's finished speech, as it lies on disk. */
export interface SpeechAsset {
  readonly key: string;
  /** 48 kHz mono, 16-bit PCM. */
  readonly wavPath: string;
  readonly sampleCount: number;
  readonly words: readonly WordTiming[];
  /** Whether it was there already. */
  readonly reused: boolean;
}

/** A shot's finished picture, as it lies on disk. */
export interface PictureAsset {
  readonly key: string;
  readonly seed: string;
  readonly path: string;
  readonly description: string;
  readonly reused: boolean;
}

/** Makes what scenes need, unless an earlier run has: the key says whether it is the same thing. */
export class SceneAssets {
  readonly #stages: Stages;
  readonly #folder: AssetFolder;
  readonly #settings: VideoSettings;
  readonly #language: string;

  constructor(options: {
    readonly stages: Stages;
    readonly folder: AssetFolder;
    readonly settings: VideoSettings;
    readonly language: string;
  }) {
    this.#stages = options.stages;
    this.#folder = options.folder;
    this.#settings = options.settings;
    this.#language = options.language;
  }

  async speech(scene: Scene, signal: AbortSignal): Promise<SpeechAsset> {
    const { narrator, speechEngine } = this.#stages;
    const request = { narration: scene.narration, voice: this.#settings.voice, language: this.#language };
    const key = assetKey('speech', { engine: speechEngine.id, ...request });
    const wavPath = this.#folder.pathOf(key, 'wav');
    const timings = this.#folder.pathOf(key, 'json');
    const reused = await this.#folder.has(key, 'json');
    if (!reused) {
      const { audio, words } = await narrator.narrate({ ...request, signal });
      await this.#folder.write(
        key,
        'wav',
        encodeWav({ sampleRateHz: audio.sampleRateHz, channels: [audio.samples] }),
      );
      const facts = { sampleCount: audio.samples.length, words };
      // Written last: the timings being there says that the sound is.
      await this.#folder.write(key, 'json', Buffer.from(JSON.stringify(facts)));
    }
    const { sampleCount, words }: Pick<SpeechAsset, 'sampleCount' | 'words'> = JSON.parse(
      await readFile(timings, 'utf8'),
    );
    return { key, wavPath, sampleCount, words, reused };
  }

  async picture(scene: Scene, shot: Shot, signal: AbortSignal): Promise<PictureAsset> {
    const { illustrator } = this.#stages;
    const { style, captions } = this.#settings;
    const request = {
      prompt: shot.visualPrompt,
      title: scene.title,
      style,
      size: sizeOf(this.#settings),
      captions: captions === 'burned',
      // From the scene, so that two scenes in the same setting do not look the same.
      seed: `${scene.id}/${shot.id}`,
      ...(shot.card && { card: shot.card }),
    };
    const key = assetKey('picture', { engine: illustrator.id, ...request, size: { ...request.size } });
    const path = this.#folder.pathOf(key, 'picture');
    const reused = await this.#folder.has(key, 'picture');
    if (!reused) {
      const picture = await illustrator.illustrate({ ...request, signal });
      await this.#folder.write(key, 'picture', encodePicture(picture));
    }
    const { description } = await readPicture(path);
    return { key, seed: request.seed, path, description, reused };
  }
}

/** The picture that lies in a file of {@link SceneAssets.picture}. */
export async function readPicture(path: string): Promise<Picture> {
  return decodePicture(await readFile(path));
}
