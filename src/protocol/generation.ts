import type { Card } from '../core/card.ts';
import type { ClipSound } from '../core/clip-sound.ts';
import type { Format, Resolution } from '../core/frame.ts';
import type { ShotFraming } from '../core/framing.ts';
import type { FontRole } from '../core/look/own-font.ts';
import type {
  CaptionMode,
  CaptionPlace,
  CaptionSize,
  CaptionStyle,
  Length,
  TransitionChoice,
} from '../core/model.ts';
import type { Mood, MusicLevel } from '../core/music.ts';
import type { FrameRate, GenerationStatus, RunMode } from './names.ts';

export type { Card };

/** A finished file: speech, a picture, a segment or the film. Immutable: a new take has a new URL. */
export interface AssetView {
  hash: string;
  /** Servers may send a URL relative to the API's base URL. The client resolves it. */
  url: string;
  /** A small image of a picture in a format that browsers cannot show. Immutable, like `url`. */
  previewUrl?: string | undefined;
  mediaType: string;
  sizeBytes: number;
  /** Number of the take, from 1. */
  take: number;
  /** Of speech, a clip, a segment or a film. A picture that does not move has none. */
  durationMs?: number | undefined;
  /** Whether a clip has a sound of its own. Absent if it has none, or is from a version that did not look. */
  hasSound?: boolean | undefined;
  widthPx?: number | undefined;
  heightPx?: number | undefined;
}

/** Why an item failed: decide by `code`, show `detail` and `advice`. */
export interface Failure {
  code: string;
  /** What went wrong, in one sentence. */
  detail: string;
  /** What the user can do about it, in one sentence. */
  advice?: string | undefined;
  retryable: boolean;
}

/**
 * State of speech, a picture, a segment or a film, as a union by `status`. An item that is `ready` or `failed` is
 * settled.
 */
export type ItemView =
  | { status: 'pending' }
  | { status: 'running' }
  | { status: 'ready'; asset: AssetView }
  | { status: 'failed'; failure: Failure };

/** One version of a scene's speech or a shot's picture. Earlier takes are kept and can be selected again. */
export interface TakeView {
  id: string;
  /** Counted from 1, in the order of the requests. */
  number: number;
  /** The model that made it, as `provider:model`, or `own` for an uploaded file. Absent if unknown. */
  engine?: string | undefined;
  /** Whether the scene uses this take. */
  current: boolean;
  /** Whether it can be selected: it is ready, and a recording speaks the scene's current narration. */
  selectable: boolean;
  item: ItemView;
}

/** One picture of a scene. */
export interface ShotView {
  id: string;
  visualPrompt: string;
  /** Offset in the narration, in UTF-16 code units, of the word on which the shot begins. */
  narrationStart?: number | undefined;
  card?: Card | undefined;
  /**
   * The hash of the image of which the shot shows a part: its picture, or the document's image on its card. Absent where
   * there is none to choose from, as on a chart.
   */
  framable?: string | undefined;
  /** The part that was chosen. It has no effect unless it names the image of `framable`. */
  framing?: ShotFraming | undefined;
  /** How loud the own sound of its clip is, under the narration. Absent if it is off. */
  clipSound?: ClipSound | undefined;
  picture: ItemView;
  /** The picture take in use. Absent before the first request. */
  take?: string | undefined;
  /** All takes of the picture. Absent if there is only one. */
  takes?: TakeView[] | undefined;
}

/** A sentence of a narration: offsets in UTF-16 code units. The end is exclusive. */
export interface SentenceSpan {
  start: number;
  end: number;
}

/** One scene: its narration, its shots, and the state of each part. */
export interface SceneView {
  id: string;
  /** The view with the higher revision is newer. */
  revision: number;
  title: string;
  narration: string;
  /**
   * The passages of the document that the scene rests on, word for word. Absent if the scene uses the document's own sentences, or
   * there is no document.
   */
  passages?: string[] | undefined;
  /**
   * The sentences of the narration whose figures or names are not in its passages. Absent if there are none, or they
   * are not looked for.
   */
  unsupported?: SentenceSpan[] | undefined;
  /** How long its speech takes, about that long until it is spoken. Absent where it is not known. */
  durationMs?: number | undefined;
  audio: ItemView;
  /** The speech take in use. Absent before the first request. */
  audioTake?: string | undefined;
  /** All takes of the speech. Absent if there is only one. */
  audioTakes?: TakeView[] | undefined;
  shots: ShotView[];
  segment: ItemView;
}

/** Spent, uncertain and expected cost of a generation, in US dollars. */
export interface CostView {
  /** Amount that providers have charged. */
  spentUsd: number;
  /** Amount that may also have been charged, for calls without a response. */
  uncertainUsd: number;
  /** Number of calls to models of unknown price, whose cost is not included. Default: 0. */
  unpricedCalls?: number | undefined;
  /** Expected cost of the whole generation, or null if it cannot be estimated. */
  estimateUsd: number | null;
  budgetUsd: number | null;
}

