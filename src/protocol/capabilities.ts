import type { Format, Resolution } from '../core/frame.ts';
import type { CaptionMode, Length } from '../core/model.ts';
import type { FrameRate } from './names.ts';

interface Option {
  id: string;
  label: string;
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
  limits: {
    audioConcurrency: number;
    imageConcurrency: number;
    timeBudgetMs: number;
    maxUploadBytes: number;
    maxTextLength: number;
  };
}
