import type { CostView, Failure, GenerationView, ProviderWait, SceneView } from './generation.ts';
import type { GenerationStatus } from './names.ts';

/** The server writes at least a comment this often, in milliseconds, so that a dead connection is noticed. */
export const HEARTBEAT_MS = 15_000;

/**
 * One thing that happened to a generation: a union by `type`. As a server-sent event, `event:` is the type, `data:`
 * the JSON, and `id:` the generation's revision, up to which a reader who has this event knows everything.
 */
export type GenerationEvent =
  /** All of it: the first event of a stream, and after scenes were added, removed or moved. */
  | { type: 'snapshot'; id: number; data: GenerationView }
  | { type: 'scene'; id: number; data: SceneView }
  | { type: 'progress'; id: number; data: { progress: number } }
  | {
      type: 'status';
      id: number;
      data: {
        status: GenerationStatus;
        failure?: Failure | undefined;
        waits?: ProviderWait[] | undefined;
      };
    }
  | { type: 'cost'; id: number; data: CostView };
