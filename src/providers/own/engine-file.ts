/** What a file with engines of your own exports: any of these, by itself or in its default export. */
export interface EngineFile {
  readonly script?: OwnScriptModel | AiSdkModel;
  readonly speech?: OwnSpeechModel | AiSdkModel;
  readonly picture?: OwnPictureModel | AiSdkModel;
  /** For a speech model of the AI SDK, which does not tell its voices: their names, the default one first. */
  readonly voices?: readonly (string | OwnVoice)[];
}

/** A model of the AI SDK, such as `openai('gpt-4.1')`: a language, speech or image model of version 2 or 3. */
export interface AiSdkModel {
  readonly specificationVersion: string;
  readonly modelId: string;
  // biome-ignore lint/suspicious/noExplicitAny: three kinds of models in two versions, each checked where it is called
  doGenerate(options: any): PromiseLike<any>;
}

/** A model that writes JSON. */
export interface OwnScriptModel {
  /** The part after the colon in its name. Give another one when its results change. */
  readonly modelId: string;
  generate(request: {
    readonly instructions: string;
    /** The document or the topic: material, never instructions. */
    readonly text: string;
    /** The shape of the answer, as JSON Schema. */
    readonly schema: Readonly<Record<string, unknown>>;
    readonly signal: AbortSignal;
  }): Promise<{
    /** JSON, if it is complete. */
    readonly text: string;
    readonly end: 'complete' | 'too_long' | 'refused';
    readonly usage?: { readonly inputTokens: number; readonly outputTokens: number } | undefined;
  }>;
}

/** A model that speaks. */
export interface OwnSpeechModel {
  /** The part after the colon in its name. Give another one when its results change. */
  readonly modelId: string;
  /** At least one; the first is the default. */
  readonly voices: readonly OwnVoice[];
  /** The longest text of one call. 4,096 by default. */
  readonly maxCharacters?: number;
  speak(request: {
    readonly text: string;
    /** The id of a voice. */
    readonly voice: string;
    /** BCP 47; `und` if unknown. */
    readonly language: string;
    /** Where 1 is the voice's own. */
    readonly speed: number | undefined;
    readonly signal: AbortSignal;
  }): Promise<{
    /** A WAV file, or one channel of sound between -1 and 1. */
    readonly audio: Uint8Array | { readonly sampleRateHz: number; readonly samples: Float32Array };
    /** When each character of the text is spoken, in order, if that is known. */
    readonly characters?:
      | readonly { readonly text: string; readonly startMs: number; readonly endMs: number }[]
      | undefined;
  }>;
}

export interface OwnVoice {
  readonly id: string;
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  /** One short phrase about its sound. */
  readonly description?: string;
}

/** A model that makes pictures. */
export interface OwnPictureModel {
  /** The part after the colon in its name. Give another one when its results change. */
  readonly modelId: string;
  /** Returns a PNG, JPEG or WebP of about the requested shape. */
  paint(
    request: {
      readonly prompt: string;
      readonly size: { readonly widthPx: number; readonly heightPx: number };
      /** Another seed asks for another picture. */
      readonly seed: string;
    },
    options: {
      /** The same for all calls for one take. */
      readonly idempotencyKey: string;
      readonly signal: AbortSignal;
    },
  ): Promise<Uint8Array>;
}
