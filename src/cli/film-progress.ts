import { estimateSpeechMs } from '../core/text/speech-estimate.ts';
import type { GenerationView, ProviderWait, SceneView } from '../protocol/index.ts';

const STAGES = ['reading', 'scripting', 'scenes', 'joining'] as const;

/** The stage that a film is in. */
export type FilmStage = (typeof STAGES)[number];

/** The progress of a film. It never goes backwards. */
export interface Progress {
  readonly stage: FilmStage;
  readonly scenesDone: number;
  /** 0 until the script is written. */
  readonly scenesTotal: number;
  /** `undefined` until there is enough to estimate it from. */
  readonly timeLeftMs: number | undefined;
  /** The providers that the film waits for. None by default. */
  readonly waits?: readonly ProviderWait[] | undefined;
}

export const NOTHING_DONE: Progress = {
  stage: 'reading',
  scenesDone: 0,
  scenesTotal: 0,
  timeLeftMs: undefined,
};

/**
 * Follows a film through its views, and estimates the remaining time from the speed so far. Work that was finished in
 * the first view took no time, so it does not count.
 */
export class ProgressEstimator {
  readonly #now: () => number;
  readonly #done = new Set<string>();
  #startedAtMs: number | undefined;
  #madeMs = 0;
  #last = NOTHING_DONE;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** The progress in the newest view. */
  judge(view: GenerationView): Progress {
    this.#weigh(view.scenes);
    const scenesTotal = view.scenes.length;
    const scenesDone = view.scenes.filter(({ id }) => this.#done.has(id)).length;
    const stage = scenesTotal === 0 ? 'scripting' : scenesDone < scenesTotal ? 'scenes' : 'joining';
    const isBehind =
      STAGES.indexOf(stage) < STAGES.indexOf(this.#last.stage) || scenesDone < this.#last.scenesDone;
    if (!isBehind) this.#last = { stage, scenesDone, scenesTotal, timeLeftMs: this.#timeLeftMs(view.scenes) };
    return { ...this.#last, ...(view.waits && { waits: view.waits }) };
  }

  /** Weighs each rendered scene by the length of its speech. */
  #weigh(scenes: readonly SceneView[]): void {
    const isFirst = this.#startedAtMs === undefined;
    if (isFirst && scenes.length > 0) this.#startedAtMs = this.#now();
    for (const { id, narration, segment } of scenes) {
      if (this.#done.has(id) || (segment.status !== 'ready' && segment.status !== 'failed')) continue;
      this.#done.add(id);
      if (!isFirst) this.#madeMs += estimateSpeechMs(narration);
    }
  }

  #timeLeftMs(scenes: readonly SceneView[]): number | undefined {
    if (this.#startedAtMs === undefined || this.#madeMs === 0) return undefined;
    const left = scenes.filter(({ id }) => !this.#done.has(id));
    const leftMs = left.reduce((sum, { narration }) => sum + estimateSpeechMs(narration), 0);
    return ((this.#now() - this.#startedAtMs) / this.#madeMs) * leftMs;
  }
}
