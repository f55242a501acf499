import type { CallLookup } from '../../core/job.ts';
import { type Ledger, type LostCall, type LostCallFate, unclaimedIds } from '../../store/index.ts';

/** How far the clocks of this machine and of a provider may differ. */
const CLOCK_MARGIN_MS = 15 * 60_000;

/** What the provider says about a lost call; `undefined` if it cannot say, or not yet. */
export async function fateOf(
  ledger: Ledger,
  { startedAt }: Pick<LostCall, 'startedAt'>,
  { lookup, signal }: { readonly lookup: CallLookup | undefined; readonly signal: AbortSignal },
): Promise<LostCallFate | undefined> {
  if (!lookup) return undefined;
  const beganAtMs = startedAt.getTime();
  try {
    const { ids, isComplete } = await lookup.find({
      sinceMs: beganAtMs - CLOCK_MARGIN_MS,
      untilMs: beganAtMs + CLOCK_MARGIN_MS,
      signal,
    });
    const [id] = await unclaimedIds(ledger, ids);
    if (id !== undefined) return { kind: lookup.isJob ? 'job' : 'charged', id };
    const isCertain = isComplete && Date.now() - beganAtMs >= lookup.certainAfterMs;
    return isCertain ? { kind: 'not_received' } : undefined;
  } catch {
    // A provider that cannot be asked now can be asked later. Until then, the call stays as it is.
    return undefined;
  }
}
