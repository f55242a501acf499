import { DocumentError, InputError, PipelineError, ProviderError } from '../../core/errors.ts';
import { withoutFolders, withoutSecrets } from '../../core/secrets.ts';
import type { StoredProblem } from '../../store/index.ts';
import type { CallEnd } from './lane-state.ts';

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

/** Statuses of a provider that has too many calls; 529 is Anthropic's. */
const TOO_MANY: ReadonlySet<number> = new Set([429, 529]);

/** What the failure of a call tells of its provider. */
export function outcomeOf(error: unknown): CallEnd['outcome'] {
  if (!(error instanceof ProviderError) || error.code !== 'provider_failed') return { kind: 'answered' };
  const { status, retryAfterMs: askedMs, message } = error;
  const trouble = { retryAfterMs: askedMs, reason: shown(message).slice(0, 300) };
  // A server that says when it is back has not done the work.
  const isBusy = status === 503 && askedMs !== undefined;
  if (isBusy || TOO_MANY.has(status ?? 0)) return { kind: 'refused', ...trouble };
  return status === undefined || status >= 500 ? { kind: 'failed', ...trouble } : { kind: 'answered' };
}

/**
 * The failure of a call, as the ledger stores it.
 *
 * @param longestMs the longest pause after which there is another attempt
 */
export function asProblem(error: unknown, longestMs: number): StoredProblem {
  if (!(error instanceof PipelineError)) {
    const message = error instanceof Error ? error.message : String(error);
    return { code: 'unexpected', message: shown(message), retryable: true };
  }
  const { code, message, advice } = error;
  // If a provider asks for a longer pause than work may wait, it is not called again.
  const retryable = error.retryable && (retryAfterMs(error) ?? 0) <= longestMs;
  return { code, message: shown(message), retryable, ...(advice !== undefined && { advice: shown(advice) }) };
}

/** Stored, and shown to everyone who may see the generation: without secrets, and without paths of this machine. */
function shown(text: string): string {
  return withoutFolders(withoutSecrets(text)).slice(0, MAX_MESSAGE_LENGTH);
}
