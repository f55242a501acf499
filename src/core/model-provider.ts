import type { ModelPrice } from './model-price.ts';

/** A source of engines of one kind, with their prices. */
export interface ModelProvider<Engine, Work> {
  /** The part before the colon, such as `embedded`. */
  readonly id: string;
  /** The models to offer, the preferred one first. */
  readonly models: readonly string[];
  /** What the user has to do before the provider can be used, in one sentence; `undefined` if it is ready. */
  readonly missing?: string | undefined;
  /** The price of one call in US dollars, or `null` if unknown. A provider without this function is free. */
  readonly priceUsd?: ((model: string, work: Work) => number | null) | undefined;
  /** What {@link priceUsd} is based on; `undefined` if the price is unknown. */
  readonly price?: ((model: string) => ModelPrice | undefined) | undefined;
  /** The day on which the provider ends a model, as `2027-01-06`, if it has said so. */
  readonly endsOn?: ((model: string) => string | undefined) | undefined;
  /**
   * What the provider itself limits: the calls to each model, or all calls together. Absent if its engines work on this
   * machine.
   */
  readonly limits?: 'model' | 'account' | undefined;
  /**
   * How long the provider should not be called, in milliseconds, by its answers: it has said that nothing is left of
   * what it counts. 0 if it may.
   */
  readonly restMs?: ((model: string) => number) | undefined;
  /** How many tokens a call takes, about, where the provider counts them. */
  readonly tokens?: ((work: Work) => number) | undefined;
  /**
   * Returns the engine for a model, offered or not; `undefined` if the provider cannot have one. Costs nothing and
   * makes no request, even while something is missing.
   */
  engine(model: string): Engine | undefined;
  /** The model for documents in a language, given as BCP 47, if the provider has one. */
  modelFor?(language: string): string | undefined;
}
