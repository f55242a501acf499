import type { Card } from '../core/card.ts';
import type { Size } from '../core/frame.ts';
import type { JobCancellation, JobRecord } from '../core/job.ts';
import type { Picture } from '../core/model.ts';

/**
 * Makes pictures from words. Whoever implements it passes the contract suite in `illustrator.contract.ts`.
 */
export interface Illustrator {
  /** Stable; part of what a finished picture is known by. */
  readonly id: string;
  /** What may be done with its pictures: a licence, or whose terms hold. */
  readonly licence: string;
  readonly styles: readonly PictureStyle[];
  /**
   * One picture: layers of exactly the size asked for, or a flat image of about its shape.
   *
   * @throws InputError `unknown_style` for a style that is not one of {@link styles}.
   * @throws EngineError `picture_failed` when no picture could be made.
   * @throws the signal's reason once it is aborted.
   */
  illustrate(request: PictureRequest): Promise<Picture>;
  /**
   * Asks the provider to end a job that is no longer wanted; absent if calls are no jobs. Aborting a call leaves its
   * job running, because another process may continue it.
   */
  cancelJob?(jobId: string): Promise<JobCancellation>;
  /** Ends what runs in the background. Pictures under way are rejected; none can be asked for afterwards. */
  close(): Promise<void>;
}

export interface PictureStyle {
  readonly id: string;
  readonly name: string;
  /** One line for the user who chooses. */
  readonly description: string;
}

/** An image of limited size that was decoded without harm before: see `FIGURE_LIMITS`. */
export interface RequestImage {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface PictureRequest {
  /** What to show, in words. */
  readonly prompt: string;
  /** What the document itself says the picture must show. */
  readonly card?: Card;
  /** The picture of the document that a `figure` card shows, or the logo of a title; absent when it was lost. */
  readonly image?: RequestImage;
  /** The title of the scene, for context. */
  readonly title?: string;
  /** What leads up to the prompt, the nearest first, one a line; tells where it happens. */
  readonly context?: string;
  /** The id of a style. */
  readonly style: string;
  readonly size: Size;
  /** Whether captions will be burned in, so that their band must stay free of what must be seen. */
  readonly captions: boolean;
  /** The same request with the same seed gives the same picture; another seed another variant. */
  readonly seed: string;
  /** The record of this call; an engine that runs its calls as jobs continues the job that it holds. */
  readonly job?: JobRecord;
  readonly signal?: AbortSignal;
}

/** What the price of a picture depends on. */
export type PictureWork = Pick<PictureRequest, 'prompt' | 'size'>;
