import type { Card } from '../../core/card.ts';
import type { Size } from '../../core/frame.ts';
import type { Framing } from '../../core/framing.ts';
import type { FontRole } from '../../core/look/own-font.ts';
import type { CastMember, Credit, Delivery, Direction, Length, Shot, WordTiming } from '../../core/model.ts';
import type {
  ClipShape,
  RenderSettings,
  ShotShape,
  SoundMusic,
  SoundSpan,
  TapeMusic,
} from '../../render/index.ts';
import type { SuggestionKind } from '../../script/index.ts';
import type { PictureReference, StoredSettings, StoredSource } from '../../store/index.ts';

// What each kind of asset is made of, as stored in the ledger: complete enough to make it in any process, at any
// time.

/** The engine of the user's own files in the ledger, the views and the manifest. */
export const OWN_ENGINE = 'own';

export interface ScriptRequestData extends Direction {
  /** The id of the chosen engine, here and below. */
  readonly engine: string;
  readonly source: StoredSource;
  readonly length: Length;
  readonly title?: string;
  readonly part?: string;
  /** BCP 47, where the user has named it. */
  readonly language?: string;
}

/** One part of a script whose document takes more than one call. */
export interface ScriptPartRequestData extends Direction {
  readonly engine: string;
  readonly length: Length;
  readonly language?: string;
  /** The hash of the script that has the outline. */
  readonly outline: string;
  /** The hash of the document, as it was read for the outline. */
  readonly document: string;
  /** Its index in the outline. */
  readonly part: number;
}

/** The storyboard of another film, which nobody makes: a translation begins with it. */
export interface StoryboardRequestData {
  /** The engine that translates it. */
  readonly engine: string;
  /** The hash of its file. */
  readonly storyboard: string;
  /** BCP 47, to translate into. */
  readonly language: string;
}

export function isStoryboardRequest(request: unknown): request is StoryboardRequestData {
  return typeof request === 'object' && request !== null && 'storyboard' in request;
}

/** One part of a storyboard, translated. */
export interface TranslationRequestData extends StoryboardRequestData {
  /** Its index among the parts of the storyboard. */
  readonly part: number;
}

/** Another narration for a scene, which nothing uses until the user takes it. */
export interface SuggestionRequestData extends Direction {
  readonly engine: string;
  readonly suggestion: SuggestionKind;
  readonly variant: number;
  readonly title: string;
  readonly narration: string;
  readonly passages: readonly string[];
  readonly language: string;
}

export interface SpeechRequestData extends Delivery {
  readonly engine: string;
  readonly narration: string;
  readonly voice: string;
  readonly language: string;
}

export interface PictureRequestData {
  readonly engine: string;
  readonly prompt: string;
  /** Everyone and everything in the prompt that looks the same in other pictures. */
  readonly cast?: readonly CastMember[];
  /** Earlier pictures that are sent with it. */
  readonly references?: readonly PictureReference[];
  readonly title: string;
  readonly style: string;
  readonly size: Size;
  readonly captions: boolean;
  /** Whether no captions are shown with it, because its card shows what is spoken. */
  readonly saysItself?: true;
  /** Where they are, of pictures that are drawn by rule. At the bottom when absent. */
  readonly captionPlace?: 'top';
  readonly seed: string;
  readonly card?: Card;
  /** The hashes of the user's own fonts, for pictures that are drawn by rule. */
  readonly fonts?: { readonly [role in FontRole]?: string };
  /** The key of the picture that a clip begins with. */
  readonly firstFrame?: string;
  /** The part of that picture that was shown. */
  readonly firstFraming?: Framing;
  /** The part of the card's own image that is shown. */
  readonly framing?: Framing;
}

export interface SilenceRequestData {
  readonly durationMs: number;
}

export type CardRequestData = PictureRequestData & { readonly card: Card };

/** A scene with the keys of its speech and pictures. */
export interface SceneReference {
  readonly id: string;
  readonly narration: string;
  readonly speechKey: string;
  readonly shots: readonly ShotShape[];
  readonly seed: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

export type SegmentRequestData =
  | { readonly kind: 'scene'; readonly scene: SceneReference; readonly settings: RenderSettings }
  | {
      readonly kind: 'transition';
      readonly from: SceneReference;
      readonly to: SceneReference;
      readonly settings: RenderSettings;
    };

/** A scene's part of the film's sound. */
export interface SoundRequestData extends SoundSpan {
  readonly speechKey: string;
  readonly music?: SoundMusic | TapeMusic;
  readonly clips?: readonly ClipShape[];
}

export interface FilmSceneData {
  readonly title: string;
  /** The passages of the document that it rests on, if they are known. */
  readonly passages?: readonly string[];
  readonly scene: SceneReference;
  readonly shots: readonly (Shot & { readonly seed: string })[];
  readonly segmentKey: string;
  readonly soundKey: string;
  /** The transition to the next scene; absent for the last. */
  readonly transitionKey?: string;
}

export interface FilmRequestData {
  readonly title: string;
  /** What the film is about, if there was no document. */
  readonly topic?: string;
  readonly language: string;
  readonly settings: StoredSettings;
  readonly warnings: readonly string[];
  readonly scenes: readonly FilmSceneData[];
}

/** The engine that made an asset, and its licence. */
export interface Origin {
  readonly engine: string;
  readonly licence: string;
}

/** Stored beside the sound of a finished speech, or of the silence in its place. */
export interface SpeechDetail extends Origin {
  readonly words: readonly WordTiming[];
  /** At 48 kHz. */
  readonly sampleCount: number;
}

/** A picture of the document that a script shows, as a blob of its own. */
export interface KeptFigure extends FileReference {
  readonly mediaType: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly source: string;
}

/** The figures that a script shows, by names of no meaning. */
export type ScriptDetail = Readonly<Record<string, KeptFigure>>;

/** Stored beside a script that is an outline, or a storyboard to translate. */
export interface OutlineDetail {
  /** The document as it was read, for the parts. */
  readonly document: FileReference;
  /** The indexes of the parts that the film tells. */
  readonly parts: readonly number[];
}

export function isOutlineDetail(detail: unknown): detail is OutlineDetail {
  return typeof detail === 'object' && detail !== null && 'parts' in detail && Array.isArray(detail.parts);
}

export interface PictureDetail extends Origin {
  readonly description: string;
  /** Absent for pictures that nobody has to be named for. */
  readonly credit?: Credit;
  /** For a clip with a sound of its own. */
  readonly hasSound?: true;
  /** A small JPEG of the picture, stored as a blob on the first request. */
  readonly preview?: FileReference;
}

/** The files beside a film, stored as blobs. */
export interface FilmDetail {
  readonly manifest: FileReference;
  /** The size of its frame; those of earlier versions have that of their generation. */
  readonly size?: Size;
  /** The film's sound alone. */
  readonly sound?: FileReference;
  readonly srt?: FileReference;
  readonly vtt?: FileReference;
  /** Captions in a second language, at the times of the film's own speech. */
  readonly secondSrt?: FileReference;
  readonly secondVtt?: FileReference;
}

export interface FileReference {
  readonly hash: string;
  readonly sizeBytes: number;
}
