import { and, asc, eq, gt } from 'drizzle-orm';
import type { GenerationView, SceneView } from '../../protocol/index.ts';
import { type Database, type Ledger, scenes } from '../../store/index.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { readGeneration } from '../rows/generation-rows.ts';
import { viewGeneration } from './view-generation.ts';

/** How many generations' scenes are kept between reads: few are looked at at the same time. */
const MAX_KNOWN = 32;

interface KnownScenes {
  /** Of the generation when they were read. */
  readonly revision: number;
  readonly scenes: readonly SceneView[];
}

/** A generation's row, and what its readers see of it and its scenes. */
export interface SeenGeneration {
  readonly row: GenerationRow;
  readonly view: GenerationView;
}

/** Generations as their readers see them. Many read the same one again and again: only what is new is read. */
export class GenerationViews {
  readonly #ledger: Ledger;
  readonly #isAlone: boolean;
  /** The one that was read last comes last. */
  readonly #known = new Map<string, KnownScenes>();
  readonly #moving = new Map<string, SeenGeneration>();

  constructor({ ledger, kind }: Pick<Database, 'ledger' | 'kind'>) {
    this.#ledger = ledger;
    this.#isAlone = kind === 'embedded';
  }

  /**
   * Shows what was committed of a generation that moves, or nothing any more. Where no other process changes it,
   * its readers then need not wait for the one connection that is busy with moving it on.
   */
  show(id: string, seen: SeenGeneration | undefined): void {
    if (seen === undefined) this.#moving.delete(id);
    else if (this.#isAlone) this.#moving.set(id, seen);
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
