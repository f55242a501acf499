import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { generations, generationsUsing, type Ledger } from '../../store/index.ts';
import type { GenerationReconciler } from './generation-reconciler.ts';

export interface UnfinishedGenerationsOptions {
  readonly ledger: Ledger;
  readonly reconciler: GenerationReconciler;
  /** Called when generations could not be advanced after their assets ended. */
  readonly onFailed: (error: unknown) => void;
}

/** Finds generations that are not at rest, and advances them. */
export class UnfinishedGenerations {
  readonly #options: UnfinishedGenerationsOptions;
  /** Keys of ended assets whose generations have to be advanced. */
  #ended: string[] = [];

  constructor(options: UnfinishedGenerationsOptions) {
    this.#options = options;
  }

  /** Advances the generations that use an asset that has ended. */
  assetEnded(key: string): void {
    if (this.#ended.push(key) === 1) void this.#advanceEnded().catch(this.#options.onFailed);
  }

  /** Advances every generation that is not at rest. */
  async resumeAll(): Promise<void> {
    const { ledger, reconciler } = this.#options;
    const rows = await ledger
      .select({ id: generations.id })
      .from(generations)
      .where(
        and(
          isNull(generations.deletedAt),
          or(
            inArray(generations.status, ['scripting', 'generating', 'rendering']),
            and(eq(generations.run, 'background'), inArray(generations.status, ['draft', 'storyboard'])),
          ),
        ),
      );
    for (const { id } of rows) await reconciler.advance(id);
  }

  /** Assets that end at about the same time are looked up together. */
  async #advanceEnded(): Promise<void> {
    const { ledger, reconciler } = this.#options;
    await new Promise((resolve) => setImmediate(resolve));
    const keys = this.#ended;
    this.#ended = [];
    const ids = await generationsUsing(ledger, keys);
    await Promise.all(ids.map((id) => reconciler.advance(id, keys)));
  }
}
