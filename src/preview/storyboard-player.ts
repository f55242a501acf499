import type { GenerationView, SceneView } from '../protocol/generation.ts';
import {
  captionTheme,
  cueAt,
  type FilmMoment,
  filmMoment,
  lineText,
  speechTimeMs,
} from '../render/browser.ts';
import { type CaptionFontUrls, loadCaptionFonts } from './caption-fonts.ts';
import { FilmClock } from './film-clock.ts';
import { type FilmLayout, layOutFilm } from './film-layout.ts';
import { type LoadedScene, loadScene, type PlacedScene, type SceneLoader, sceneKey } from './load-scene.ts';
import { Nearby } from './nearby.ts';
import { SceneCanvas, setTextExactly } from './scene-canvas.ts';
import { SceneSound } from './scene-sound.ts';
import { SecondTextLoader } from './second-texts.ts';

/** What to play, where, and how to load its parts. */
export interface StoryboardPlayerOptions
  extends Pick<SceneLoader, 'isStill' | 'placeholderText' | 'loadTimeline' | 'loadTitleCard' | 'loadBytes'> {
  readonly canvas: HTMLCanvasElement;
  readonly generation: GenerationView;
  readonly fontUrls: CaptionFontUrls;
}

/** The state of a player. */
export interface PlayerState {
  readonly sceneIndex: number;
  /** While playing, in steps of {@link STEP_MS}. */
  readonly positionMs: number;
  readonly durationMs: number;
  readonly isPlaying: boolean;
  /** Whether playback waits for parts that are still loading. */
  readonly isWaiting: boolean;
  /** Whether a part of the scene could not be loaded. */
  readonly hasProblem: boolean;
  /** The current caption, if captions are shown beside the film instead of in it. */
  readonly subtitle: string;
}

export const STEP_MS = 250;

/** The state before the first command. */
export const NOT_BEGUN: PlayerState = {
  sceneIndex: 0,
  positionMs: 0,
  durationMs: 0,
  subtitle: '',
  isPlaying: false,
  isWaiting: true,
  hasProblem: false,
};

/**
 * Plays a storyboard on a canvas as the film will be: with the same drawing, timing and captions, and the sound of
 * each scene. Parts that are not made yet are replaced by a card and by silence. Holds at most three scenes at a
 * time.
 */
export class StoryboardPlayer {
  readonly #sceneCanvas: SceneCanvas;
  readonly #clock = new FilmClock();
  readonly #sound = new SceneSound();
  readonly #nearby: Nearby<PlacedScene, LoadedScene>;
  readonly #listeners = new Set<() => void>();
  readonly #page = new AbortController();
  #scenes: readonly SceneView[] = [];
  #layout: FilmLayout;
  #state = NOT_BEGUN;
  #isPlaying = false;
  #frameRequest: number | undefined;
  /** What the canvas shows. */
  #drawn: readonly unknown[] = [];
  /** The scene and the layout around which scenes are held. */
  #wantedAround: readonly unknown[] = [];

