import { SceneError } from '../core/errors.ts';
import type { Scene, Script } from '../core/model.ts';
import { PartialFailure, processWithConcurrency } from '../core/process-with-concurrency.ts';
import { estimateSpeechMs } from '../core/text/speech-estimate.ts';
import type { RenderScene, RenderSettings, SegmentRequest, ShotShape } from '../render/renderer.ts';
import { segmentKey } from '../render/segment-key.ts';
import type { AssetFolder } from '../store/asset-folder.ts';
import { type Progress, TimeLeft } from './progress.ts';
import { type PictureAsset, readPicture, SceneAssets, type SpeechAsset } from './scene-assets.ts';
import { renderSettings, type VideoSettings } from './settings.ts';
import type { Stages } from './stages.ts';

export interface MakeScenesOptions {
  readonly stages: Stages;
  readonly folder: AssetFolder;
  readonly script: Script;
  readonly settings: VideoSettings;
  /** How many scenes are worked on at once: each keeps one core busy. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** A scene whose parts are all on disk. */
export interface MadeScene {
  readonly scene: Scene;
  readonly speech: SpeechAsset;
  readonly pictures: readonly PictureAsset[];
  readonly timed: RenderScene<StoredShot>;
  readonly body: SegmentAsset;
  /** To the next scene; absent for the last. */
  readonly transition?: SegmentAsset;
}

export interface SegmentAsset {
  readonly key: string;
  readonly path: string;
  readonly reused: boolean;
}

interface StoredShot extends ShotShape {
  readonly picturePath: string;
}

/** A scene on its way. */
type SceneInMaking = Omit<MadeScene, 'body' | 'transition'>;

/**
 * Makes all scenes, several at once. Each is rendered as soon as its speech and pictures are there; the
 * transition between two is rendered by the later of them. Pictures are read back from disk only while they are
 * drawn, so memory does not grow with the number of scenes.
 *
 * @throws SceneError for the first scene that failed; what was finished of the others is kept.
 */
export async function makeScenes(options: MakeScenesOptions): Promise<MadeScene[]> {
  const { script, signal, onProgress } = options;
  const maker = new SceneMaker(options);
  const efforts = script.scenes.map((scene) => estimateSpeechMs(scene.narration));
  const timeLeft = new TimeLeft(efforts.reduce((sum, effort) => sum + effort, 0));
  const scenesTotal = script.scenes.length;
  let scenesDone = 0;
  const report = () => onProgress({ stage: 'scenes', scenesDone, scenesTotal, timeLeftMs: timeLeft.leftMs });

  report();
  const makeOne = async (scene: Scene, index: number, stop: AbortSignal) => {
    try {
      const { reused } = await maker.make(index, stop);
      timeLeft.done(efforts[index] ?? 0, reused);
      scenesDone++;
      report();
    } catch (error) {
      throw stop.aborted ? error : SceneError.wrap(error, { scene, number: index + 1 });
    }
  };
  try {
    await processWithConcurrency(script.scenes, options.concurrency, makeOne, { signal });
  } catch (error) {
    throw error instanceof PartialFailure ? error.cause : error;
  }
  return maker.finished();
}

class SceneMaker {
  readonly #options: MakeScenesOptions;
  readonly #assets: SceneAssets;
  readonly #settings: RenderSettings;
  readonly #scenes: SceneInMaking[] = [];
  readonly #bodies: SegmentAsset[] = [];
  readonly #transitions: SegmentAsset[] = [];
  readonly #begunTransitions = new Set<number>();

  constructor(options: MakeScenesOptions) {
    this.#options = options;
    this.#assets = new SceneAssets({ ...options, language: options.script.language });
    this.#settings = renderSettings(options.settings);
  }

  async make(index: number, signal: AbortSignal): Promise<{ reused: boolean }> {
    const scene = await this.#prepare(index, signal);
    this.#scenes[index] = scene;
    const body = await this.#segment({ kind: 'body', scene: scene.timed, settings: this.#settings }, signal);
    this.#bodies[index] = body;
    await this.#transitionAfter(index - 1, signal);
    await this.#transitionAfter(index, signal);
    return { reused: body.reused };
  }

  finished(): MadeScene[] {
    return this.#scenes.map((scene, index) => {
      const body = this.#bodies[index];
      const transition = this.#transitions[index];
      if (!body) throw new Error(`scene ${index + 1} was not rendered`);
      return { ...scene, body, ...(transition && { transition }) };
    });
  }

  async #prepare(index: number, signal: AbortSignal): Promise<SceneInMaking> {
    const { scenes } = this.#options.script;
    const scene = scenes[index];
    if (!scene) throw new RangeError(`there is no scene ${index + 1}`);
    const speech = await this.#assets.speech(scene, signal);
    const pictures: PictureAsset[] = [];
    for (const shot of scene.shots) pictures.push(await this.#assets.picture(scene, shot, signal));
    const timed: RenderScene<StoredShot> = {
      id: scene.id,
      narration: scene.narration,
      words: speech.words,
      speechSampleCount: speech.sampleCount,
      shots: scene.shots.map(({ narrationStart }, shotIndex) => ({
        narrationStart,
        pictureKey: pictures[shotIndex]?.key ?? '',
        picturePath: pictures[shotIndex]?.path ?? '',
      })),
      isFirst: index === 0,
      isLast: index === scenes.length - 1,
      seed: Number.parseInt(speech.key.slice(0, 8), 16),
    };
    return { scene, speech, pictures, timed };
  }

  /** Renders the change between two scenes, unless one of them is not there yet or its other has done it. */
  async #transitionAfter(index: number, signal: AbortSignal): Promise<void> {
    const from = this.#bodies[index] && this.#scenes[index];
    const to = this.#bodies[index + 1] && this.#scenes[index + 1];
    if (!from || !to || this.#begunTransitions.has(index)) return;
    this.#begunTransitions.add(index);
    const request = { kind: 'transition', from: from.timed, to: to.timed, settings: this.#settings } as const;
    this.#transitions[index] = await this.#segment(request, signal);
  }

  async #segment(request: SegmentRequest<StoredShot>, signal: AbortSignal): Promise<SegmentAsset> {
    const { folder, stages } = this.#options;
    const key = segmentKey(request, stages.renderer.settingsKey);
    const path = folder.pathOf(key, 'mp4');
    const reused = await folder.has(key, 'mp4');
    if (!reused) {
      const drawable = await withPictures(request);
      await folder.fill(key, 'mp4', (unfinished) =>
        stages.renderer.renderSegment(drawable, { path: unfinished, signal }),
      );
    }
    return { key, path, reused };
  }
}

async function withPictures(request: SegmentRequest<StoredShot>): Promise<SegmentRequest> {
  if (request.kind === 'body') return { ...request, scene: await drawable(request.scene) };
  return { ...request, from: await drawable(request.from), to: await drawable(request.to) };
}

async function drawable(scene: RenderScene<StoredShot>): Promise<RenderScene> {
  const shots = [];
  for (const shot of scene.shots) shots.push({ ...shot, picture: await readPicture(shot.picturePath) });
  return { ...scene, shots };
}
