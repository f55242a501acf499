import type { Format, Resolution } from '../core/frame.ts';
import type { Brand } from '../core/look/brand.ts';
import type { FontRole, FontType, OwnFont } from '../core/look/own-font.ts';
import type {
  CaptionMode,
  CaptionPlace,
  CaptionSize,
  CaptionStyle,
  CastMember,
  Direction,
  Length,
  RetoldDocument,
  TransitionChoice,
} from '../core/model.ts';
import type { Mood, MusicLevel } from '../core/music.ts';

export type GenerationStatus =
  | 'draft'
  | 'scripting'
  | 'storyboard'
  | 'generating'
  | 'rendering'
  | 'complete'
  | 'partial'
  | 'failed'
  | 'cancelled';
/**
 * A `silence` replaces speech that failed, and a `card` a picture that failed. A `sound` is a scene's part of the
 * film's sound, encoded. A `figure` is a picture of the document: it comes with the script, and is never made.
 */
export type AssetKind =
  | 'script'
  | 'figure'
  | 'speech'
  | 'picture'
  | 'silence'
  | 'card'
  | 'segment'
  | 'transition'
  | 'sound'
  | 'video'
  | 'export';
export type AssetState = 'queued' | 'running' | 'settled' | 'failed' | 'cancelled';
/**
 * An `uncertain` attempt may have been charged; a `charged` one was, and its result is lost. An `interrupted` one was
 * free, and does not count. Nor does a `refused` one: the provider had too many calls or was down, and did nothing
 * for it.
 */
export type AttemptState =
  | 'sent'
  | 'settled'
  | 'failed'
  | 'refused'
  | 'uncertain'
  | 'charged'
  | 'interrupted';

/** A failure, as it is stored: enough to inform the user and to decide, without secrets. */
export interface StoredProblem {
  readonly code: string;
  readonly message: string;
  readonly advice?: string;
  readonly retryable: boolean;
}

/**
 * How a provider takes calls now, as the calls of all processes have found out. Times are in milliseconds since 1970,
 * by the database's clock; 0 stands for never.
 */
export interface LaneState {
  /** How many calls it takes at once: its whole part counts. Null while it takes as many as it is given. */
  readonly limit: number | null;
  /** When the limit fell last. Calls that began before say little about the new limit. */
  readonly fellAtMs: number;
  /** Calls that began before `fellAtMs` let the limit fall no further than this. */
  readonly floor: number;
  /** It is not called from `pausedAtMs` until `pausedUntilMs`. */
  readonly pausedAtMs: number;
  readonly pausedUntilMs: number;
  /** How often in a row it refused calls, without an answer in between. */
  readonly refusals: number;
  /** Calls in a row that it neither answered nor refused. */
  readonly failures: number;
  /** Since when it is down. */
  readonly downSinceMs: number;
  /** Whether it has ever answered. */
  readonly hasAnswered: boolean;
  /** Why it is paused or down. */
  readonly reason: string;
}

/** A chosen take. */
interface TakeChoice {
  readonly key: string;
  /**
   * The key of the take that followed from the settings when they were changed: the choice holds only while that one
   * still does, so that it comes back with the settings it was made for. Without it, the choice holds with all.
   */
  readonly insteadOf?: string;
}

/** A chosen take, and the words that it speaks. */
export interface SpeechChoice extends TakeChoice {
  readonly narration: string;
}

/** A chosen take, and the prompt for which it was chosen. */
export interface PictureChoice extends TakeChoice {
  readonly visualPrompt: string;
  /** The references that it was asked for with, if the prompt would have others now. */
  readonly references?: readonly PictureReference[];
}

/** An earlier picture that is sent with a prompt, to show how some of the cast look. */
export interface PictureReference {
  readonly names: readonly string[];
  /** The key of the picture. */
  readonly key: string;
}

/** Which picture shows how a member of the cast looks. It holds for these looks only. */
export interface CastPicture extends CastMember {
  /** Absent if the user chose it: the first picture that was made holds for its style. */
  readonly style?: string;
  /** The key of the picture; null if the user wants none to be sent. */
  readonly key: string | null;
}

