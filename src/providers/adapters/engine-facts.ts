import type { ErrorReader } from '../calls/call-provider.ts';

/** What an engine of a provider is, and how it is called. */
export interface EngineFacts {
  /** `provider:model`, and `@` with the server if it is not the provider's own. */
  readonly id: string;
  /** Whose terms of use apply to its results. */
  readonly licence: string;
  /** Removed from errors, even if the provider quotes it. */
  readonly apiKey: string;
  readonly readError: ErrorReader;
  /** Called if an answer says that nothing is left of what the provider counts, and for how long. */
  readonly onExhausted?: ((forMs: number) => void) | undefined;
  /** The time limit of one call in milliseconds, including its response. */
  readonly timeLimitMs?: number | undefined;
  /** The first pause between two questions about a job, in milliseconds. */
  readonly firstPauseMs?: number | undefined;
}
