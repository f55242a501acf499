import type { SceneView } from '../../protocol/index.ts';
import type { Ledger } from '../../store/index.ts';
import { IdentityMemo } from '../plan/identity-memo.ts';
import type { KnownAsset } from '../plan/plan-generation.ts';
import type { GenerationRow, SceneRow } from '../plan/plan-scenes.ts';
import { readAskedStates, readKnownAssets, readSceneRows } from '../rows/generation-rows.ts';
import { refreshTakes } from '../rows/takes.ts';
import type { SceneContent } from '../views/view-generation.ts';

/** After so long all that was asked for is read again, even if only a few assets are said to have ended. */
const READ_ALL_AFTER_MS = 2_000;

interface PublishedScene {
  readonly revision: number;
  /** Null before it was first looked at. */
  readonly content: SceneContent | null;
}

/**
 * What a process remembers of a generation that moves, so that a look reads and plans only what has changed since
 * the last. The rows stay the truth: each look asks them, in its transaction, what is still as it was.
 *
 * It is as of one committed transaction; after one that failed, it is to be thrown away.
 */
export class GenerationMemory {
  readonly memo = new IdentityMemo();
  /** What is asked for, by key. Objects are replaced when they change, and never changed. */
  readonly assets = new Map<string, KnownAsset>();
  /** What was tried where. Lists are replaced when they change, and never changed. */
  readonly takes = new Map<string, readonly string[]>();
  /** What readers are shown of each scene, by its id. */
  readonly published = new Map<string, PublishedScene>();
  #scenes: readonly SceneRow[] = [];
  /** The generation's revision at which the scenes were read: they change only together with it. */
  #revision = -1;
  /** When all that was asked for was last read. */
  #lookedAtMs = Number.NEGATIVE_INFINITY;

  get scenes(): readonly SceneRow[] {
    return this.#scenes;
  }

  /**
   * Reads what has changed since the last look.
   *
   * @param generation as its row is, held by this transaction
   * @param options.edited whether this very transaction has changed scenes
   * @param options.ended the assets that have ended since, where nothing else can have; a long film has thousands
   */
  async refresh(
    transaction: Ledger,
    generation: GenerationRow,
    { edited, ended }: { readonly edited: boolean; readonly ended?: readonly string[] | undefined },
  ): Promise<void> {
    const isMovedElsewhere = generation.revision !== this.#revision;
    const isRecent = performance.now() - this.#lookedAtMs < READ_ALL_AFTER_MS;
    if (ended && isRecent && !isMovedElsewhere) await this.#readAssets(transaction, this.#asked(ended));
    else await this.#refreshAssets(transaction, generation.id);
    if (edited || isMovedElsewhere) await this.#refreshScenes(transaction, generation, edited);
  }

  /** Remembers what this transaction shows of the scenes; those that changed take the generation's revision. */
  publish(
    contents: readonly SceneContent[],
    { changed, revision }: { readonly changed: readonly SceneContent[]; readonly revision: number },
  ): void {
    const isChanged = new Set(changed);
    for (const content of contents) {
      const before = this.published.get(content.id);
      const since = before === undefined || isChanged.has(content) ? revision : before.revision;
      this.published.set(content.id, { revision: since, content });
    }
    this.#revision = revision;
  }

  /** The scenes as their readers see them. */
  view(): SceneView[] {
    return this.#scenes.flatMap(({ id }) => {
      const published = this.published.get(id);
      return published?.content ? { ...published.content, revision: published.revision } : [];
    });
  }

  async #refreshAssets(transaction: Ledger, id: string): Promise<void> {
    const rows = await readAskedStates(transaction, id);
    refreshTakes(this.takes, rows);
    const asked = new Map(rows.map(({ key, state, run }) => [key, { state, run }]));
    const changed: string[] = [];
    for (const [key, { state, run }] of asked) {
      const known = this.assets.get(key);
      if (known?.state !== state || known.run !== run) changed.push(key);
    }
    await this.#readAssets(transaction, changed);
    this.#lookedAtMs = performance.now();
    if (asked.size === this.assets.size) return;
    for (const key of this.assets.keys()) if (!asked.has(key)) this.assets.delete(key);
  }

  #asked(keys: readonly string[]): string[] {
    return keys.filter((key) => this.assets.has(key));
  }

  async #readAssets(transaction: Ledger, keys: readonly string[]): Promise<void> {
    for (const asset of await readKnownAssets(transaction, keys)) this.assets.set(asset.key, asset);
  }

  async #refreshScenes(transaction: Ledger, generation: GenerationRow, edited: boolean): Promise<void> {
    const isOtherwiseSame = !edited && generation.structureRevision <= this.#revision;
    const changed = await readSceneRows(transaction, generation.id, isOtherwiseSame ? this.#revision : -1);
    for (const { row, view } of changed) {
      this.published.set(row.id, { revision: row.revision, content: view as SceneContent | null });
    }
    const byId = new Map(changed.map(({ row }) => [row.id, row]));
    this.#scenes = isOtherwiseSame
      ? this.#scenes.map((row) => byId.get(row.id) ?? row)
      : changed.map(({ row }) => row);
  }
}