/** A provider that parts of a generation wait for. */
export interface ProviderWait {
  /** The provider or its model, such as `elevenlabs` or `openai:tts-1`. */
  provider: string;
  /** `paused`: it takes no more calls for a while. `down`: it does not answer. */
  cause: 'paused' | 'down';
  /** RFC 3339, in UTC. */
  since: string;
  /** When it is called again. RFC 3339, in UTC. */
  until: string;
  /** What the provider said, in one sentence. */
  detail: string;
}

/** A generation as lists show it. */
export interface GenerationSummary {
  id: string;
  /** Incremented by every change. A changed scene takes the new value. */
  revision: number;
  status: GenerationStatus;
  run: RunMode;
  title: string;
  /** The user's own words for it, to find it by. Absent if there are none. */
  tags?: string[] | undefined;
  /** For whom it is made, as whoever created it said. Absent if nobody did. */
  tenant?: string | undefined;
  /** Finished share of all work, in percent. It never falls. */
  progress: number;
  cost: CostView;
  /** The picture of the first shot. Absent before the script is ready. */
  cover?: ItemView | undefined;
  /** The part of the first shot's picture that the film shows, if it was chosen: see {@link ShotView.framing}. */
  coverFraming?: ShotFraming | undefined;
  /** Length of the film, or an estimate before it is ready. Absent before the script is ready. */
  durationMs?: number | undefined;
  /** RFC 3339, in UTC. */
  createdAt?: string | undefined;
  updatedAt?: string | undefined;
  /** Where a search found its words in the narration. Only in the answer to a search. */
  passage?: string | undefined;
}

/** What marks a film as somebody's own. */
export interface BrandView {
  /** As `#rrggbb`. */
  colour?: string | undefined;
  /** The hash is accepted where a logo is. */
  logo?: { asset: AssetView } | undefined;
  fonts?: { [role in FontRole]?: FontView | undefined } | undefined;
}

/** A font of the user's own. The hash is accepted where a font is. */
export interface FontView {
  asset: AssetView;
  /** The code points that it has glyphs for, as in `21-7e,a1`: hexadecimal, rising. */
  characters: string;
  /** The height of its capitals, in ems. */
  capitalEm: number;
}

/** Music of the user's own. Its hash and name bring it back. */
export interface MusicFileView {
  hash: string;
  name: string;
  durationMs: number;
}

/** The translation that captions show. */
export interface SecondCaptionsView {
  /** BCP 47. */
  language: string;
  /** JSON: `scenes` has for each scene's id the `text`, and the narration that it is a translation `of`. */
  asset: AssetView;
}

/** A generation with its scenes in order, and its film in `video`. */
export interface GenerationView extends GenerationSummary {
  language?: string | undefined;
  length?: Length | undefined;
  format?: Format | undefined;
  resolution?: Resolution | undefined;
  fps?: FrameRate | undefined;
  /** As requested. */
  style?: string | undefined;
  /**
   * The theme and palette chosen for the document, with the brand's colour if there is one. Examples: `bold/abyss`,
   * `bold/abyss/#c8102e`.
   */
  look?: string | undefined;
  brand?: BrandView | undefined;
  voice?: string | undefined;
  speed?: number | undefined;
  scenePauseMs?: number | undefined;
  pronunciations?: Record<string, string> | undefined;
  /** As requested, here and below. */
  audience?: string | undefined;
  tone?: string | undefined;
  /** If the script may add to the document. */
  fidelity?: 'free' | undefined;
  captions?: CaptionMode | undefined;
  /** Default: the style of the theme. */
  captionStyle?: CaptionStyle | undefined;
  /** Absent for `normal`. */
  captionSize?: CaptionSize | undefined;
  /** Absent for `bottom`. */
  captionPlace?: CaptionPlace | undefined;
  /** Captions also show what a translation of the film says. */
  secondCaptions?: SecondCaptionsView | undefined;
  /** How a scene follows another. Absent for `theme`. */
  transition?: TransitionChoice | undefined;
  music?: MusicLevel | undefined;
  /** Music of the user's own, which is played instead of composed music. */
  musicFile?: MusicFileView | undefined;
  /** As requested, or as chosen for the document. */
  mood?: Mood | undefined;
  /** The models in use, as `provider:model`. */
  models?: { script: string; speech: string; picture: string } | undefined;
  scenes: SceneView[];
  video: ItemView;
  /** The reason, if the status is `failed`. */
  failure?: Failure | undefined;
  /** The providers that parts wait for. Absent if there are none. */
  waits?: ProviderWait[] | undefined;
  /** Everything that was left out or guessed, one sentence each. */
  warnings: string[];
}

/** One page of generations. */
export interface GenerationList {
  generations: GenerationSummary[];
  /** Pass it as `cursor` to get the next page; null on the last. */
  nextCursor: string | null;
}
