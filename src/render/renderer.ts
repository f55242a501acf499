import type { Size } from '../core/frame.ts';
import type { Framing } from '../core/framing.ts';
import type { OwnFont } from '../core/look/own-font.ts';
import type {
  CaptionMode,
  CaptionPlace,
  CaptionSize,
  CaptionStyle,
  Picture,
  TransitionChoice,
} from '../core/model.ts';
import type { SpokenShot } from '../core/text/says-itself.ts';
import type { SecondText } from './captions/second-words.ts';
import type { PlacedClip } from './clips/clip-sound.ts';
import type { Conversion } from './convert-film.ts';
import type { Fps } from './frame-rate.ts';
import type { SoundMusic } from './music/scene-bed.ts';
import type { TapeMusic } from './music/tape.ts';
import type { SoundSpan } from './sound/place-sounds.ts';
import type { ScenePlan, TimedScene } from './timeline.ts';

/** A shot of a scene, and what names its picture: two pictures with one key are the same. */
export interface ShotShape extends SpokenShot {
  readonly pictureKey: string;
  /** The part of a flat picture that is shown. */
  readonly framing?: Framing;
}

export interface RenderShot extends ShotShape {
  readonly picture: Picture;
}

/** A scene whose speech is finished; with {@link RenderShot}s, whose pictures are too. */
export interface RenderScene<SomeShot extends ShotShape = RenderShot> extends TimedScene {
  readonly id: string;
  /** At least one. */
  readonly shots: readonly SomeShot[];
  /** Chooses among the ways pictures can move. An integer. */
  readonly seed: number;
  /** For captions in two languages. */
  readonly second?: SecondText;
}

/** The translation that captions show beside what is said. */
export interface SecondCaptions {
  /** BCP 47. */
  readonly language: string;
  /** The hash of the texts of all scenes. */
  readonly texts: string;
}

/** Settings that all segments of a film share. */
export interface RenderSettings {
  readonly size: Size;
  readonly fps: Fps;
  readonly captions: CaptionMode;
  /** The film's look: a theme, with or without its palette. */
  readonly style: string;
  /** The theme's own when absent. */
  readonly captionStyle?: CaptionStyle;
  /** `normal` when absent. */
  readonly captionSize?: CaptionSize;
  /** `bottom` when absent. */
  readonly captionPlace?: CaptionPlace;
  /** The user's own, with its path. */
  readonly captionFont?: OwnFont;
  /** Captions in a second language: the scenes bring their texts. */
  readonly secondCaptions?: SecondCaptions;
  /** How a scene follows another; as the theme has it when absent. */
  readonly transition?: TransitionChoice;
}

/** A scene as far as it is seen alone, or the change from one scene to the next, which is drawn from both. */
export type SegmentRequest<SomeShot extends ShotShape = RenderShot> =
  | { readonly kind: 'scene'; readonly scene: RenderScene<SomeShot>; readonly settings: RenderSettings }
  | {
      readonly kind: 'transition';
      readonly from: RenderScene<SomeShot>;
      readonly to: RenderScene<SomeShot>;
      readonly settings: RenderSettings;
    };

/** A scene's part of the film's sound. */
export interface SoundRequest extends SoundSpan {
  /** WAV, 48 kHz, mono. */
  readonly speechPath: string;
  /** What is played under it; nothing when absent. */
  readonly music?: SoundMusic | TapeMusic;
  /** Of the user's own music, if that is played. */
  readonly tapePath?: string;
  /** The clips whose own sound is heard under the speech. */
  readonly clips?: readonly PlacedClip[];
}

/** A scene of the finished film, in order. */
export interface FilmScene {
  readonly plan: ScenePlan;
  /** What {@link Renderer.renderSound} made of its speech, at the span that the plan has for it. */
  readonly soundPath: string;
  readonly segmentPath: string;
  /** To the next scene; absent for the last. */
  readonly transitionPath?: string;
}

export interface FilmRequest {
  readonly scenes: readonly FilmScene[];
  readonly title: string;
  /** BCP 47, such as `en`. */
  readonly language: string;
}

export interface RenderCall {
  /** The file to write. It is there when the call returns, and whole; a failed call leaves nothing. */
  readonly path: string;
  readonly signal: AbortSignal;
}

/**
 * Makes video of scenes. A segment needs only its own scenes, so that each can be made as soon as its speech
 * and pictures are there; calls may run at the same time, each taking one core.
 *
 * @throws EngineError `render_failed`, `picture_failed` or `ffmpeg_failed`; OutputError `disk_full`.
 */
export interface Renderer {
  readonly id: string;
  /** Names all that shapes a segment's bytes besides its request; for `segmentKey`. */
  readonly settingsKey: string;
  /** MP4 with picture only. The same request and renderer give the same bytes. */
  renderSegment(request: SegmentRequest, call: RenderCall): Promise<void>;
  /** A scene's part of the film's sound, for {@link joinFilm}. The same request gives the same bytes. */
  renderSound(request: SoundRequest, call: RenderCall): Promise<void>;
  /** MP4 with picture and sound. Neither segments nor sounds are encoded again. */
  joinFilm(request: FilmRequest, call: RenderCall): Promise<void>;
  /** M4A with the sound of a film that {@link joinFilm} made. It is not encoded again. */
  copySound(filmPath: string, call: RenderCall): Promise<void>;
  /** Makes another file of a film that {@link joinFilm} made. The same film gives the same bytes. */
  convertFilm(filmPath: string, conversion: Conversion, call: RenderCall): Promise<void>;
}
