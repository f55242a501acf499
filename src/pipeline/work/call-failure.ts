import { DocumentError, InputError, PipelineError, ProviderError } from '../../core/errors.ts';
import { withoutFolders, withoutSecrets } from '../../core/secrets.ts';
import type { StoredProblem } from '../../store/index.ts';
import { MAX_DELAY_MS } from './work-queues.ts';

const MAX_MESSAGE_LENGTH = 1000;

/**
 * Whether a paid call that failed in this way may still be charged. A request that this machine refused never left
 * it. An error after the answer arrived does not undo the charge.
 */
export function mayBeCharged(error: unknown): boolean {
  if (error instanceof ProviderError) return error.mayBeCharged;
  return !(error instanceof InputError || error instanceof DocumentError);
}

/** How long the provider asked not to be called, in milliseconds, if it did. */
export function retryAfterMs(error: unknown): number | undefined {
  return error instanceof ProviderError ? error.retryAfterMs : undefined;
}

/** The failure of a call, as the ledger stores it. */
export function asProblem(error: unknown): StoredProblem {
  if (!(error instanceof PipelineError)) {
    const message = error instanceof Error ? error.message : String(error);
    return { code: 'unexpected', message: shown(message), retryable: true };
  }
  const { code, message, advice } = error;
  // If a provider asks for a longer pause than work may wait, it is not called again.
  const retryable = error.retryable && (retryAfterMs(error) ?? 0) <= MAX_DELAY_MS;
  return { code, message: shown(message), retryable, ...(advice !== undefined && { advice: shown(advice) }) };
}

/** Stored, and shown to everyone who may see the generation: without secrets, and without paths of this machine. */
function shown(text: string): string {
  return withoutFolders(withoutSecrets(text)).slice(0, MAX_MESSAGE_LENGTH);
}
