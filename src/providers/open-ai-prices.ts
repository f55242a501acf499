import { type Format, formatOf, type Size } from '../core/frame.ts';
import { LENGTHS } from '../core/model.ts';
import type { ScriptWork, TokenUsage } from '../script/index.ts';

// OpenAI's list prices in US dollars, without discounts for batches or caches. From the pages of its models and
// public copies of its price list (developers.openai.com/api/docs/models, openai.com/api/pricing), compared on
// 2026-11-22. Models that are not listed have an unknown price: dated versions and fine-tuned models may differ.

const MILLION = 1_000_000;

/** Per million tokens. */
const SCRIPT_PRICES: Readonly<Record<string, { readonly input: number; readonly output: number }>> = {
  'gpt-4.1-mini': { input: 0.4, output: 1.6 },
  'gpt-4.1': { input: 2, output: 8 },
  'gpt-4.1-nano': { input: 0.1, output: 0.4 },
  'gpt-4o-mini': { input: 0.15, output: 0.6 },
  'gpt-4o': { input: 2.5, output: 10 },
};

/** What the price of speech depends on. */
export interface SpeechWork {
  readonly narration: string;
  /** Known once the narration is spoken. */
  readonly durationMs?: number | undefined;
}

const MS_PER_CHARACTER = 63;

const SPEECH_PRICES: Readonly<Record<string, (work: SpeechWork) => number>> = {
  // Audio tokens, for which OpenAI estimates $0.015 per minute.
  'gpt-4o-mini-tts': ({ narration, durationMs = narration.length * MS_PER_CHARACTER }) =>
    (durationMs / 60_000) * 0.015,
  'tts-1': ({ narration }) => (narration.length * 15) / MILLION,
  'tts-1-hd': ({ narration }) => (narration.length * 30) / MILLION,
};

/** Per picture, in the medium or standard quality that is requested. */
const PICTURE_PRICES: Readonly<Record<string, Readonly<Record<Format, number>>>> = {
  'gpt-image-1': { square: 0.042, landscape: 0.063, portrait: 0.063 },
  'gpt-image-1-mini': { square: 0.011, landscape: 0.015, portrait: 0.015 },
  'gpt-image-1.5': { square: 0.034, landscape: 0.05, portrait: 0.05 },
  'dall-e-3': { square: 0.04, landscape: 0.08, portrait: 0.08 },
};
/** GPT models charge for the words of a prompt too, but very little. */
const PICTURE_PROMPT_USD = 0.002;

/** The price of a script, by its actual or else its likely usage; `null` if the price is unknown. */
export function scriptPriceUsd(model: string, work: ScriptWork): number | null {
  const price = SCRIPT_PRICES[model];
  if (price === undefined) return null;
  const { inputTokens, outputTokens } = work.usage ?? likelyUsage(work);
  return (inputTokens * price.input + outputTokens * price.output) / MILLION;
}

export function speechPriceUsd(model: string, work: SpeechWork): number | null {
  return SPEECH_PRICES[model]?.(work) ?? null;
}

export function picturePriceUsd(model: string, { size }: { readonly size: Size }): number | null {
  const price = PICTURE_PRICES[model]?.[formatOf(size)];
  if (price === undefined) return null;
  return model.startsWith('gpt-') ? price + PICTURE_PROMPT_USD : price;
}

/** Models with a known price, the preferred one first. */
export const PRICED_MODELS = {
  script: Object.keys(SCRIPT_PRICES),
  speech: Object.keys(SPEECH_PRICES),
  picture: Object.keys(PICTURE_PRICES),
};

/** A token is about four bytes of text in any script. */
const BYTES_PER_TOKEN = 4;
const INSTRUCTION_TOKENS = 500;
const NARRATION_BYTES_PER_SECOND = 16;
/** Each narration comes with a title, visual prompts and JSON. */
const ANSWER_FACTOR = 2.5;

/** Rather too high than too low, so that budgets hold. */
function likelyUsage({ textBytes, length }: ScriptWork): TokenUsage {
  const aimBytes = (LENGTHS[length].durationMs / 1000) * NARRATION_BYTES_PER_SECOND;
  return {
    inputTokens: Math.ceil(textBytes / BYTES_PER_TOKEN) + INSTRUCTION_TOKENS,
    outputTokens: Math.ceil((Math.min(textBytes, aimBytes) * ANSWER_FACTOR) / BYTES_PER_TOKEN),
  };
}
