import { and, inArray, isNull } from 'drizzle-orm';
import type { Fallback } from '../../core/limits.ts';
import { type BlobStore, generations, type LaneState, type Ledger, lanes } from '../../store/index.ts';
import { fallBack, modelIn } from '../edits/fall-back.ts';
import type { Stages } from '../models/stages.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { readNowMs } from '../work/admission.ts';
import type { CallKind, FindLane } from '../work/call-lanes.ts';
import { pauseLeftMs } from '../work/lane-state.ts';
import type { WorkReference } from '../work/work-queues.ts';
import type { GenerationReconciler } from './generation-reconciler.ts';

const KINDS = ['script', 'speech', 'picture'] as const satisfies readonly CallKind[];
const EVERY_MS = 10_000;

export interface FallbacksOptions {
  readonly ledger: Ledger;
  readonly blobs: BlobStore;
  readonly stages: Stages;
  readonly reconciler: GenerationReconciler;
  readonly findLane: FindLane;
  /** What the settings say now. */
  readonly fallback: () => Fallback;
  /** Stops work that another model does now. */
  readonly onStopped: (work: readonly WorkReference[]) => void;
  readonly onError: (error: unknown) => void;
}

/** Continues films with the next model of an order while a provider is down, or has asked for a long pause. */
export class Fallbacks {
  readonly #options: FallbacksOptions;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(options: FallbacksOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => void this.look(), EVERY_MS);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#isStopped = true;
    await this.#looking;
  }

  /** Checks once whether another model can continue a film that waits. */
  look(): Promise<void> {
    this.#looking = this.#looking
      .then(() => this.#look())
      .catch((error: unknown) => this.#options.onError(error));
    return this.#looking;
  }

  async #look(): Promise<void> {
    const { ledger, fallback } = this.#options;
    const { orders, afterMs } = fallback();
    if (this.#isStopped || KINDS.every((kind) => (orders[kind] ?? []).length < 2)) return;
    const known = await ledger.select().from(lanes);
    const nowMs = await readNowMs(ledger);
    const closed = new Set(
      known.flatMap(({ name, state }) => (isClosed(state, { nowMs, afterMs }) ? [name] : [])),
    );
    if (closed.size === 0) return;
    const films = await ledger
      .select()
      .from(generations)
      .where(
        and(isNull(generations.deletedAt), inArray(generations.status, ['draft', 'scripting', 'generating'])),
      );
    for (const film of films) {
      for (const kind of KINDS) await this.#continue(film, kind, closed);
    }
  }

  async #continue(film: GenerationRow, kind: CallKind, closed: ReadonlySet<string>): Promise<void> {
    const { reconciler, stages, blobs, fallback, onStopped, onError } = this.#options;
    if (kind === 'script' && film.scriptKey !== null) return;
    const from = modelIn(film, kind);
    if (!this.#isClosed(kind, from, closed)) return;
    const { orders, mixesVoices } = fallback();
    for (const to of this.#after(kind, from, orders[kind] ?? [])) {
      if (this.#isClosed(kind, to, closed)) continue;
      const stopped: WorkReference[] = [];
      const command = fallBack(
        { kind, from, to, mixesVoices, onStopped: (work) => void stopped.push(...work) },
        { stages, blobs },
      );
      try {
        await reconciler.apply(film.id, command);
        onStopped(stopped);
        return;
      } catch (error) {
        // For example, a budget is set and this model has no known price. The next model may have one.
        onError(error);
      }
    }
  }

  #isClosed(kind: CallKind, engine: string, closed: ReadonlySet<string>): boolean {
    const lane = this.#options.findLane({ kind, engine });
    return lane !== undefined && closed.has(lane.name);
  }

  /** The engines behind this one in the order, as far as they are available. */
  #after(kind: CallKind, engine: string, order: readonly string[]): string[] {
    const models = this.#options.stages.models[kind];
    const ids = order.flatMap((name) => {
      try {
        return models.find(name).id;
      } catch {
        return [];
      }
    });
    const place = ids.indexOf(engine);
    return place < 0 ? [] : ids.slice(place + 1);
  }
}

/** Whether a provider has taken no calls for so long that another one should. */
function isClosed(
  state: LaneState,
  { nowMs, afterMs }: { readonly nowMs: number; readonly afterMs: number },
): boolean {
  return state.downSinceMs > 0 || pauseLeftMs(state, nowMs) > afterMs;
}
