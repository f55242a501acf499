/**
 * The values of each setting of a generation, in the order in which they are offered. Types and schemas are derived
 * from them.
 */
export const CHOICES = {
  lengths: ['short', 'brief', 'presentation', 'full'],
  formats: ['landscape', 'portrait', 'square'],
  resolutions: ['2160p', '1440p', '1080p', '720p', '540p'],
  music: ['off', 'quiet', 'normal', 'loud'],
  moods: ['calm', 'curious', 'driving', 'story', 'solemn'],
  captions: ['burned', 'sidecar', 'none'],
  captionStyles: ['block', 'karaoke', 'boxed', 'minimal'],
  /** Frames per second: those that divide the 48,000 samples of a second of sound. */
  frameRates: [24, 25, 30, 50, 60],
} as const;

// Clients do not check answers against these, so they are no part of what a page loads.

/** How large burned captions are. Two lines of `normal` ones fill the part of the frame that pictures leave free. */
export const CAPTION_SIZES = ['small', 'normal', 'large'] as const;
/** At which end of the frame burned captions are. */
export const CAPTION_PLACES = ['bottom', 'top'] as const;
/** How a scene follows another: as the theme has it, or always in one way. */
export const TRANSITIONS = ['theme', 'cut', 'push', 'wipe', 'soft-wipe'] as const;

/** What happens after a paid call whose outcome is unknown. */
export const UNCERTAIN_POLICIES = ['ask', 'retry-once'] as const;
/** Whether a model that writes stays with the document. */
export const FIDELITIES = ['document', 'free'] as const;
