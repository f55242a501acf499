import type { OpenAIProvider } from '@ai-sdk/openai';
import { InputError } from '../core/errors.ts';
import { limitedFetch } from './limited-fetch.ts';

export const OPEN_AI_URL = 'https://api.openai.com/v1';

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
 * Client of one server, whose answers are read up to `maxBytes`. Here and wherever a call is made, the SDK is loaded
 * with the first one: it takes a fifth of a second, for which no film waits that needs no provider.
 *
 * @throws InputError `invalid_option` for a base URL that is none
 */
export function openAiClient(
  { apiKey, baseUrl }: OpenAiOptions,
  maxBytes: number,
): () => Promise<OpenAIProvider> {
  if (!isHttpUrl(baseUrl)) {
    throw new InputError(
      'invalid_option',
      'The base URL of the provider is not an http or https URL without a password.',
      {
        advice: 'Use a URL such as https://api.openai.com/v1.',
      },
    );
  }
  return async () => {
    const { createOpenAI } = await import('@ai-sdk/openai');
    return createOpenAI({ apiKey, baseURL: baseUrl, fetch: limitedFetch(maxBytes) });
  };
}

/**
 * What an engine is called: `openai:tts-1`, and with another server than OpenAI's own `openai:kokoro@localhost:8880`,
 * so that what a model of the same name made elsewhere is never taken for its work.
 */
export function engineName(options: Pick<OpenAiOptions, 'baseUrl' | 'model'>): string {
  return `openai:${options.model}${serverSuffix(options.baseUrl)}`;
}

/** Without a user name and password, which a URL may hold. */
export function serverSuffix(baseUrl: string): string {
  const { host, pathname } = new URL(baseUrl);
  if (host === 'api.openai.com') return '';
  return `@${host}${pathname.replace(/\/+$/, '').replace(/\/v1$/, '')}`;
}

/** Whether it can be called. With a user name or password it cannot: requests to such a URL are never sent. */
export function isHttpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

/** What may be done with what a server of theirs made. */
export function termsOf({ baseUrl }: OpenAiOptions): string {
  return `by the terms of ${new URL(baseUrl).host}`;
}
