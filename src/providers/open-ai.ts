import { createOpenAI, type OpenAIProvider } from '@ai-sdk/openai';
import { limitedFetch } from './limited-fetch.ts';

/** Which model of OpenAI, or of a server that speaks its protocol. */
export interface OpenAiOptions {
  /** Any text for a server that wants none. */
  readonly apiKey: string;
  /** Such as `https://api.openai.com/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  /** How long one call may take in milliseconds, its answer included. */
  readonly timeLimitMs?: number;
}

/** Client of one server, whose answers are read up to `maxBytes`. */
export function openAiClient({ apiKey, baseUrl }: OpenAiOptions, maxBytes: number): OpenAIProvider {
  return createOpenAI({ apiKey, baseURL: baseUrl, fetch: limitedFetch(maxBytes) });
}
