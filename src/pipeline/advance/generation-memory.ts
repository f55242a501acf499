import type { SceneView } from '../../protocol/index.ts';
import type { AssetState, Ledger } from '../../store/index.ts';
import { IdentityMemo } from '../plan/identity-memo.ts';
import type { KnownAsset } from '../plan/plan-generation.ts';
import type { GenerationRow, SceneRow } from '../plan/plan-scenes.ts';
import { readAskedStates, readKnownAssets, readSceneRows } from '../rows/generation-rows.ts';
import { refreshTakes } from '../rows/takes.ts';
import type { SceneContent } from '../views/stopped-views.ts';

/** All requested assets are read again after this time, even when the caller names only a few that ended. */
const READ_ALL_AFTER_MS = 2_000;

/** Assets in these states have no result and no error. */
const UNFINISHED: ReadonlySet<AssetState> = new Set(['queued', 'running', 'cancelled']);

export interface PublishedScene {
  readonly revision: number;
  /** `null` until the scene is first published. */
  readonly content: SceneContent | null;
}

/**
 * Caches one active generation, so that each advance reads and plans only what has changed since the last one. The
 * rows stay authoritative: each advance checks in its transaction what is unchanged.
 *
 * The cache reflects one committed transaction. Discard it after a transaction that failed.
 */
export class GenerationMemory {
  readonly memo = new IdentityMemo();
  /** The requested assets, by key. Entries are replaced, never mutated. */
  readonly assets = new Map<string, KnownAsset>();
  /** The takes of each slot. Lists are replaced, never mutated. */
  readonly takes = new Map<string, readonly string[]>();
  /** What readers see of each scene, by scene id. */
  readonly published = new Map<string, PublishedScene>();
  #scenes: readonly SceneRow[] = [];
  /** The generation's revision when the scenes were read. Scenes never change without it. */
  #revision = -1;
  /** When all requested assets were last read. */
  #allReadAtMs = Number.NEGATIVE_INFINITY;

  get scenes(): readonly SceneRow[] {
    return this.#scenes;
  }

  /**
   * Reads what has changed since the last call.
   *
   * @param generation its row, locked by this transaction
   * @param options.edited whether this transaction has changed scenes
   * @param options.ended the assets that ended since, if no others can have; reading all assets of a long film is
   * slow
   */
  async refresh(
    transaction: Ledger,
    generation: GenerationRow,
    { edited, ended }: { readonly edited: boolean; readonly ended?: readonly string[] | undefined },
  ): Promise<void> {
    const isChangedElsewhere = generation.revision !== this.#revision;
    const isRecent = performance.now() - this.#allReadAtMs < READ_ALL_AFTER_MS;
    if (ended && isRecent && !isChangedElsewhere) await this.#readAssets(transaction, this.#asked(ended));
    else await this.#refreshAssets(transaction, generation.id);
    if (edited || isChangedElsewhere) await this.#refreshScenes(transaction, generation, edited);
  }

  /** Records what this transaction publishes. Changed scenes get the generation's revision. */
  publish(
    contents: readonly SceneContent[],
    options: {
      readonly changed: readonly SceneContent[];
      readonly revision: number;
      /** Whether the others may differ from what is stored: see {@link stoppedScene}. */
      readonly isStopped: boolean;
    },
  ): void {
    const { revision, isStopped } = options;
    const changed = new Set(options.changed);
    for (const content of contents) {
      const before = this.published.get(content.id);
      if (before === undefined || changed.has(content)) this.published.set(content.id, { revision, content });
      else if (!isStopped) this.published.set(content.id, { revision: before.revision, content });
    }
    this.#revision = revision;
  }

  /** The scenes as they are stored for readers. */
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
      if (known?.state === state && known.run === run) continue;
      // Nothing else changes with these states. A film that is stopped can have thousands of such assets.
      if (known && UNFINISHED.has(known.state) && UNFINISHED.has(state)) {
        this.assets.set(key, { ...known, state, run });
      } else changed.push(key);
    }
    await this.#readAssets(transaction, changed);
    this.#allReadAtMs = performance.now();
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
