import type { Format, Resolution } from '../core/frame.ts';
import type {
  CaptionMode,
  CaptionPlace,
  CaptionSize,
  CaptionStyle,
  Length,
  TransitionChoice,
} from '../core/model.ts';
import type { ModelPrice } from '../core/model-price.ts';
import type { Mood, MusicLevel } from '../core/music.ts';
import type { FrameRate } from './names.ts';

export type { ModelPrice, PriceRate } from '../core/model-price.ts';

interface Option {
  id: string;
  label: string;
}

/** Range and default of a numeric setting. */
export interface SettingRange {
  min: number;
  max: number;
  default: number;
}

/** A voice of the server. */
export interface Voice extends Option {
  /** The speech model that speaks with it, as `provider:model`. */
  model: string;
  /** BCP 47. */
  languages: string[];
}

/** A style that pictures can be drawn in. */
export interface Style extends Option {
  /** The picture models that support it. Default: all. */
  models?: string[] | undefined;
  /** What can be chosen with it, as `style/palette`. Absent if there is no choice. */
  palettes?: PaletteOption[] | undefined;
}

/** The colours of a style. */
export interface PaletteOption {
  id: string;
  /** Ground, type and accent, as `#rrggbb`. */
  colours: string[];
}

/** A model of the server. It may need a key first. */
export interface ModelOption extends Option {
  /** Whether a call can cost money. */
  paid: boolean;
  /** False if a key or a program is missing. `advice` says which. */
  available: boolean;
  advice?: string | undefined;
  /** The day on which its provider ends it, as `2027-01-06`, if it has said so. */
  endsOn?: string | undefined;
  /** What a minute of film costs with it, about, in US dollars: 0 if it is free, null if its price is unknown. */
  usdPerMinute?: number | null | undefined;
  /** Absent if it is free, or its price is unknown. */
  price?: ModelPrice | undefined;
  /**
   * Whether the same request always gives the same result, so that another take would be no other. False without it.
   */
  alwaysSame?: boolean | undefined;
  /**
   * Whether a script model writes sentences of its own, so that it can follow `audience`, `tone` and `language`. False
   * without it.
   */
  composes?: boolean | undefined;
  /** Whether a picture model finds pictures, so that one of them can be chosen for a shot. False without it. */
  searches?: boolean | undefined;
}

/** Options and limits of a server: the response to `GET /api/capabilities`. */
export interface Capabilities {
  version: string;
  voices: Voice[];
  styles: Style[];
  /** The first of each kind is the default. Other models can be requested by name. */
  models: { script: ModelOption[]; speech: ModelOption[]; picture: ModelOption[] };
  lengths: Length[];
  formats: Format[];
  /** Absent if the server offers no choice. */
  resolutions?: Resolution[] | undefined;
  frameRates?: FrameRate[] | undefined;
  captions: CaptionMode[];
  /** Absent if the server offers no choice. */
  captionStyles?: CaptionStyle[] | undefined;
  captionSizes?: CaptionSize[] | undefined;
  captionPlaces?: CaptionPlace[] | undefined;
  /** How a scene may follow another. Absent if the server offers no choice. */
  transitions?: TransitionChoice[] | undefined;
  /** Absent if the server has no music. */
  music?: MusicLevel[] | undefined;
  moods?: Mood[] | undefined;
  /** Absent if the speed of the voice cannot be set. */
  speed?: SettingRange | undefined;
  /** Absent if the pause between scenes cannot be set. */
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
    /** Of the speech of one scene. */
    maxNarrationSeconds?: number | undefined;
    maxCardItems?: number | undefined;
    /** Of all texts of a card together. */
    maxCardCharacters?: number | undefined;
  };
}
