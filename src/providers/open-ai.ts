import { createOpenAI, type OpenAIProvider } from '@ai-sdk/openai';
import { InputError } from '../core/errors.ts';
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

/**
 * Client of one server, whose answers are read up to `maxBytes`.
 *
 * @throws InputError `invalid_option` for a base URL that is none
 */
export function openAiClient({ apiKey, baseUrl }: OpenAiOptions, maxBytes: number): OpenAIProvider {
  if (!URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol)) {
    throw new InputError('invalid_option', 'The base URL of the provider is not an http or https URL.', {
      advice: 'Give one such as https://api.openai.com/v1.',
    });
  }
  return createOpenAI({ apiKey, baseURL: baseUrl, fetch: limitedFetch(maxBytes) });
}

/** What may be done with what a server of theirs made. */
export function termsOf({ baseUrl }: OpenAiOptions): string {
  return `by the terms of ${new URL(baseUrl).host}`;
}
