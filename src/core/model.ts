import type { Card } from './card.ts';
import type { CHOICES } from './choices.ts';

/** The words of the design, as types. Offsets into text are UTF-16 code units, times are milliseconds. */

/** How much of the document the video tells. See {@link LENGTHS}. */
export type Length = (typeof CHOICES.lengths)[number];

/** How many scenes, and about how long a video, each length aims at; `full` narrates everything. */
export const LENGTHS = {
  short: { scenes: 6, durationMs: 90_000 },
  brief: { scenes: 12, durationMs: 225_000 },
  presentation: { scenes: 24, durationMs: 480_000 },
  full: { scenes: Number.POSITIVE_INFINITY, durationMs: Number.POSITIVE_INFINITY },
} as const satisfies Record<Length, { scenes: number; durationMs: number }>;

/**
 * What happens after a paid call whose outcome is unknown: `ask` fails the item until the user decides,
 * `retry-once` makes one more call first.
 */
export type UncertainPolicy = 'ask' | 'retry-once';

/** Where the spoken words are shown: drawn into the picture, only in the files beside it, or nowhere. */
export type CaptionMode = (typeof CHOICES.captions)[number];

/**
 * How burned captions look: type on the picture, type whose spoken word is marked and whose later words stand back,
 * type on a panel, or one small line.
 */
export type CaptionStyle = (typeof CHOICES.captionStyles)[number];

/**
 * One piece of a document, in reading order. Text is plain, unwrapped and free of markup.
 *
 * Readers say what a piece is; a script writer decides which pieces are narrated. Code, formulas, diagrams
 * and figures are kept for the pictures.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly string[];
      /** The number of the first item of an ordered list, 1 by default. */
      readonly start?: number;
    }
  | { readonly kind: 'quote'; readonly text: string; readonly attribution?: string }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly caption?: string;
    }
  /** One stanza of a poem. A line ends in a pause, and gets no full stop that it does not have. */
  | { readonly kind: 'verse'; readonly lines: readonly string[] }
  /** What one person says in a play, an interview, a transcript or a chat. */
  | { readonly kind: 'turn'; readonly speaker: string; readonly text: string }
  /** A note beside the text, such as a tip or a warning. */
  | { readonly kind: 'callout'; readonly label: string; readonly text: string }
  | { readonly kind: 'code'; readonly text: string; readonly language?: string }
  /** A formula on a line of its own. Formulas within a sentence stand in its text in words. */
  | {
      readonly kind: 'formula';
      readonly notation: 'tex' | 'mathml';
      readonly source: string;
      readonly spoken?: string;
    }
  /** A diagram written as text, in the notation of Mermaid or Graphviz. */
  | { readonly kind: 'diagram'; readonly notation: 'mermaid' | 'graphviz'; readonly source: string }
  | Figure;

/** A picture of the document's own. */
export interface Figure {
  readonly kind: 'figure';
  readonly image: FigureImage;
  /** The label by which the text refers to it, such as `Figure 3`. */
  readonly label?: string;
  readonly caption?: string;
  readonly alternativeText?: string;
}

export interface FigureImage {
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly hash: string;
  /**
   * PNG or JPEG, as the document has it unless that is more than a film can show. Vector drawings and pictures of
   * other kinds are drawn anew.
   */
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where it comes from: an address, or its place in the file, such as `page 4`. */
  readonly source: string;
}

/** What sort of text a document is, known by its structure. Each is told in its own way. */
export type DocumentKind =
  | 'paper'
  | 'article'
  | 'news'
  | 'encyclopedia'
  | 'readme'
  | 'manual'
  | 'report'
  | 'story'
  | 'play'
  | 'poem'
  | 'transcript'
  | 'slides'
  | 'table';

/** A table of the document, with all of its values as they are written. */
export type Table = Extract<Block, { kind: 'table' }>;

/** What the user brought, read: only what a person would narrate, none of its boilerplate. */
export interface Document {
  readonly title: string;
  /** BCP 47, such as `en`; `und` when it could not be told. */
  readonly language: string;
  readonly blocks: readonly Block[];
  /** What was lost or guessed while reading, for the user: one plain sentence each. */
  readonly warnings: readonly string[];
}

/** One picture in a scene. */
export interface Shot {
  readonly id: string;
  /** What to show, in words. The embedded writer uses the sentences spoken while the shot is seen. */
  readonly visualPrompt: string;
  /** Offset in the scene's narration of the word on which the shot begins; 0 for the first. */
  readonly narrationStart: number;
  /** What leads up to it, the nearest first, one a line: the sentences before and the headings above. */
  readonly context?: string;
  /** What the picture shows, where it is known; without it, the illustrator goes by the words alone. */
  readonly card?: Card;
  /** Index in {@link Document.blocks} of the block whose words are spoken first. */
  readonly block?: number;
  /** The table that the words rest on: what a chart shows comes from here, never from the narration. */
  readonly table?: Table;
}

