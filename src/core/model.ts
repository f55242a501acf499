// Over 300 lines: what the stages hand to each other, most of it documentation.
import type { Card } from './card.ts';
import type { CAPTION_PLACES, CAPTION_SIZES, CHOICES, FIDELITIES, TRANSITIONS } from './choices.ts';

/** The vocabulary of the design, as types. Offsets into text are UTF-16 code units, times are milliseconds. */

/** How much of the document the film narrates. See {@link LENGTHS}. */
export type Length = (typeof CHOICES.lengths)[number];

/** The target number of scenes and duration of each length; `full` narrates everything. */
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

/** Where the spoken words are shown: drawn into the picture, only in separate files, or nowhere. */
export type CaptionMode = (typeof CHOICES.captions)[number];

/**
 * How burned captions look: type on the picture, type whose spoken word is marked and whose later words stand back,
 * type on a panel, or one small line.
 */
export type CaptionStyle = (typeof CHOICES.captionStyles)[number];
export type CaptionSize = (typeof CAPTION_SIZES)[number];
export type CaptionPlace = (typeof CAPTION_PLACES)[number];
/** How a scene follows another. */
export type TransitionChoice = (typeof TRANSITIONS)[number];

/**
 * One piece of a document, in reading order. Text is plain, unwrapped and free of markup.
 *
 * Readers say what a piece is; a script writer decides which pieces are narrated. Code, formulas, diagrams and
 * figures are kept for the pictures.
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
  /** One stanza of a poem. A line ends with a pause, but gets no full stop of its own. */
  | { readonly kind: 'verse'; readonly lines: readonly string[] }
  /** What one person says in a play, an interview, a transcript or a chat. */
  | { readonly kind: 'turn'; readonly speaker: string; readonly text: string }
  /** A note beside the text, such as a tip or a warning. */
  | { readonly kind: 'callout'; readonly label: string; readonly text: string }
  | { readonly kind: 'code'; readonly text: string; readonly language?: string }
  /** A formula on its own line. Formulas within a sentence are part of its text, in words. */
  | {
      readonly kind: 'formula';
      readonly notation: 'tex' | 'mathml';
      readonly source: string;
      readonly spoken?: string;
    }
  /** A diagram written as text, in the notation of Mermaid or Graphviz. */
  | { readonly kind: 'diagram'; readonly notation: 'mermaid' | 'graphviz'; readonly source: string }
  | Figure;

/** A picture in the document. */
export interface Figure {
  readonly kind: 'figure';
  readonly image: FigureImage;
  /** The label that the text uses to refer to it, such as `Figure 3`. */
  readonly label?: string;
  readonly caption?: string;
  readonly alternativeText?: string;
}

export interface FigureImage {
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly hash: string;
  /**
   * PNG or JPEG. The document's own bytes, unless the picture is larger than a film can show. Vector drawings and
   * other formats are converted.
   */
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly widthPx: number;
  readonly heightPx: number;
  /** Its origin: a URL, or a place in the file, such as `page 4`. */
  readonly source: string;
}

/** The kind of text, recognized by its structure. Each kind is narrated in its own way. */
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

/** A table of the document, with all values as written. */
export type Table = Extract<Block, { kind: 'table' }>;

/** The user's document, once read: what a person would narrate, without boilerplate. */
export interface Document {
  readonly title: string;
  /** BCP 47, such as `en`; `und` if unknown. */
  readonly language: string;
  readonly blocks: readonly Block[];
  /** What was lost or guessed while reading, for the user: one plain sentence each. */
  readonly warnings: readonly string[];
}

/** One picture in a scene. */
export interface Shot {
  readonly id: string;
  /** What to show, in words. The embedded writer uses the sentences spoken while the shot is visible. */
  readonly visualPrompt: string;
  /** Offset in the scene's narration of the word on which the shot begins; 0 for the first. */
  readonly narrationStart: number;
  /** The sentences before it and the headings above it, one per line, the nearest first. */
  readonly context?: string;
  /** What the picture shows, if known. Without it, the illustrator uses the words alone. */
  readonly card?: Card;
  /** Index in {@link Document.blocks} of the block whose words are spoken first. */
  readonly block?: number;
  /** The table that the words refer to. A chart shows its values, never numbers from the narration. */
  readonly table?: Table;
}

/** One narration and its shots. Identified by its id, never by its position. */
export interface Scene {
  readonly id: string;
  readonly title: string;
  /** In written form, as captions show it: `$3.5 million`, not `three point five million dollars`. */
  readonly narration: string;
  /** At least one, in order of `narrationStart`. */
  readonly shots: readonly Shot[];
  /**
   * What of the document it rests on, word for word: at most {@link MAX_PASSAGES} texts of {@link MAX_PASSAGE_LENGTH}
   * characters. Absent if it uses the document's own sentences.
   */
  readonly passages?: readonly string[];
}

export const MAX_PASSAGES = 12;
export const MAX_PASSAGE_LENGTH = 600;

/** The result of a script writer. */
export interface Script {
  readonly title: string;
  readonly language: string;
  /** Absent if the writer does not recognize kinds. */
  readonly kind?: DocumentKind;
  readonly scenes: readonly Scene[];
  readonly warnings: readonly string[];
  /** The document that was told in other words. */
  readonly retold?: RetoldDocument;
  /** Who and what is seen more than once. */
  readonly cast?: readonly CastMember[];
  /** Of a document that is written in parts. Its scenes are in the scripts of its parts then. */
  readonly outline?: readonly OutlinedPart[];
}

