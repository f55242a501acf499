import type { ModelPrice } from '../core/model-price.ts';
import type { CreateGenerationRequest } from './create-generation.ts';

/** The body of `POST /api/estimate`: the same as for making it. Nothing is started. */
export type EstimateRequest = CreateGenerationRequest;

interface EstimatedPart {
  /** As `provider:model`. */
  model: string;
  items: number;
  /** Null when the price of the model is not known. */
  costUsd: number | null;
  /** What the cost is based on. Absent if the model is free, or its price unknown. */
  price?: ModelPrice | undefined;
}

/** What a film would hold and cost. */
export interface Estimate {
  scenes: number;
  shots: number;
  /** Length of the video. */
  durationMs: number;
  script: EstimatedPart;
  speech: EstimatedPart;
  picture: EstimatedPart;
  /** The sum; null when a part of it is not known. */
  costUsd: number | null;
}
