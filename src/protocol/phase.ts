import type { CostView, Failure, SceneView } from './generation.ts';
import type { Phase } from './names.ts';

/** Maximum duration of a phase call on the server, in milliseconds. It is below the limits of common gateways. */
export const TIME_BUDGET_MS = 25_000;

/** Maximum number of items in a phase. */
export const MAX_ITEMS = 100_000;

/** The body of `POST /api/generations/{id}/phases/{phase}`: a window of items. */
export interface PhaseRequest {
  /** Default: 0. */
  startIndex?: number | undefined;
  /** One past the last item. Default: the end of the phase. */
  endIndex?: number | undefined;
}

/** A failed item of a window, with its place. */
export interface FailedItem extends Failure {
  index: number;
  /** Null for items that belong to no scene: the script and the join. */
  sceneId: string | null;
}

/** State of a window when the time budget ends or every item in it is settled, with the scenes of the window. */
export interface PhaseResponse {
  generationId: string;
  phase: Phase;
  startIndex: number;
  /** The first unsettled item of the window, or null if all are settled. */
  nextStartIndex: number | null;
  hasMore: boolean;
  /** Settled items of the whole phase, including failed ones. */
  completed: number;
  /** Items of the whole phase. */
  total: number;
  failed: FailedItem[];
  progress: number;
  cost: CostView;
  /** Duration of this call on the server. */
  phaseTimeMs: number;
  /** The scenes of the window in their current state. For `script`, all scenes. */
  scenes: SceneView[];
}