/** A person, creature, thing or place of a film, as every picture of it shows it. */
export interface CastMember {
  readonly name: string;
  readonly looks: string;
}

export const MAX_CAST = 30;
export const MAX_CAST_NAME_LENGTH = 80;
export const MAX_LOOKS_LENGTH = 400;

/** One part of a document that takes more than one call, as an outline of the whole film plans it. */
export interface OutlinedPart {
  /** What the part tells, in a sentence or two. */
  readonly summary: string;
  /** About how many scenes it gets; 0 for a part that the film leaves out. */
  readonly scenes: number;
}

/** What there is to say about a document that a model told in its own words. */
export interface RetoldDocument {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
}

/** Mono sound as samples between −1 and 1. */
export interface PcmAudio {
  readonly sampleRateHz: number;
  readonly samples: Float32Array;
}

/** When one written word of a narration is spoken. */
export interface WordTiming {
  /** Start and end offset of the word in the narration; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** A finished narration: 48 kHz, even loudness, with the time of each written word, in order. */
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
  /** 0 is the far background, which does not move; 1 the nearest foreground, which moves most with the camera. */
  readonly depth: number;
  /** The words of the narration on which the layer enters. */
  readonly cue?: string;
  /**
   * When the layer enters, in milliseconds after its shot appears, if it has no cue or the cue is not spoken. Without
   * either, the layer is there from the start.
   */
  readonly delayMs?: number;
  /** The duration of the entrance. Each kind has its own default. */
  readonly enterMs?: number;
  /** The words on which the layer leaves. If they are not spoken, it stays. */
  readonly leaveCue?: string;
  /** How it enters. `drift` and `float` fade in, and then move as the idle motions of these names. */
  readonly motion: LayerEntrance | 'drift' | 'float';
  /** How it moves all the time. */
  readonly idle?: LayerIdle;
  /** A plain shape under the words, which can travel to that of the next picture. */
  readonly carrier?: LayerCarrier;
}

/** A rectangle of one colour, in the picture's own pixels. */
export interface LayerCarrier {
  /** As `#rrggbb`. */
  readonly colour: string;
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * How a layer enters its picture. A wipe uncovers it in the named direction; a slide moves it in from the named side
 * of the frame.
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
 * How a layer moves all the time: it drifts to one side, floats up and down, sways like water, flickers like a flame,
 * or slowly grows about the middle of the picture: `creep` slightly, `zoom` more.
 *
 * A layer that reaches the edge of the frame needs a margin beyond it for its motion. In 1/1080 of the short side: 30
 * to drift, 20 to sway, 7 to float, and 32 times its depth for the camera that settles as its shot begins.
 */
export type LayerIdle = 'drift' | 'float' | 'sway' | 'flicker' | 'creep' | 'zoom';

/** Whose work a picture is, and under which licence. */
export interface Credit {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** As people name it, such as `CC BY-SA 4.0`. */
  readonly licence: string;
  readonly licenceUrl?: string | undefined;
  /** The page of the work. */
  readonly sourceUrl: string;
}

/** The frames of a moving picture, and its sound. */
export interface Clip {
  readonly fps: number;
  /** JPEG images of one size, in order; at least one. */
  readonly frames: readonly Uint8Array[];
  /** WAV, 48 kHz, mono. Absent if it has none. */
  readonly sound?: Uint8Array;
}

/** A picture: one flat image that the camera pans and zooms over, or a stack of layers, back to front. */
export type Picture =
  | {
      readonly kind: 'flat';
      readonly widthPx: number;
      readonly heightPx: number;
      /** PNG, JPEG or WebP. */
      readonly image: Uint8Array;
      readonly description: string;
      /** Absent for pictures that nobody has to be named for. */
      readonly credit?: Credit;
      /** For a picture that moves by itself. `image` is its first frame. */
      readonly clip?: Clip;
    }
  | {
      readonly kind: 'layers';
      readonly widthPx: number;
      readonly heightPx: number;
      readonly layers: readonly PictureLayer[];
      readonly description: string;
    };

/** How a model shall write. Texts are the user's own, of at most {@link MAX_DIRECTION_LENGTH} characters. */
export interface Direction {
  /** Who the film is for, such as `children of eight`. */
  readonly audience?: string | undefined;
  /** How it sounds, such as `warm and a little funny`. */
  readonly tone?: string | undefined;
  /** `document` by default, which adds no facts. */
  readonly fidelity?: Fidelity | undefined;
}

/** Whether a model tells only what the document tells, or may add what helps to understand it. */
export type Fidelity = (typeof FIDELITIES)[number];

export const MAX_DIRECTION_LENGTH = 200;

/** The delivery of a narration, where the user wants another than the voice's own. */
export interface Delivery {
  /** The speed; 1 is the voice's own: {@link SPEED_RANGE}. */
  readonly speed?: number | undefined;
  /** The silence between the speech of two scenes: {@link SCENE_PAUSE_RANGE_MS}. */
  readonly scenePauseMs?: number | undefined;
  /** The spoken form of a word or name, spelled as it sounds: `{ Zennor: 'ZEN-er' }`. Captions keep the word. */
  readonly pronunciations?: Readonly<Record<string, string>> | undefined;
}

export const SPEED_RANGE = { min: 0.8, max: 1.3, default: 1 } as const;
export const SCENE_PAUSE_RANGE_MS = { min: 200, max: 3_000, default: 600 } as const;
export const MAX_PRONUNCIATIONS = 200;
