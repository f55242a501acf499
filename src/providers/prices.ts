import { type Format, formatOf, type Size } from '../core/frame.ts';
import type { ModelPrice, PriceRate } from '../core/model-price.ts';
import type { PictureWork } from '../pictures/index.ts';
import { narrationBytes, type ScriptWork, type TokenUsage } from '../script/index.ts';
import type { SpeechWork } from '../speech/index.ts';

/** The list prices of one provider, in US dollars. A model that is not listed has an unknown price. */
export interface PriceTable {
  /** When the prices were last compared with the provider's own, as `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The provider's page of prices. */
  readonly source: string;
  /** By model, the preferred one first. */
  readonly script?: Readonly<Record<string, ScriptPrice>>;
  readonly speech?: Readonly<Record<string, SpeechPrice>>;
  readonly picture?: Readonly<Record<string, PicturePrice>>;
}

/** What a model of a list may say besides its price. */
export interface Listed {
  /** Whether its provider has ended it. Then it is not offered; what it has cost stays known. */
  readonly isEnded?: boolean;
  /** The day on which its provider ends it, as `YYYY-MM-DD`, if it has said so. Until it is ended, it is offered. */
  readonly endsOn?: string;
}

export interface ScriptPrice extends Listed {
  readonly usdPerMillionInputTokens: number;
  readonly usdPerMillionOutputTokens: number;
}

/** By characters of the narration, or by minutes of sound. */
export type SpeechPrice = Listed &
  ({ readonly usdPerMillionCharacters: number } | { readonly usdPerMinute: number });

/** By picture, with a price for each format if they differ, or by megapixel. */
export type PicturePrice = Listed &
  (
    | { readonly usdPerPicture: number | Readonly<Record<Format, number>> }
    | { readonly usdPerMegapixel: number }
  ) & {
    /** For each picture that is sent as a reference; nothing if absent. */
    readonly usdPerReference?: number;
  };

/** Prices that whoever runs the server has set, by `provider:model`. They replace list prices. */
export interface OwnPrices extends Omit<PriceTable, 'source'> {}

type AnyPrice = ScriptPrice | SpeechPrice | PicturePrice;

/** A price in the words of capabilities and estimates. */
export function describePrice(price: AnyPrice, basis: Omit<ModelPrice, 'rates'>): ModelPrice {
  return { ...basis, rates: ratesOf(price) };
}

function ratesOf(price: AnyPrice): PriceRate[] {
  if ('usdPerMillionInputTokens' in price) {
    return [
      { usd: price.usdPerMillionInputTokens, per: 'million_input_tokens' },
      { usd: price.usdPerMillionOutputTokens, per: 'million_output_tokens' },
    ];
  }
  if ('usdPerMillionCharacters' in price)
    return [{ usd: price.usdPerMillionCharacters, per: 'million_characters' }];
  if ('usdPerMinute' in price) return [{ usd: price.usdPerMinute, per: 'minute' }];
  if ('usdPerMegapixel' in price) return [{ usd: price.usdPerMegapixel, per: 'megapixel' }];
  const { usdPerPicture } = price;
  if (typeof usdPerPicture === 'number') return [{ usd: usdPerPicture, per: 'picture' }];
  return FORMAT_NAMES.map((format) => ({ usd: usdPerPicture[format], per: 'picture', format }));
}

const FORMAT_NAMES = ['landscape', 'portrait', 'square'] as const satisfies readonly Format[];

const MILLION = 1_000_000;
const MS_PER_CHARACTER = 63;

/** The price of a script, by its actual or else its likely usage. */
export function scriptPriceUsd(price: ScriptPrice, work: ScriptWork): number {
  const { inputTokens, outputTokens } = work.usage ?? likelyUsage(work);
  const { usdPerMillionInputTokens, usdPerMillionOutputTokens } = price;
  return (inputTokens * usdPerMillionInputTokens + outputTokens * usdPerMillionOutputTokens) / MILLION;
}

/** The tokens of a script, as its provider counts them, or else as they are likely. */
export function tokensOf(work: ScriptWork): number {
  const { inputTokens, outputTokens } = work.usage ?? likelyUsage(work);
  return inputTokens + outputTokens;
}

/** The price of speech, by its actual or else its likely duration. */
export function speechPriceUsd(price: SpeechPrice, { narration, durationMs }: SpeechWork): number {
  if ('usdPerMillionCharacters' in price) return (narration.length * price.usdPerMillionCharacters) / MILLION;
  return ((durationMs ?? narration.length * MS_PER_CHARACTER) / 60_000) * price.usdPerMinute;
}

export function picturePriceUsd(
  price: PicturePrice,
  { size, references = [] }: Pick<PictureWork, 'size' | 'references'>,
): number {
  return paintingUsd(price, size) + references.length * (price.usdPerReference ?? 0);
}

function paintingUsd(price: PicturePrice, size: Size): number {
  // Providers round up to a whole number of megapixels.
  if ('usdPerMegapixel' in price)
    return Math.ceil((size.widthPx * size.heightPx) / MILLION) * price.usdPerMegapixel;
  const { usdPerPicture } = price;
  return typeof usdPerPicture === 'number' ? usdPerPicture : usdPerPicture[formatOf(size)];
}

/** A token is about four bytes of text in any script. */
const BYTES_PER_TOKEN = 4;
/** Numbers stand before the passages of a document. */
const INPUT_FACTOR = 1.1;
const INSTRUCTION_TOKENS = 500;
/** Each narration comes with a title, visual prompts and JSON. */
const ANSWER_FACTOR = 2.5;

/** Rather too high than too low, so that budgets hold. */
function likelyUsage({ textBytes, toldBytes: fixedBytes, length }: ScriptWork): TokenUsage {
  const toldBytes = fixedBytes ?? Math.min(textBytes, narrationBytes(length));
  return {
    inputTokens: Math.ceil((textBytes * INPUT_FACTOR) / BYTES_PER_TOKEN) + INSTRUCTION_TOKENS,
    outputTokens: Math.ceil((toldBytes * ANSWER_FACTOR) / BYTES_PER_TOKEN),
  };
}
