import type { OpenAIProvider } from '@ai-sdk/openai';
import { InputError } from '../core/errors.ts';
import { limitedFetch } from './limited-fetch.ts';

export const OPEN_AI_URL = 'https://api.openai.com/v1';

/** A model of OpenAI, or of a server that speaks its protocol. */
export interface OpenAiOptions {
  /** Any text for a server that needs no key. */
  readonly apiKey: string;
  /** Such as `https://api.openai.com/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  /** The time limit of one call in milliseconds, including its response. */
  readonly timeLimitMs?: number;
}

/**
 * A client of one server that reads responses up to `maxBytes`. The SDK is loaded on the first call, here and
 * elsewhere: loading takes a fifth of a second, which films without a provider should not wait for.
 *
 * @throws InputError `invalid_option` if the base URL is invalid
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
 * The name of an engine: `openai:tts-1`, or with another server than OpenAI's own, `openai:kokoro@localhost:8880`. So
 * the results of models with the same name on different servers are never confused.
 */
export function engineName(options: Pick<OpenAiOptions, 'baseUrl' | 'model'>): string {
  return `openai:${options.model}${serverSuffix(options.baseUrl)}`;
}

/** Without the user name and password that a URL may contain. */
export function serverSuffix(baseUrl: string): string {
  const { host, pathname } = new URL(baseUrl);
  if (host === 'api.openai.com') return '';
  return `@${host}${pathname.replace(/\/+$/, '').replace(/\/v1$/, '')}`;
}

/** Whether the URL can be called. `fetch` refuses URLs with a user name or password. */
export function isHttpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

/** The terms of use for results of this server. */
export function termsOf({ baseUrl }: OpenAiOptions): string {
  return `by the terms of ${new URL(baseUrl).host}`;
}
