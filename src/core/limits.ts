/**
 * The limits of one request. The operator can set each (`SCENECAST_MAX_…`, see `src/server/environment.ts`),
 * capabilities list it, and an error that refuses a request names it.
 */
export interface Limits {
  /** Scenes of one generation. */
  readonly maxScenes: number;
  /** Estimated speech of one generation, in minutes. */
  readonly maxFilmMinutes: number;
  /** Estimated speech of one scene, in seconds. */
  readonly maxNarrationSeconds: number;
  /** Length of a provider's sound, in percent of the estimate for its words. */
  readonly maxSpeechPercent: number;
  /** Items of one card's list. */
  readonly maxCardItems: number;
  /** Characters of one card, all of its texts together. */
  readonly maxCardCharacters: number;
  /** Characters of a document once it has been read. */
  readonly maxDocumentCharacters: number;
  /** Paragraphs, list items and table cells of a document. */
  readonly maxDocumentParts: number;
  /** Memory of a process that reads documents, in MB. */
  readonly maxDocumentMemoryMb: number;
  /** How long reading one document, or writing one script, may take, in seconds. */
  readonly maxDocumentSeconds: number;
}

export const DEFAULT_LIMITS: Limits = {
  maxScenes: 2_000,
  maxFilmMinutes: 720,
  maxNarrationSeconds: 180,
  maxSpeechPercent: 400,
  maxCardItems: 100,
  maxCardCharacters: 5_000,
  maxDocumentCharacters: 5_000_000,
  maxDocumentParts: 200_000,
  maxDocumentMemoryMb: 640,
  maxDocumentSeconds: 30,
};

/** What the pictures of one document may take, so that they fit beside its text into the memory of its process. */
export const FIGURE_LIMITS = {
  /** Figures of one document. */
  maxCount: 60,
  /** Of one picture, as the document has it. */
  maxSourceBytes: 12_000_000,
  /** Of all pictures of a document together. */
  maxTotalBytes: 24_000_000,
  /** Pixels of one picture: more is not decoded. */
  maxPixels: 40_000_000,
  /** Pixels that are decoded for one document. */
  maxTotalPixels: 300_000_000,
  /** A longer picture is made smaller: no film shows more. */
  maxSidePx: 2_400,
  /** A larger file is written anew. */
  maxBytes: 2_000_000,
} as const;

/** Which models continue films while the provider of another one takes no calls. */
export interface Fallback {
  /** For each kind of work, the names of models: each may be replaced by those behind it. */
  readonly orders: { readonly [Kind in 'script' | 'speech' | 'picture']?: readonly string[] };
  /** How long the pause that a provider asks for must be before another takes its place, in milliseconds. */
  readonly afterMs: number;
  /** Whether one film may be spoken by two voices. */
  readonly mixesVoices: boolean;
}

export const NO_FALLBACK: Fallback = { orders: {}, afterMs: 60_000, mixesVoices: false };

/** What a provider, or one of its models, may be asked for. What is absent has no limit of its own. */
export interface CallLimit {
  /** Calls at once. */
  readonly calls?: number | undefined;
  /** Calls that begin within a minute. */
  readonly requestsPerMinute?: number | undefined;
  /** Tokens of scripts within a minute. */
  readonly tokensPerMinute?: number | undefined;
}

/** By the name of a provider, such as `elevenlabs`, or of a model, such as `openai:tts-1`. */
export type CallLimits = Readonly<Record<string, CallLimit>>;

/** What the server may spend, in US dollars. Days and months are in UTC. */
export interface SpendingCaps {
  /** For one generation, in addition to its own budget. */
  readonly requestUsd?: number;
  /** For all generations in a day. */
  readonly dayUsd?: number;
  /** For all generations in a month. */
  readonly monthUsd?: number;
}

/** The environment variable that sets a limit, such as `SCENECAST_MAX_SCENES`. */
export function settingOf(limit: keyof Limits): string {
  return `SCENECAST_${limit.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/** The advice of an error that names this limit. */
export function limitAdvice(limit: keyof Limits, what: string): string {
  return `${what} The operator of the server can raise the limit with ${settingOf(limit)}.`;
}
