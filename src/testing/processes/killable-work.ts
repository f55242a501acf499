import type { GenerationView } from '../../protocol/index.ts';
import type { PaidAsset } from './paid-assets.ts';

const SCENES = 8;

/** What the killable worker makes a film of. */
export const KILLABLE_DOCUMENT = Array.from(
  { length: SCENES },
  (_, index) => `Scene ${index} begins. Scene ${index} goes on.`,
).join('\n\n');

/** The script is dear: it is not asked for again without the user's word. */
export const KILLABLE_PRICES_USD = { script: () => 1, speech: () => 0.05, picture: () => 0.025 };

/** Of all of it: a script, and for each scene a speech and two pictures. */
export const KILLABLE_COST_USD = 1 + SCENES * (0.05 + 2 * 0.025);

/** What the killable worker tells when it has come to its end. */
export interface WorkerOutcome {
  readonly status: GenerationView['status'];
  readonly cost: GenerationView['cost'];
  /** Hash of the film. */
  readonly film: string;
  readonly paidAssets: readonly PaidAsset[];
}
