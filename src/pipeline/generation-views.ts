import { and, asc, eq, gt } from 'drizzle-orm';
import type { GenerationView, SceneView } from '../protocol/index.ts';
import type { Ledger } from '../store/database.ts';
import { scenes } from '../store/schema.ts';
import { readGeneration } from './generation-rows.ts';
import type { GenerationRow } from './plan-scenes.ts';
import { viewGeneration } from './view-generation.ts';

/** The generations that are being looked at are few. */
const MOST_KNOWN = 32;

interface KnownScenes {
  /** Of the generation when they were read. */
  readonly revision: number;
  readonly scenes: readonly SceneView[];
}

/** Generations as their readers see them. Many read the same one again and again: only what is new is read. */
export class GenerationViews {
  readonly #ledger: Ledger;
  /** The one that was read last comes last. */
  readonly #known = new Map<string, KnownScenes>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** @throws GenerationError `generation_not_found` */
  async read(id: string): Promise<{ readonly row: GenerationRow; readonly view: GenerationView }> {
    const row = await readGeneration(this.#ledger, id);
    const known = this.#known.get(id);
    const current = known?.revision === row.revision ? known : await this.#refresh(row, known);
    this.#known.delete(id);
    this.#known.set(id, current);
    for (const oldest of this.#known.keys()) if (this.#known.size > MOST_KNOWN) this.#known.delete(oldest);
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
