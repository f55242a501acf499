import type { Card } from '../core/card.ts';
import type { Format, Resolution } from '../core/frame.ts';
import type { CaptionMode, CaptionStyle, Length } from '../core/model.ts';
import type { Mood, MusicLevel } from '../core/music.ts';
import type { FrameRate, GenerationStatus, RunMode } from './names.ts';

export type { Card };

/** One finished file, such as a voice, a picture or the film: show `url`. Immutable: a new take has a new URL. */
export interface AssetView {
  hash: string;
  /** Servers may send it relative to the API's base URL; the client makes it one that a page can use as it is. */
  url: string;
  /** Of a picture that no browser shows by itself: a small image of it that all do. As immutable as `url`. */
  previewUrl?: string | undefined;
  mediaType: string;
  sizeBytes: number;
  /** Which take this is, from 1. */
  take: number;
  durationMs?: number | undefined;
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
 * Where a voice, picture, segment or film is: not begun, under way, there, or given up. A union by `status`; `ready`
 * and `failed` are settled.
 */
export type ItemView =
  | { status: 'pending' }
  | { status: 'running' }
  | { status: 'ready'; asset: AssetView }
  | { status: 'failed'; failure: Failure };

/** One try at a scene's speech or at a shot's picture, kept to go back to. */
export interface TakeView {
  id: string;
  /** Counted from 1, in the order in which they were asked for. */
  number: number;
  /** The model that made it, as `provider:model`; `own` for a file of the user's. Absent where it is not known. */
  engine?: string | undefined;
  /** Whether it is the one that the scene uses. */
  current: boolean;
  /** Whether it can be chosen as it is: it is there, and a recording speaks the words that the scene has now. */
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
  picture: ItemView;
  /** The take of its picture that is used. Absent until one was asked for. */
  take?: string | undefined;
  /** Every take of its picture. Absent when there is only the one that is used. */
  takes?: TakeView[] | undefined;
}

/** One scene: what is said, what is seen, and how far each is. */
export interface SceneView {
  id: string;
  /** Of two views of a scene, the one with the higher revision is the newer. */
  revision: number;
  title: string;
  narration: string;
  audio: ItemView;
  /** The take of its speech that is used. Absent until one was asked for. */
  audioTake?: string | undefined;
  /** Every take of its speech. Absent when there is only the one that is used. */
  audioTakes?: TakeView[] | undefined;
  shots: ShotView[];
  segment: ItemView;
}

/** What a generation cost, may have cost and will cost, in US dollars. */
export interface CostView {
  /** What providers certainly charged. */
  spentUsd: number;
  /** What they may have charged on top, for calls whose answer never came. */
  uncertainUsd: number;
  /** How many calls went to models whose price is not known: what they cost comes on top. None without it. */
  unpricedCalls?: number | undefined;
  /** What all of it is expected to cost; null as long as that cannot be said. */
  estimateUsd: number | null;
  budgetUsd: number | null;
}

/** A generation as lists show it. */
export interface GenerationSummary {
  id: string;
  /** Every change to the generation raises it by one, and a changed scene takes the new value. */
  revision: number;
  status: GenerationStatus;
  run: RunMode;
  title: string;
  /** Of all the work, how much is done: 0 to 100. It never falls. */
  progress: number;
  cost: CostView;
  /** The picture of its first shot. Absent before there is a script. */
  cover?: ItemView | undefined;
  /** Of the film that is there, or about of the one that will be. Absent before there is a script. */
  durationMs?: number | undefined;
  /** RFC 3339, in UTC. */
  createdAt?: string | undefined;
  updatedAt?: string | undefined;
}

/** A generation with its scenes in their order, and its film in `video`. */
export interface GenerationView extends GenerationSummary {
  language?: string | undefined;
  length?: Length | undefined;
  format?: Format | undefined;
  resolution?: Resolution | undefined;
  fps?: FrameRate | undefined;
  /** As it was asked for. */
  style?: string | undefined;
  /**
   * The theme and palette that were chosen for the document, and the brand's colour if there is one: of captions and
   * of all type. Such as `bold/abyss` or `bold/abyss/#c8102e`.
   */
  look?: string | undefined;
  voice?: string | undefined;
  speed?: number | undefined;
  scenePauseMs?: number | undefined;
  pronunciations?: Record<string, string> | undefined;
  captions?: CaptionMode | undefined;
  /** The theme's own when absent. */
  captionStyle?: CaptionStyle | undefined;
  music?: MusicLevel | undefined;
  /** As it was asked for, or as it was chosen for the document. */
  mood?: Mood | undefined;
  /** Those that make it, as `provider:model`. */
  models?: { script: string; speech: string; picture: string } | undefined;
  scenes: SceneView[];
  video: ItemView;
  /** Why it failed, when its status is `failed`. */
  failure?: Failure | undefined;
  /** What was lost or guessed on the way, one plain sentence each. */
  warnings: string[];
}

/** One page of generations, the newest first. */
export interface GenerationList {
  generations: GenerationSummary[];
  /** Pass it as `cursor` to get the next page; null on the last. */
  nextCursor: string | null;
}
