export const LENGTH_CHOICES = ['short', 'brief', 'presentation', 'full'] as const;
export const FORMAT_CHOICES = ['landscape', 'portrait', 'square'] as const;
export const CAPTION_CHOICES = ['burned', 'sidecar', 'none'] as const;
export const FPS_CHOICES = ['24', '25', '30', '50', '60'] as const;
export const RESOLUTION_CHOICES = ['1080p', '720p', '540p'] as const;

/** The options of `make` as commander gives them: checked for their choices, not yet for their sense. */
export interface MakeOptions {
  readonly out: string;
  readonly length: (typeof LENGTH_CHOICES)[number];
  readonly format: (typeof FORMAT_CHOICES)[number];
  readonly style: string;
  readonly voice?: string;
  /** Each as `provider:model`. */
  readonly script?: string;
  readonly speech?: string;
  readonly picture?: string;
  /** US dollars, as typed. */
  readonly budget?: string;
  readonly captions: (typeof CAPTION_CHOICES)[number];
  readonly fps: (typeof FPS_CHOICES)[number];
  readonly resolution: (typeof RESOLUTION_CHOICES)[number];
  readonly title?: string;
  readonly part?: string;
  readonly data?: string;
  readonly force: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}
