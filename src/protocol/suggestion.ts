import type { Failure, ItemView } from './generation.ts';

/** What a suggestion changes in a narration. */
export const SUGGESTION_KINDS = ['shorter', 'simpler', 'opening'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** Other suggestions of the same kind for the same narration. */
export const MAX_SUGGESTION_VARIANTS = 20;

/** The body of `POST …/suggestions`, and the query of `GET …/suggestions`. */
export interface SuggestionRequest {
  kind: SuggestionKind;
  /** From 1, the default, to 20. Another number asks for another suggestion. */
  variant?: number | undefined;
  /** A script model with `composes`, as `provider:model`. Default: that of the film, if it composes. */
  model?: string | undefined;
}

/** Another narration for a scene. The scene does not change. */
export interface Suggestion {
  kind: SuggestionKind;
  variant: number;
  /** The model that writes it. */
  model: string;
  /** What it is expected to cost, in US dollars; null if that is unknown. Nothing once it is there. */
  expectedUsd: number | null;
  /** `pending` until it is asked for. */
  status: ItemView['status'];
  /** Once it is ready. */
  narration?: string | undefined;
  failure?: Failure | undefined;
}
