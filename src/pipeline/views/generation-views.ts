import { and, asc, eq, gt } from 'drizzle-orm';
import type { GenerationView, SceneView } from '../../protocol/index.ts';
import { type Database, type Ledger, scenes } from '../../store/index.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { readGeneration } from '../rows/generation-rows.ts';
import { viewGeneration } from './view-generation.ts';

/** How many generations' scenes are cached: clients look at few at the same time. */
const MAX_KNOWN = 32;

interface KnownScenes {
  /** The revision of the generation when they were read. */
  readonly revision: number;
  readonly scenes: readonly SceneView[];
}

/** A generation's row, and its view. */
export interface SeenGeneration {
  readonly row: GenerationRow;
  readonly view: GenerationView;
}

/**
 * Reads generations as readers see them. The same generations are read again and again, so only changed scenes are
 * read.
 */
export class GenerationViews {
  readonly #ledger: Ledger;
  readonly #isOnlyProcess: boolean;
  /** The most recently read one comes last. */
  readonly #known = new Map<string, KnownScenes>();
  readonly #moving = new Map<string, SeenGeneration>();

  constructor({ ledger, kind }: Pick<Database, 'ledger' | 'kind'>) {
    this.#ledger = ledger;
    this.#isOnlyProcess = kind === 'embedded';
  }

  /**
   * Sets or clears the committed view of an active generation. While no other process changes it, readers then do not
   * wait for the one connection, which is busy advancing it.
   */
  show(id: string, seen: SeenGeneration | undefined): void {
    if (seen === undefined) this.#moving.delete(id);
    else if (this.#isOnlyProcess) this.#moving.set(id, seen);
  }

  /** @throws GenerationError `generation_not_found` */
  async read(id: string): Promise<SeenGeneration> {
    const moving = this.#moving.get(id);
    if (moving) return moving;
    const row = await readGeneration(this.#ledger, id);
    const known = this.#known.get(id);
    const current = known?.revision === row.revision ? known : await this.#refresh(row, known);
    this.#known.delete(id);
    this.#known.set(id, current);
    for (const oldest of this.#known.keys()) if (this.#known.size > MAX_KNOWN) this.#known.delete(oldest);
    return { row, view: viewGeneration(row, current.scenes) };
  }

  async #refresh({ id, revision, structureRevision }: GenerationRow, known: KnownScenes | undefined) {
    const isSameStructure =
      known !== undefined && structureRevision <= known.revision && known.revision < revision;
    const found = await this.#ledger
      .select({ revision: scenes.revision, view: scenes.view })
      .from(scenes)
      .where(and(eq(scenes.generationId, id), gt(scenes.revision, isSameStructure ? known.revision : -1)))
      .orderBy(asc(scenes.position));
    const changed = found.flatMap((scene) =>
      scene.view === null ? [] : [{ ...(scene.view as SceneView), revision: scene.revision }],
    );
    if (!isSameStructure) return { revision, scenes: changed };
    const byId = new Map(changed.map((scene) => [scene.id, scene]));
    return { revision, scenes: known.scenes.map((scene) => byId.get(scene.id) ?? scene) };
  }
}
