import type { CostView, Failure, SceneView } from './generation.ts';
import type { Phase } from './names.ts';

/** How long a phase call may take on the server, in milliseconds: below every common gateway's limit. */
export const TIME_BUDGET_MS = 25_000;

/** The most items that one phase may have. */
export const MAX_ITEMS = 100_000;

/** The body of `POST /api/generations/{id}/phases/{phase}`: a window of items. */
export interface PhaseRequest {
  /** 0 without it. */
  startIndex?: number | undefined;
  /** One past the last item; the end of the phase without it. */
  endIndex?: number | undefined;
}

/** A failed item of a window, with its place. */
export interface FailedItem extends Failure {
  index: number;
  /** Null when the item belongs to no scene: the script, the join. */
  sceneId: string | null;
}

/** How a window stands when the time budget ends, or as soon as all of it is settled, with the scenes that it touches. */
export interface PhaseResponse {
  generationId: string;
  phase: Phase;
  startIndex: number;
  /** The first item of the window that is not settled, null when all are. */
  nextStartIndex: number | null;
  hasMore: boolean;
  /** Settled items of the whole phase, failed ones included. */
  completed: number;
  /** Items of the whole phase. */
  total: number;
  failed: FailedItem[];
  progress: number;
  cost: CostView;
  /** How long this call took on the server. */
  phaseTimeMs: number;
  /** The scenes that the window touches, as they are now; all of them for `script`. */
  scenes: SceneView[];
}
