import { and, eq, inArray, or } from 'drizzle-orm';
import { generations, generationsUsing, type Ledger } from '../../store/index.ts';
import type { GenerationReconciler } from './generation-reconciler.ts';

export interface UnfinishedGenerationsOptions {
  readonly ledger: Ledger;
  readonly reconciler: GenerationReconciler;
  /** Told when generations could not be moved on after their assets. */
  readonly onFailed: (error: unknown) => void;
}

/** Finds the generations that have not come to rest, and has them moved on. */
export class UnfinishedGenerations {
  readonly #options: UnfinishedGenerationsOptions;
  /** Keys of assets that have ended, whose generations are to be moved on. */
  #ended: string[] = [];

  constructor(options: UnfinishedGenerationsOptions) {
    this.#options = options;
  }

  /** Moves on the generations of an asset that has ended. */
  assetEnded(key: string): void {
    if (this.#ended.push(key) === 1) void this.#advanceEnded().catch(this.#options.onFailed);
  }

  /** Moves on every generation that has not come to rest. */
  async resumeAll(): Promise<void> {
    const { ledger, reconciler } = this.#options;
    const rows = await ledger
      .select({ id: generations.id })
      .from(generations)
      .where(
        or(
          inArray(generations.status, ['scripting', 'generating', 'rendering']),
          and(eq(generations.run, 'background'), inArray(generations.status, ['draft', 'storyboard'])),
        ),
      );
    for (const { id } of rows) await reconciler.advance(id);
  }

  /** Many assets that end at about the same time are looked up together. */
  async #advanceEnded(): Promise<void> {
    const { ledger, reconciler } = this.#options;
    await new Promise((resolve) => setImmediate(resolve));
    const keys = this.#ended;
    this.#ended = [];
    const ids = await generationsUsing(ledger, keys);
    await Promise.all(ids.map((id) => reconciler.advance(id, keys)));
  }
}
