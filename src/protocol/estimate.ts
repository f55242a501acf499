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

/** How many finished parts of each kind. */
export interface PartCounts {
  speech: number;
  pictures: number;
  segments: number;
}

/**
 * What other settings would do to a film: the answer to `POST /api/generations/{id}/estimate`. Nothing is changed.
 */
export interface ChangeEstimate {
  /** Finished parts that would have to be made again. */
  outdated: PartCounts;
  /** Parts that were made with these settings before, and would be used again for nothing. */
  reused: PartCounts;
  /** Whether the finished film would be out of date. It stays until a new one is finished. */
  isFilmOutdated: boolean;
  /** What making it again would cost, in US dollars; null when a price is not known. */
  costUsd: number | null;
  /** What is then left to pay for the whole film; null when a price is not known. */
  remainingUsd: number | null;
  /** Length of the film. */
  durationMs: number;
  /** The theme and palette that the film would have. */
  look?: string | undefined;
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
