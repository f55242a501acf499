import type { PictureModel } from './adapters/illustrator.ts';
import type { ScriptModel } from './adapters/script-writer.ts';
import type { SpeechModel } from './adapters/speech-engine.ts';
import type { ErrorReader } from './calls/call-provider.ts';
import type { PriceTable } from './prices.ts';
import type { ProviderFacts } from './provider-settings.ts';

/** The server that an engine calls. */
export interface ProviderServer {
  /** Without a slash at its end, such as `https://api.openai.com/v1`. */
  readonly baseUrl: string;
  /** Empty if the server needs none. */
  readonly apiKey: string;
}

/**
 * One provider of models: what distinguishes it from all others. The adapters make engines of its models. It never
 * retries, and sets no time limits; its functions throw what `call-provider.ts` understands.
 */
export interface Provider {
  readonly facts: ProviderFacts;
  readonly prices: PriceTable;
  /** Reads what the provider says about a failed call. */
  readonly readError: ErrorReader;
  /** Makes a call that needs a valid key and costs nothing, if there is one. */
  readonly testKey?: (server: ProviderServer, signal: AbortSignal) => Promise<unknown>;
  /** How it writes scripts, if it does. */
  readonly script?: (server: ProviderServer, model: string) => ScriptModel;
  /** How it speaks, if it does. */
  readonly speech?: (server: ProviderServer, model: string) => SpeechModel;
  /** How it makes pictures, if it does. */
  readonly picture?: (server: ProviderServer, model: string) => PictureModel;
}
