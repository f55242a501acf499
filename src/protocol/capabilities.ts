import type { Format, Resolution } from '../core/frame.ts';
import type { CaptionMode, CaptionStyle, Length } from '../core/model.ts';
import type { Mood, MusicLevel } from '../core/music.ts';
import type { FrameRate } from './names.ts';

interface Option {
  id: string;
  label: string;
}

/** What a number may be, and what it is when a request names none. */
export interface SettingRange {
  min: number;
  max: number;
  default: number;
}

/** A voice that a server has. */
export interface Voice extends Option {
  /** The speech model that speaks with it, as `provider:model`. */
  model: string;
  /** BCP 47. */
  languages: string[];
}

/** A style that pictures can be drawn in. */
export interface Style extends Option {
  /** The picture models that draw in it; all of them without it. */
  models?: string[] | undefined;
}

/** A model that a server has, or would with a key. */
export interface ModelOption extends Option {
  /** Whether a call can cost money. */
  paid: boolean;
  /** False when a key or a program is missing; `advice` says which. */
  available: boolean;
  advice?: string | undefined;
}

/** What a server can make, and its limits: the answer to `GET /api/capabilities`. */
export interface Capabilities {
  version: string;
  voices: Voice[];
  styles: Style[];
  /** The first of each is what is used when a request names none. Others may be asked for by name. */
  models: { script: ModelOption[]; speech: ModelOption[]; picture: ModelOption[] };
  lengths: Length[];
  formats: Format[];
  /** Absent when there is no choice. */
  resolutions?: Resolution[] | undefined;
  frameRates?: FrameRate[] | undefined;
  captions: CaptionMode[];
  /** Absent when there is no choice. */
  captionStyles?: CaptionStyle[] | undefined;
  /** Absent when there is no music. */
  music?: MusicLevel[] | undefined;
  moods?: Mood[] | undefined;
  /** Absent when the pace of the voice cannot be chosen. */
  speed?: SettingRange | undefined;
  /** Absent when the pause between scenes cannot be chosen. */
  scenePauseMs?: SettingRange | undefined;
  limits: {
    audioConcurrency: number;
    imageConcurrency: number;
    timeBudgetMs: number;
    maxUploadBytes: number;
    maxTextLength: number;
    /** Of a generation. */
    maxScenes?: number | undefined;
    /** Of a generation. */
    maxFilmMinutes?: number | undefined;
    /** Of a scene, as long as its words take to speak. */
    maxNarrationSeconds?: number | undefined;
    maxCardItems?: number | undefined;
    /** Of all texts of a card together. */
    maxCardCharacters?: number | undefined;
  };
}
