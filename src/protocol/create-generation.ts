import type { Format, Resolution } from '../core/frame.ts';
import type { Brand } from '../core/look/brand.ts';
import type {
  CaptionMode,
  CaptionPlace,
  CaptionSize,
  CaptionStyle,
  Fidelity,
  Length,
  TransitionChoice,
  UncertainPolicy,
} from '../core/model.ts';
import type { Mood, MusicLevel } from '../core/music.ts';
import type { FrameRate, RunMode } from './names.ts';

/** The longest text that a request may hold, in UTF-16 code units. A longer one is uploaded as a file. */
export const MAX_TEXT_LENGTH = 500_000;

/** The longest topic, in UTF-16 code units. */
export const MAX_TOPIC_LENGTH = 500;

/** One model for each kind of work, as `provider:model`, such as `embedded:flite` or `openai:gpt-image-1`. */
export interface Models {
  script?: string | undefined;
  speech?: string | undefined;
  picture?: string | undefined;
}

/** How a film is made: its length, shape, style, voice, models and budget. */
export interface GenerationOptions {
  title?: string | undefined;
  length?: Length | undefined;
  /** One part of the document alone, by number, such as `3` or `3-5`, or by heading, such as `Chapter 2`. */
  part?: string | undefined;
  format?: Format | undefined;
  /** `1080p` without it. */
  resolution?: Resolution | undefined;
  /** Frames per second; 30 without it. */
  fps?: FrameRate | undefined;
  style?: string | undefined;
  /** What marks the film as somebody's own, in any style that is drawn on this machine. */
  brand?: Brand | undefined;
  voice?: string | undefined;
  /** The pace of the voice, 0.8 to 1.3; 1 without it. */
  speed?: number | undefined;
  /** The silence between two scenes' speech, 200 to 3,000; 600 without it. */
  scenePauseMs?: number | undefined;
  /** What is said for a word or name, spelled as it sounds: `{ Zennor: 'ZEN-er' }`. Captions keep the word. */
  pronunciations?: Record<string, string> | undefined;
  /** Who the film is for, such as `children of eight`. Needs a script model with `composes`. */
  audience?: string | undefined;
  /** How the narration sounds, such as `warm and a little funny`. Needs a script model with `composes`. */
  tone?: string | undefined;
  /**
   * Whether the script tells only what the document tells, which is the default, or may add what helps to understand it
   * (`free`). The latter needs a script model with `composes`.
   */
  fidelity?: Fidelity | undefined;
  /**
   * BCP 47, such as `en` or `pt-BR`. A script model with `composes` writes in it. Otherwise it is the language of the
   * document, if the recognised one is wrong.
   */
  language?: string | undefined;
  captions?: CaptionMode | undefined;
  /** How burned captions look; as the theme has them without it. */
  captionStyle?: CaptionStyle | undefined;
  /** How large burned captions are; `normal` without it. */
  captionSize?: CaptionSize | undefined;
  /** At which end of the frame burned captions are; `bottom` without it. */
  captionPlace?: CaptionPlace | undefined;
  /** How a scene follows another; as the theme has it without it. */
  transition?: TransitionChoice | undefined;
  /** How loud the music under the speech is; `quiet` without it. */
  music?: MusicLevel | undefined;
  /** What the music is like; chosen by the kind of document without it. */
  mood?: Mood | undefined;
  models?: Models | undefined;
  /**
   * For whom the film is made, such as a user or a project of an app: at most 64 letters, digits and `. _ @ : -`. The
   * work of tenants takes turns, and the operator can limit each.
   */
  tenant?: string | undefined;
  /** Spending stops before it would exceed this, in US dollars. */
  budgetUsd?: number | undefined;
  /**
   * What happens after a paid call whose outcome is unknown. Without it, `ask` for calls that are known to cost more
   * than $0.10, and `retry-once` for the others.
   */
  uncertain?: UncertainPolicy | undefined;
  /** `client` (the default) waits for phase calls, `background` starts everything on the server. */
  run?: RunMode | undefined;
}

/**
 * What is different in a copy: the body of `POST …/copies`. In another `language`, a script model with `composes`
 * translates the storyboard, and it may have another `voice` and other `models`, but for its pictures.
 */
export interface CopyGenerationRequest
  extends Pick<
    GenerationOptions,
    | 'title'
    | 'format'
    | 'resolution'
    | 'fps'
    | 'style'
    | 'captions'
    | 'captionStyle'
    | 'music'
    | 'mood'
    | 'run'
    | 'language'
    | 'voice'
  > {
  /** Each as `provider:model`. */
  models?: { script?: string | undefined; speech?: string | undefined } | undefined;
}

/** A copy in another language: the body of `POST …/copies/estimate`. */
export interface TranslationRequest extends CopyGenerationRequest {
  language: string;
}

/** A text, an address or a topic, and how its film is made. */
export interface CreateGenerationRequest extends GenerationOptions {
  /** A topic, such as `How tides work`, needs a script model with `composes`, which writes without a document. */
  source: { text: string } | { url: string } | { topic: string };
}
