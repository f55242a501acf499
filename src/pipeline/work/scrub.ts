import { sleep } from '../../core/sleep.ts';
import { type BlobStore, dropAssets, type Ledger, readyAssets } from '../../store/index.ts';
import type { ScrubState } from '../pipeline.ts';

/** A file that took a millisecond to check is followed by a pause of this many, so that work goes first. */
const PAUSE_SHARE = 20;
const MIN_PAUSE_MS = 20;

/**
 * Compares every finished file with its hash, slowly, once.
 *
 * @param options.onDropped told which generations used a damaged file
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
      if (verdict !== 'whole') {
        state.damaged++;
        await onDropped(await dropAssets(ledger, [hash]));
      }
      const spentMs = performance.now() - startedAtMs;
      await sleep(Math.max(MIN_PAUSE_MS, spentMs * PAUSE_SHARE), { signal });
    }
  }
  state.finishedAtSeconds = Math.floor(Date.now() / 1000);
}