  constructor(options: StoryboardPlayerOptions) {
    const { canvas, generation, fontUrls } = options;
    this.#layout = layOutFilm(generation);
    const { size: frame } = this.#layout;
    const fontOf = () => captionTheme(this.#layout).font;
    this.#sceneCanvas = new SceneCanvas(canvas, {
      frame,
      widthPx: (canvas.clientWidth || frame.widthPx) * devicePixelRatio,
    });
    const measuring = document.createElement('canvas').getContext('2d');
    const seconds = new SecondTextLoader(options.loadBytes);
    const ownFont = () => this.#ownFont(options.loadBytes);
    const loader: SceneLoader = {
      ...options,
      canvas: this.#sceneCanvas.size,
      onClipFrame: () => this.#schedule(),
      loadSecondText: (scene, signal) => seconds.textOf(scene, this.#layout.secondCaptions, signal),
      async measuring(text) {
        const own = ownFont();
        await loadCaptionFonts({ font: fontOf(), text, urls: fontUrls, own });
        if (measuring) return setTextExactly(measuring);
        throw new Error('The browser has no canvas to measure on.');
      },
    };
    this.#nearby = new Nearby({
      keyOf: sceneKey,
      load: (placed, signal) => loadScene(placed, loader, signal),
      release: ({ release }) => release(),
      onChange: () => this.#schedule(),
    });
    document.addEventListener('visibilitychange', () => document.hidden && this.pause(), this.#page);
    this.update(generation);
  }

  #ownFont(loadBytes: StoryboardPlayerOptions['loadBytes']) {
    const { captionFont: font } = this.#layout;
    return font && { font, load: () => loadBytes(font.url, this.#page.signal) };
  }

  getState = (): PlayerState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /**
   * Applies changes of anything but the size of the frame, and keeps the position within the current scene, if that
   * scene still exists.
   */
  update(generation: GenerationView): void {
    const { frame, sceneIndex } = this.#moment();
    const shownId = this.#scenes[sceneIndex]?.id;
    this.#scenes = generation.scenes;
    this.#layout = layOutFilm(generation);
    this.#clock.resize(this.#layout.durationMs);
    const index = this.#scenes.findIndex(({ id }) => id === shownId);
    if (index >= 0) this.#moveTo(index, frame);
    this.#schedule();
  }

  /** At the end of the film, starts from the beginning. */
  play(): void {
    if (this.#clock.isOver) this.#clock.moveTo(0);
    this.#isPlaying = true;
    // If sound is refused, the pictures play in silence.
    this.#sound.unlock().catch(() => undefined);
    this.#schedule();
  }

  pause(): void {
    this.#isPlaying = false;
    this.#schedule();
  }

  seek(positionMs: number): void {
    this.#clock.moveTo(positionMs);
    this.#schedule();
  }

  /** Seeks to the beginning of a scene, after the transition from the one before. */
  showScene(index: number): void {
    this.#moveTo(index, this.#layout.plans[index]?.segment.first ?? 0);
    this.#schedule();
  }

  /** Seeks to a moment at which a scene shows what it has: its pictures have come in, and its words are said. */
  lookAt(index: number): void {
    const { plans, fps } = this.#layout;
    const { first, end } = plans[index]?.sound ?? { first: 0, end: 0 };
    this.#moveTo(index, first + Math.min(fps, Math.floor((end - first) / 2)));
    this.#schedule();
  }

  async close(): Promise<void> {
    this.#page.abort();
    if (this.#frameRequest !== undefined) cancelAnimationFrame(this.#frameRequest);
    // Clears the handle, because no frame is requested any more.
    this.#frameRequest = 0;
    this.#nearby.want([]);
    await this.#sound.close();
  }

  #moveTo(sceneIndex: number, frame: number): void {
    const place = this.#layout.places[sceneIndex];
    // The middle of the frame, so that rounding does not lead to the previous one.
    if (place) this.#clock.moveTo(((place.firstFrame + frame + 0.5) * 1000) / this.#layout.fps);
  }

  #schedule(): void {
    this.#frameRequest ??= requestAnimationFrame(() => {
      this.#frameRequest = undefined;
      this.#tick();
      if (this.#isPlaying) this.#schedule();
    });
  }

  #tick(): void {
    if (this.#clock.isOver) this.#isPlaying = false;
    const moment = this.#moment();
    const { sceneIndex } = moment;
    this.#wantAround(sceneIndex);
    const current = this.#loaded(sceneIndex);
    const before = moment.isTransition ? this.#loaded(sceneIndex - 1) : undefined;
    const placed = this.#placed(sceneIndex);
    const failure = placed && this.#nearby.failureOf(placed);
    const isWaiting = placed !== undefined && current === undefined && failure === undefined;
    if (this.#isPlaying && !isWaiting) this.#clock.run();
    else this.#clock.stand();
    this.#draw(moment, current, before);
    this.#hear(sceneIndex);
    this.#tell({
      sceneIndex,
      positionMs: this.#isPlaying ? steps(this.#clock.positionMs) : this.#clock.positionMs,
      durationMs: this.#clock.durationMs,
      isPlaying: this.#isPlaying,
      isWaiting,
      hasProblem: failure !== undefined || (current?.problems.length ?? 0) > 0,
      subtitle: this.#layout.captions === 'sidecar' ? subtitleAt(current, moment) : '',
    });
  }

  #moment(): FilmMoment {
    const { plans, places, fps, frameCount } = this.#layout;
    const frame = Math.floor((this.#clock.positionMs * fps) / 1000);
    return filmMoment(plans, places, Math.min(frame, frameCount - 1));
  }

  #placed(index: number): PlacedScene | undefined {
    const scene = this.#scenes[index];
    return scene && { scene, index, layout: this.#layout };
  }

  #loaded(index: number): LoadedScene | undefined {
    const placed = this.#placed(index);
    return placed && this.#nearby.get(placed);
  }

  /** The previous scene has the lowest priority, because continued playback does not need it. */
  #wantAround(index: number): void {
    const around = [index, this.#layout];
    if (isSame(around, this.#wantedAround)) return;
    this.#wantedAround = around;
    this.#nearby.want([index, index + 1, index - 1].flatMap((near) => this.#placed(near) ?? []));
  }

  #draw(moment: FilmMoment, current: LoadedScene | undefined, before: LoadedScene | undefined): void {
    const shown = [moment.frame, current, before];
    if (!current || isSame(shown, this.#drawn)) return;
    this.#sceneCanvas.draw(moment, current.drawing, before?.drawing);
    // Drawn again once the frames of its clips are there.
    this.#drawn = current.isBehind() || before?.isBehind() ? [] : shown;
  }

  /** The sound of a scene continues while the next one appears. */
  #hear(sceneIndex: number): void {
    const { positionMs, isRunning } = this.#clock;
    const startsAt = (index: number) => {
      const { speechStartMs = Number.POSITIVE_INFINITY } = this.#layout.places[index] ?? {};
      return speechStartMs - (this.#loaded(index)?.leadMs ?? 0);
    };
    const heard = positionMs < startsAt(sceneIndex) ? sceneIndex - 1 : sceneIndex;
    const sound = isRunning ? this.#loaded(heard)?.sound : undefined;
    this.#sound.follow(sound, positionMs - startsAt(heard));
  }

  #tell(next: PlayerState): void {
    if (isSame(Object.values(next), Object.values(this.#state))) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}

function steps(positionMs: number): number {
  return Math.floor(positionMs / STEP_MS) * STEP_MS;
}

function subtitleAt(scene: LoadedScene | undefined, { frame }: FilmMoment): string {
  const cue = scene && cueAt(scene.cues, speechTimeMs(scene.drawing.plan, frame));
  return cue?.lines.map(lineText).join('\n') ?? '';
}

function isSame(some: readonly unknown[], other: readonly unknown[]): boolean {
  return some.length === other.length && some.every((value, index) => Object.is(value, other[index]));
}