/** What a film is made of: a document, or a topic alone. An upload is stored as a blob. */
export type StoredSource =
  | { readonly kind: 'blob'; readonly hash: string; readonly name?: string; readonly mediaType?: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'topic'; readonly topic: string };

/** A font of the user's own, as a blob. */
export interface StoredFont extends OwnFont {
  readonly sizeBytes: number;
  readonly mediaType: FontType;
}

export type StoredFonts = { readonly [role in FontRole]?: StoredFont };

/** A brand whose logo and fonts are blobs. */
export interface StoredBrand extends Omit<Brand, 'logo' | 'fonts'> {
  readonly fonts?: StoredFonts;
  readonly logo?: {
    readonly hash: string;
    readonly sizeBytes: number;
    readonly mediaType: 'image/png' | 'image/jpeg';
    readonly widthPx: number;
    readonly heightPx: number;
    /** Where it comes from. */
    readonly source: string;
  };
}

export interface StoredSettings extends Direction {
  readonly length: Length;
  readonly format: Format;
  readonly resolution: Resolution;
  readonly fps: 24 | 25 | 30 | 50 | 60;
  /** As requested. */
  readonly style: string;
  /** The style, with everything that it leaves open chosen once the document is known. */
  readonly look?: string;
  readonly brand?: StoredBrand;
  readonly voice: string;
  /** Whether the request named neither a voice nor a speech model. */
  readonly leavesVoiceOpen?: true;
  /** Speaks instead of the default voice, which does not speak the document's language. */
  readonly speaker?: { readonly model: string; readonly voice: string };
  readonly captions: CaptionMode;
  /** The theme's own when absent. */
  readonly captionStyle?: CaptionStyle;
  /** `normal` when absent. */
  readonly captionSize?: Exclude<CaptionSize, 'normal'>;
  /** `bottom` when absent. */
  readonly captionPlace?: Exclude<CaptionPlace, 'bottom'>;
  /** Captions also show what a translation of the film says. */
  readonly secondCaptions?: {
    /** BCP 47. */
    readonly language: string;
    /** The file of its texts, as they were when it was chosen. */
    readonly hash: string;
    readonly sizeBytes: number;
  };
  /** The theme's own when absent. */
  readonly transition?: Exclude<TransitionChoice, 'theme'>;
  /** Absent where there is none. */
  readonly music?: Exclude<MusicLevel, 'off'>;
  /** Music of the user's own, which is played instead of composed music. */
  readonly musicFile?: {
    readonly hash: string;
    readonly sizeBytes: number;
    /** Of each channel, at 48 kHz. */
    readonly sampleCount: number;
    /** Of the file that it was made of. */
    readonly name: string;
  };
  /** What its music follows from, if not its script: the film was imported, and sounds as it did. */
  readonly musicSeed?: string;
  /** Known once a model has told the document in its own words. */
  readonly retold?: RetoldDocument;
  /** Of a film whose storyboard is that of another one, in another language. */
  readonly translation?: {
    /** The hash of the original's storyboard, as it was then. */
    readonly storyboard: string;
  };
  /** The people and things that are seen more than once, known once a model has written the script. */
  readonly cast?: readonly CastMember[];
  /** The pictures that show how they look, also for looks that they had before. */
  readonly castPictures?: readonly CastPicture[];
  /** Only if it was asked for. */
  readonly mood?: Mood;
  /** The mood of the music, chosen when the document is known. */
  readonly tune?: Mood;
  /** Absent if it equals the default, here and below. */
  readonly speed?: number;
  readonly scenePauseMs?: number;
  readonly pronunciations?: Readonly<Record<string, string>>;
  /** The ids of the chosen engines. */
  readonly models: { readonly script: string; readonly speech: string; readonly picture: string };
  /** Replaces the document's title. */
  readonly title?: string;
  /** The part of the document to narrate; all of it if absent. */
  readonly part?: string;
  /** The language to write in, or of the document if the recognised one is wrong. BCP 47. */
  readonly language?: string;
}
