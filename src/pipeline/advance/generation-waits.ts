import type { GenerationEvent, Phase, PhaseRequest, PhaseResponse } from '../../protocol/index.ts';
import type { Pipeline } from '../pipeline.ts';
import type { GenerationViews } from '../views/generation-views.ts';
import { askedBy, cancelledError, hasUnasked, notReady, windowResponse } from '../views/phase-window.ts';
import { eventsSince } from '../views/watch-generation.ts';
import type { Changes } from './changes.ts';
import type { GenerationCommand, GenerationReconciler } from './generation-reconciler.ts';

export interface GenerationWaitsOptions {
  readonly changes: Changes;
  readonly views: GenerationViews;
  readonly reconciler: GenerationReconciler;
  /** How often to check for changes by other processes. */
  readonly pollMs: number;
  /** Ends every wait. */
  readonly closed: AbortSignal;
}

/** The calls that wait for a generation to change. */
export class GenerationWaits {
  readonly #options: GenerationWaitsOptions;

  constructor(options: GenerationWaitsOptions) {
    this.#options = options;
  }

  /** See {@link Pipeline.phase}. */
  async phase(...[id, phase, window, wait]: Parameters<Pipeline['phase']>): Promise<PhaseResponse> {
    const { changes, views, reconciler, pollMs, closed } = this.#options;
    const startedAtMs = performance.now();
    const leftMs = () => wait.timeBudgetMs - (performance.now() - startedAtMs);
    const signal = AbortSignal.any([wait.signal, closed]);
    let isAsked = false;
    for (;;) {
      const change = changes.wait(id, { pollMs: Math.max(0, Math.min(pollMs, leftMs())), signal });
      change.catch(() => {});
      const seen = await views.read(id);
      const { row, view } = seen;
      const answer = () =>
        windowResponse(view, phase, { window, phaseTimeMs: performance.now() - startedAtMs });
      if (row.status === 'cancelled') {
        if (isAsked) return answer();
        throw cancelledError(id);
      }
      const isWritten = phase === 'script' || row.scriptKey !== null;
      if (!isWritten && (row.status !== 'scripting' || leftMs() <= 0)) throw notReady(view);
      if (isAsked && (leftMs() <= 0 || !answer().hasMore)) return answer();
      // Asked again after an edit, because the window may need other assets now.
      if (isWritten && (!isAsked || hasUnasked(seen, phase, window))) {
        isAsked = true;
        await reconciler.apply(id, asking(phase, window));
        continue;
      }
      await change;
    }
  }

  /** See {@link Pipeline.watch}. */
  async *watch(
    ...[id, { afterRevision, signal: asked }]: Parameters<Pipeline['watch']>
  ): AsyncGenerator<GenerationEvent, void> {
    const { changes, views, pollMs, closed } = this.#options;
    const signal = AbortSignal.any([asked, closed]);
    let known = afterRevision;
    while (!signal.aborted) {
      const change = changes.wait(id, { pollMs, signal });
      change.catch(() => {});
      const seen = await views.read(id);
      yield* eventsSince(seen, known);
      known = seen.row.revision;
      await change.catch(() => {});
    }
  }
}

/** Asks for nothing if the generation has been cancelled since. */
function asking(phase: Phase, window: PhaseRequest): GenerationCommand {
  return {
    change: async (_, { status }) =>
      status === 'cancelled'
        ? {}
        : { segmentsWanted: phase !== 'script', ...(phase === 'finalize' && { finalizeWanted: true }) },
    ask: (plan) => (plan.status === 'cancelled' ? [] : askedBy(plan, phase, window)),
  };
}