/** One narration and its shots. Known by its id, never by its position. */
export interface Scene {
  readonly id: string;
  readonly title: string;
  /** In written form, as captions show it: `$3.5 million`, not `three point five million dollars`. */
  readonly narration: string;
  /** At least one, in order of `narrationStart`. */
  readonly shots: readonly Shot[];
}

/** What a script writer makes of a document. */
export interface Script {
  readonly title: string;
  readonly language: string;
  /** Absent in scripts of writers that do not tell kinds apart. */
  readonly kind?: DocumentKind;
  readonly scenes: readonly Scene[];
  readonly warnings: readonly string[];
}

/** Mono sound as samples between −1 and 1. */
export interface PcmAudio {
  readonly sampleRateHz: number;
  readonly samples: Float32Array;
}

/** When one written word of a narration is spoken. */
export interface WordTiming {
  /** Offset of the word in the narration, and one past its end. */
  readonly start: number;
  readonly end: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** A finished narration: 48 kHz, even loudness, each written word timed, in order. */
export interface Speech {
  readonly audio: PcmAudio;
  readonly words: readonly WordTiming[];
}

/** One part of a layered picture, as a PNG with transparency, placed in the picture's own pixels. */
export interface PictureLayer {
  readonly png: Uint8Array;
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** 0 is the far background, which rests; 1 the nearest foreground, which moves most with the camera. */
  readonly depth: number;
  /** The words of the narration on which the layer enters. */
  readonly cue?: string;
  /**
   * When the layer enters, in milliseconds after its shot is first seen, if it has no cue or the cue is not spoken.
   * Without it, the layer is there from the start.
   */
  readonly delayMs?: number;
  /** How long the entrance takes; each has a length of its own by default. */
  readonly enterMs?: number;
  /** The words on which the layer leaves again; it stays when they are not spoken. */
  readonly leaveCue?: string;
  /** How it enters. `drift` and `float` fade in, and then move as the idle motions of these names. */
  readonly motion: LayerEntrance | 'drift' | 'float';
  /** What it does all the time. */
  readonly idle?: LayerIdle;
}

/**
 * How a layer comes into its picture. A wipe uncovers it from one side to the other, and names where it goes; a slide
 * brings it in from outside the frame, and names where from.
 */
export type LayerEntrance =
  | 'none'
  | 'fade'
  | 'rise'
  | 'pop'
  | 'wipe-right'
  | 'wipe-left'
  | 'wipe-up'
  | 'wipe-down'
  | 'slide-left'
  | 'slide-right';

/**
 * How a layer lives: it drifts to one side, floats up and down, sways to and fro as water does, flickers as a flame,
 * or comes slowly nearer about the middle of the picture: `creep` a little, `zoom` more.
 *
 * A layer that reaches the edge of the frame needs as much beyond it as it moves, in 1/1080 of the short side: 30 to
 * drift, 20 to sway, 7 to float, and 32 times its depth for the camera that comes to rest as its shot begins.
 */
export type LayerIdle = 'drift' | 'float' | 'sway' | 'flicker' | 'creep' | 'zoom';

/** A picture: one flat image that the camera pans and zooms over, or a stack of layers, back to front. */
export type Picture =
  | {
      readonly kind: 'flat';
      readonly widthPx: number;
      readonly heightPx: number;
      /** PNG, JPEG or WebP. */
      readonly image: Uint8Array;
      readonly description: string;
    }
  | {
      readonly kind: 'layers';
      readonly widthPx: number;
      readonly heightPx: number;
      readonly layers: readonly PictureLayer[];
      readonly description: string;
    };

/** How a narration is delivered, where a user wants it other than the voice has it by itself. */
export interface Delivery {
  /** The pace, where 1 is the voice's own: {@link SPEED_RANGE}. */
  readonly speed?: number | undefined;
  /** The silence between the speech of two scenes: {@link SCENE_PAUSE_RANGE_MS}. */
  readonly scenePauseMs?: number | undefined;
  /** What is said for a word or name, spelled as it sounds: `{ Zennor: 'ZEN-er' }`. Captions keep the word. */
  readonly pronunciations?: Readonly<Record<string, string>> | undefined;
}

export const SPEED_RANGE = { min: 0.8, max: 1.3, default: 1 } as const;
export const SCENE_PAUSE_RANGE_MS = { min: 200, max: 3_000, default: 600 } as const;
export const MAX_PRONUNCIATIONS = 200;
