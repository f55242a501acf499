import { sleep } from '../../core/sleep.ts';
import { type BlobStore, dropAssets, type Ledger, readyAssets } from '../../store/index.ts';
import type { ScrubState } from '../pipeline.ts';

/** The pause after each file, as a multiple of the time its check took, so that work has priority. */
const PAUSE_SHARE = 20;
const MIN_PAUSE_MS = 20;

/**
 * Compares every finished file with its hash once, slowly.
 *
 * @param options.onDropped called with the generations that used a damaged file
 */
export async function scrub(options: {
  readonly ledger: Ledger;
  readonly blobs: BlobStore;
  readonly state: { -readonly [Figure in keyof ScrubState]: ScrubState[Figure] };
  readonly onDropped: (generationIds: readonly string[]) => Promise<void>;
  readonly signal: AbortSignal;
}): Promise<void> {
  const { ledger, blobs, state, onDropped, signal } = options;
  for await (const batch of readyAssets(ledger)) {
    for (const { hash } of batch) {
      const startedAtMs = performance.now();
      const verdict = await blobs.verify(hash);
      state.checked++;
      if (verdict !== 'intact') {
        state.damaged++;
        await onDropped(await dropAssets(ledger, [hash]));
      }
      const spentMs = performance.now() - startedAtMs;
      await sleep(Math.max(MIN_PAUSE_MS, spentMs * PAUSE_SHARE), { signal });
    }
  }
  state.finishedAtSeconds = Math.floor(Date.now() / 1000);
}
