import type { Format } from './frame.ts';

/** What one unit of a model's work costs. */
export interface PriceRate {
  /** In US dollars. */
  usd: number;
  per:
    | 'million_input_tokens'
    | 'million_output_tokens'
    | 'million_characters'
    | 'minute'
    | 'picture'
    | 'megapixel';
  /** For pictures whose price depends on their format. */
  format?: Format | undefined;
}

/** The price of a model, and where it comes from. */
export interface ModelPrice {
  /** `list`: the provider's list price. `own`: set by whoever runs the server. */
  source: 'list' | 'own';
  /** When the price was last compared with the provider's own, as `2026-11-29`. */
  asOf: string;
  rates: PriceRate[];
}
