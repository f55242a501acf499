import { DocumentError, InputError, PipelineError, ProviderError } from '../../core/errors.ts';
import { withoutFolders, withoutSecrets } from '../../core/secrets.ts';
import type { StoredProblem } from '../../store/index.ts';
import { MAX_DELAY_MS } from './work-queues.ts';

const MAX_MESSAGE_LENGTH = 1000;

/**
 * Whether a paid call that failed in this way may be charged all the same. What is refused on this machine never
 * left it; what goes wrong here after the answer came does not take the charge back.
 */
export function mayBeCharged(error: unknown): boolean {
  if (error instanceof ProviderError) return error.mayBeCharged;
  return !(error instanceof InputError || error instanceof DocumentError);
}

/** How long the provider asked to be left alone, in milliseconds, if it did. */
export function retryAfterMs(error: unknown): number | undefined {
  return error instanceof ProviderError ? error.retryAfterMs : undefined;
}

/** The failure of a call as the ledger keeps it. */
export function asProblem(error: unknown): StoredProblem {
  if (!(error instanceof PipelineError)) {
    const message = error instanceof Error ? error.message : String(error);
    return { code: 'unexpected', message: shown(message), retryable: true };
  }
  const { code, message, advice } = error;
  // A provider that asks for a longer pause than work may wait is not asked again.
  const retryable = error.retryable && (retryAfterMs(error) ?? 0) <= MAX_DELAY_MS;
  return { code, message: shown(message), retryable, ...(advice !== undefined && { advice: shown(advice) }) };
}

/** Kept, and shown to whoever may see the generation: without secrets, and not saying where things lie here. */
function shown(text: string): string {
  return withoutFolders(withoutSecrets(text)).slice(0, MAX_MESSAGE_LENGTH);
}
