import type { CAPTION_PLACES, CAPTION_SIZES, CHOICES, TRANSITIONS } from '../core/choices.ts';
import type { Fidelity, UncertainPolicy } from '../core/model.ts';

/** The options of `make` as commander parses them: choices are checked, values are not. */
export interface MakeOptions {
  readonly out: string;
  /** As typed. */
  readonly topic?: string;
  readonly length: (typeof CHOICES.lengths)[number];
  readonly format: (typeof CHOICES.formats)[number];
  readonly style?: string;
  /** The path of a theme file. */
  readonly theme?: string;
  readonly credits?: boolean;
  readonly voice?: string;
  /** Each as `provider:model`. */
  readonly script?: string;
  readonly speech?: string;
  readonly picture?: string;
  /** US dollars, as typed. */
  readonly budget?: string;
  /** As typed, here and below. */
  readonly speed?: string;
  /** In seconds. */
  readonly pause?: string;
  /** Each as `word=sound`. */
  readonly say?: readonly string[];
  readonly uncertain?: UncertainPolicy;
  readonly retryUncertain: boolean;
  readonly captions: (typeof CHOICES.captions)[number];
  readonly captionStyle?: (typeof CHOICES.captionStyles)[number];
  readonly captionSize: (typeof CAPTION_SIZES)[number];
  readonly captionPlace: (typeof CAPTION_PLACES)[number];
  readonly transition: (typeof TRANSITIONS)[number];
  readonly music: (typeof CHOICES.music)[number];
  readonly musicFile?: string;
  readonly mood?: (typeof CHOICES.moods)[number];
  readonly fps: `${(typeof CHOICES.frameRates)[number]}`;
  readonly resolution: (typeof CHOICES.resolutions)[number];
  readonly audience?: string;
  readonly tone?: string;
  readonly fidelity?: Fidelity;
  /** As a BCP 47 tag. */
  readonly language?: string;
  readonly title?: string;
  readonly part?: string;
  readonly tenant?: string;
  readonly data?: string;
  readonly force: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}
