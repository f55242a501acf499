/** What is known about a provider without loading it. */
export interface ProviderFacts {
  /** The part before the colon in the name of a model, such as `openai`. */
  readonly id: string;
  /** As people write it, such as `OpenAI`. */
  readonly name: string;
  /** Whether it limits the calls to each model by themselves, or all calls of an account together. */
  readonly limits: 'model' | 'account';
  /** The address of its own server, without a slash at its end. */
  readonly baseUrl: string;
  /** The environment variable of each setting. */
  readonly variables: {
    readonly apiKey: string;
    /** For providers whose protocol other servers speak too. */
    readonly baseUrl?: string;
    /** Set to `1` if the server at the base URL charges nothing. */
    readonly isFree?: string;
  };
}

/** How a user has set up one provider. */
export interface ProviderSettings {
  readonly apiKey?: string | undefined;
  /** The provider's own server by default. Other servers may need no key. */
  readonly baseUrl?: string | undefined;
  /** Whether calls cost nothing, as on a server of the user's own. */
  readonly isFree?: boolean | undefined;
  /** The models to offer in addition to those whose prices are known, by kind. */
  readonly models?: Readonly<Record<'script' | 'speech' | 'picture', readonly string[]>> | undefined;
  /** The voices of its speech models, in place of the provider's own. */
  readonly voices?: readonly string[] | undefined;
  /** The time limit of one call in milliseconds; by default that of its kind. */
  readonly timeLimitMs?: number | undefined;
  /** The first pause between two questions about a job, in milliseconds; half a second by default. */
  readonly firstPauseMs?: number | undefined;
}

/** The settings of all providers, by the provider's id. */
export type SettingsOfProviders = Readonly<Record<string, ProviderSettings>>;
